// SPDX-License-Identifier: Apache-2.0
// The overview and the rounds as the program shows them, and as recount.py counts them from the acts: both
// brought to one form, in which every number of the page is left and nothing else.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { modelOf } from "../journeys/stage.mjs";

const recount = new URL("recount.py", import.meta.url).pathname;
// Texts that are numbers for whoever reads the page.
const said_as_text = ["on", "last_working_on", "number", "changed_on", "due"];

/// What the acts say; `organisation` is whoever looks at the overview.
export function recountOf(folder, today, organisation = "office") {
  const words = [recount, join(folder, "ledger.sqlite"), today, "--for", organisation];
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1" };
  return JSON.parse(execFileSync("python3", words, { encoding: "utf8", env }));
}

function keyOf({ key, month, id, name, href }) {
  return key ?? month ?? id ?? (href?.startsWith("/minutes/") ? href : name);
}

/// 已逾期 3 天 is -3, 还有 3 天 is 3.
function daysSaid(words) {
  if (words.includes("今天到期")) return 0;
  const [, said, days] = words.match(/(已逾期|还有) (\d+) 天/) ?? [];
  return said && (said === "已逾期" ? -days : Number(days));
}

function numbersOfList(list) {
  const models = list.flatMap((one) => {
    const numbers = numbersOf(one);
    if (numbers === undefined) return [];
    return [one instanceof Object ? { key: keyOf(one), ...numbers } : numbers];
  });
  return models.length > 0 ? models : undefined;
}

/// Every number within the model, each where it stands; nothing where there is none.
export function numbersOf(model) {
  if (typeof model === "number") return model;
  if (Array.isArray(model)) return numbersOfList(model);
  if (!(model instanceof Object)) return undefined;
  const kept = Object.entries(model).flatMap(([name, value]) => {
    const isText = typeof value === "string" && said_as_text.includes(name);
    const numbers = isText ? value : numbersOf(value);
    return numbers === undefined ? [] : [[name, numbers]];
  });
  const days = model.on && daysSaid(model.words ?? "");
  if (days !== undefined) kept.push(["days", days]);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

const countsOf = (figures) => Object.fromEntries(figures.map(({ name, count }) => [name, count]));

async function periodsOf(office, duty, rounds) {
  for (let page = 1, shown = 0; ; ++page) {
    const { periods, rows, total } = await modelOf(office, `${duty}/rounds?page=${page}`);
    for (const [place, { href, due, filed, all, figures, is_skipped }] of periods.entries()) {
      if (is_skipped) continue;
      const column = rows.map(({ id, cells }) => [id, cells[place].standing]);
      const bearers = Object.fromEntries(column.filter(([, standing]) => standing));
      rounds[href] = { duty, due: due.on, filed, all, figures: countsOf(figures), bearers };
    }
    shown += periods.filter(({ is_skipped }) => !is_skipped).length;
    if (shown >= total || periods.length === 0) return;
  }
}

/// Each round as the matrix of its duty shows it.
export async function matricesOf(office, duties) {
  const rounds = {};
  for (const duty of duties) await periodsOf(office, duty, rounds);
  return rounds;
}

/// Each round as its own page shows it.
export async function roundPage(office, href) {
  const { round, due } = await modelOf(office, href);
  const given = round.numbers.sum.filter(({ value }) => value !== "");
  return {
    duty: round.duty.href,
    due: due.on,
    figures: countsOf(round.figures),
    bearers: Object.fromEntries(round.bearers.map(({ id, standing }) => [id, standing])),
    sums: Object.fromEntries(given.map(({ name, value }) => [name, value])),
  };
}
