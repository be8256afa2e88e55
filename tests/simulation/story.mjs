// SPDX-License-Identifier: Apache-2.0
// Three years of one meeting's duties: every duty that the minutes give is docketed and lives one of the
// lives, rounds are filed, and three times the world around them changes.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { foundCity } from "./city.mjs";
import { clerkOf } from "./clerk.mjs";
import { dayOf, daysFrom } from "./days.mjs";
import { seeToRounds } from "./filing.mjs";
import * as lives from "./lives.mjs";
import * as world from "./world.mjs";

const months_lived = 36;
const days_of_month = [20, 28];
const { approved } = lives;

/// The days on which somebody sits down at it, from the first to the last.
export function daysLived(begins) {
  const days = [{ month: 0, day: begins }];
  for (let month = 0; month < months_lived; ++month) {
    for (const day of days_of_month) days.push({ month, day: dayOf(begins, month, day) });
  }
  return days.filter(({ day }, place) => place === 0 || day > begins);
}

/// Takes the minutes in and opens a case for every draft.
async function takeIn(office, clerk, minutes) {
  const body = new FormData();
  body.set("file", new Blob([readFileSync(minutes)]), basename(minutes));
  const headers = { Accept: "application/json" };
  const answer = await fetch(`${office.address}/minutes`, { method: "POST", body, headers });
  const { id, location } = await answer.json();
  const { items } = await clerk.look(location);
  const drafted = items.flatMap((item) => [item, ...item.duties, ...item.documents]);
  const draft = drafted.flatMap((one) => one.draft ?? []);
  await clerk.sent(`/minutes/${id}/confirmations`, { draft });
  return items;
}

function isCarried({ related }) {
  return related.some(({ kind }) => kind === "document" || kind === "repeal");
}

/// Hands out lives, each kind's in turn.
function lifeGiver() {
  const turns = new Map();
  const next = (all) => {
    const turn = turns.get(all) ?? 0;
    turns.set(all, turn + 1);
    return all[turn % all.length];
  };
  return (subject) => {
    if (subject.kind === "document") return next(lives.lives_of_documents);
    if (subject.kind === "repeal") return lives.life_of_repeal;
    if (subject.state === "kept") return next(lives.lives_of_guidance);
    if (isCarried(subject)) return lives.life_of_carried;
    const recurs = /^(每|长期)/.test(subject.due_reasons.rule ?? "");
    return recurs ? lives.life_by_the_text : next(lives.lives_of_tasks);
  };
}

export async function beginStory(office, minutes, begins) {
  const city = await foundCity(office, minutes);
  const clerk = clerkOf(office);
  const items = await takeIn(office, clerk, minutes);
  const drafted = items.flatMap(({ duties }) => duties);
  const story = { ...city, office, clerk, begins, drafted, subjects: [] };
  const lifeOf = lifeGiver();
  for (const { href, kind } of await clerk.rows("kind=all")) {
    if (kind === "matter") continue;
    const life = lifeOf(await clerk.look(href));
    story.subjects.push({ href, kind, life });
    if (kind === "duty") await docket(story, href, life);
  }
  return story;
}

/// The last organisations of the table, which lead the least.
const fillers = ({ organisations }) => organisations.slice(-3).map(({ id }) => id);

async function docket(story, href, life) {
  const { clerk, begins } = story;
  const before = await clerk.look(href);
  if (before.state === "kept") await clerk.act(href, "take_up", { reason: "分管市长批示纳入督办" });
  await clerk.act(href, "propose", proposalOf(story, before, life));
  await clerk.act(href, "approve", { ...approved, ...life.approved?.(begins) });
  await clerk.act(href, "assign", { notice: "督办通知" });
  const { lead, support } = await clerk.look(href);
  if (life.declines) {
    await clerk.actFor("lead", lead[0].id, href, "decline", { reason: "不属本单位职责" });
    await clerk.act(href, "assign", { request: "仍由原单位办理" });
  }
  await clerk.actFor("lead", lead[0].id, href, "acknowledge", { contact: "综合科" });
  if (life.supported) await clerk.actFor("support", support[0].id, href, "acknowledge_support");
}

function proposalOf(story, { lead, support, waits_for_choice: waits }, life) {
  const fields = life.due ? formOf(life.due(story.begins)) : {};
  const standing = lead.map(({ id }) => id);
  const [another, ...others] = fillers(story);
  fields.lead = waits || standing.length === 0 ? [...new Set([...standing, another, ...others])] : standing;
  fields.support = support.map(({ id }) => id);
  if (life.supported && fields.support.length === 0) fields.support = others;
  return fields;
}

/// { due: { when } } becomes the control `due.when`.
function formOf({ due, ...rest }) {
  const controls = Object.entries(due).map(([control, value]) => [`due.${control}`, value]);
  return { ...rest, ...Object.fromEntries(controls) };
}

// ---- what a month brings

async function happen(story, { href }, [, role, act, fields]) {
  const { clerk, begins } = story;
  const model = await clerk.look(href);
  const surroundings = { ...model, another: fillers(story)[0], successor: story.successor };
  const given = typeof fields === "function" ? fields(surroundings, begins) : fields;
  if (role === "office") return clerk.act(href, act, given);
  return clerk.actFor(role, model[role][0].id, href, act, given);
}

async function openReplacement(story, { href }) {
  await story.clerk.act(href, "replace", { title: "建立替代旧规定的新机制" });
  const { related } = await story.clerk.look(href);
  const [child] = related.filter(({ kind, state }) => kind === "duty" && state === "read");
  story.subjects.push({ href: child.href, kind: "duty", life: lives.life_of_replacement });
  await docket(story, child.href, lives.life_of_replacement);
}

const changes = {
  "1-28": (story) => openReplacement(story, story.subjects.find(({ kind }) => kind === "repeal")),
  "2-20": world.openByHand,
  "3-20": world.hangNameplate,
  "7-28": world.reopenRound,
  "14-20": world.changeTheCalendar,
  "16-20": world.reorganise,
  "21-20": world.cancelRound,
  "35-28": world.concludeMatters,
};

async function eventsOf(story, month) {
  const kept = story.subjects.find(({ life }) => life === lives.lives_of_guidance[0]);
  story.successor = (await story.clerk.look(kept.href)).number;
  for (const subject of story.subjects) {
    for (const event of subject.life.events) if (event[0] === month) await happen(story, subject, event);
  }
}

/// The work of a day; `next` is the day after which somebody sits down at it again.
export async function live(story, { month, day }, next) {
  const half = Number(day.slice(-2));
  await changes[`${month}-${half}`]?.(story);
  if (half === days_of_month[1]) await eventsOf(story, month);
  await seeToRounds(story.clerk, day, next?.day ?? daysFrom(day, 30));
  if (month % 6 === 5) await world.settleNotices(story);
}
