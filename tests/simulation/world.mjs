// SPDX-License-Identifier: Apache-2.0
// What changes around the duties: the calendar, the offices, what is opened or opened again by hand.
import { readFileSync } from "node:fs";
import { dayOf } from "./days.mjs";
import { approved } from "./lives.mjs";

/// A notice that adds a day off at the end of a quarter, when rounds are due: those move.
export async function changeTheCalendar(story) {
  const { clerk, begins } = story;
  const year = Number(begins.slice(0, 4)) + 1;
  const file = new URL(`../../data/calendar/${year}.json`, import.meta.url);
  const calendar = JSON.parse(readFileSync(file, "utf8"));
  const off = { day: `${year}-09-30`, off: true, zh: "国庆节", en: "National Day" };
  calendar.days = [...calendar.days.filter(({ day }) => day !== off.day), off]
    .sort((one, other) => one.day.localeCompare(other.day));
  const later = { id: `content_${year}0901`, published: `${year}-09-01` };
  calendar.notices.push({ ...later, address: `https://www.gov.cn/zhengce/${later.id}.htm` });
  const table = Buffer.from(JSON.stringify(calendar)).toString("base64");
  const preview = await clerk.sent("/calendars", { table, table_name: `${year}.json` });
  const asked = { table, table_name: `${year}.json`, seen: preview.preview.seen, basis: "国务院办公厅通知" };
  story.reckoned = (await clerk.sent("/calendars/confirmation", asked)).reckoned;
}

/// Two bodies become one that is founded for it, and their open duties go over to it.
export async function reorganise(story) {
  const { clerk, organisations } = story;
  const names = { full_name: "市新组建综合管理局", short_name: "市综合局" };
  const standing = { kind: "department", relation: "may_be_assigned", order: "105" };
  await clerk.sent("/organisations", { ...names, ...standing });
  const founded = (await clerk.look("/organisations")).organisations
    .find(({ full_name: name }) => name === names.full_name);
  const ending = [organisations[1], organisations.at(-1)];
  for (const { id } of ending) {
    const merger = { change: "merge", organisation: founded.id, basis: "机构改革方案" };
    await clerk.sent(`/organisations/${id}/changes`, merger);
  }
  story.organisations = [founded, ...organisations.filter((one) => !ending.includes(one))];
}

/// What waits for the office's approval leaves, every other one; the rest is dropped.
export async function settleNotices({ clerk }) {
  const { needs_me: lists } = await clerk.look("/");
  const waiting = lists.find(({ name }) => name === "notices_waiting")?.rows ?? [];
  for (const [place, { href }] of waiting.entries()) {
    const { notices } = await clerk.look(href);
    const { href: notice } = notices.find(({ standing }) => standing === "waiting");
    const { acts_possible: possible } = await clerk.look(notice);
    const may_leave = possible.some(({ act }) => act === "approve_notice");
    if (may_leave && place % 2 === 0) await clerk.act(notice, "approve_notice", approved);
    else await clerk.act(notice, "drop_notice", { ...approved, reason: "已当面督促" });
  }
}

export async function concludeMatters({ clerk }) {
  for (const { href } of await clerk.rows("kind=matter&standing=open")) {
    const { acts_possible: possible } = await clerk.look(href);
    if (!possible.some(({ act }) => act === "conclude")) continue;
    await clerk.act(href, "conclude", { summary: "均已办结" });
  }
}

/// A target that nobody pursues, a duty that waits for a superior, and one of which nothing is known.
export async function openByHand({ clerk, begins, organisations: [{ id: lead }] }) {
  const source = { source: "instruction", from: "沈砚川" };
  const on = { "due.when": "day", "due.day": dayOf(begins, 40, 1) };
  const due = { ...on, "due.by": "沈砚川", "due.basis": "批示" };
  await clerk.sent("/cases", { ...source, ...due, kind: "target", words: "三年任务总体完成率", lead });
  const { id } = await clerk.sent("/cases", { ...source, ...due, words: "梳理三年任务完成情况", lead });
  await clerk.act(`/cases/${id}`, "propose", { lead });
  await clerk.sent("/cases", { ...source, words: "研究后续安排" });
}

/// The last organisation becomes a nameplate of the body that has a liaison.
export async function hangNameplate({ clerk, organisations }) {
  const [body] = organisations;
  const hung = { change: "nameplate", organisation: body.id, basis: "编制批复" };
  await clerk.sent(`/organisations/${organisations.at(-2).id}/changes`, hung);
}

async function firstOf(clerk, query) {
  return (await clerk.rows(`kind=round&sort=due&${query}`))[0];
}

/// What is amended after the closing: the round is opened again and closed once more.
export async function reopenRound({ clerk }) {
  const { href } = await firstOf(clerk, "state=closed");
  await clerk.act(href, "reopen", { reason: "收到补正材料", ...approved });
  const { bearers } = (await clerk.look(href)).round;
  const { id } = bearers.find(({ standing }) => standing === "filed" || standing === "late");
  const amended = { kind: "content", content: "补正数据", reason: "数据有误" };
  await clerk.actFor("lead", id, href, "amend", amended);
  const missing = bearers.filter(({ standing }) => standing === "missing").map((one) => one.id);
  if (missing.length > 0) await clerk.act(href, "close_incomplete", { missing, ...approved });
  else await clerk.act(href, "close");
}

async function closedWithSomebodyMissing(clerk) {
  for (const { href } of await clerk.rows("kind=round&state=closed&sort=due")) {
    const { bearers } = (await clerk.look(href)).round;
    const missing = bearers.find(({ standing }) => standing === "missing");
    if (missing) return { href, missing };
  }
  throw new Error("nobody was ever missing");
}

/// Who was missing files after all, and then the round is asked of nobody any more.
export async function cancelRound({ clerk }) {
  const { href, missing } = await closedWithSomebodyMissing(clerk);
  await clerk.act(href, "reopen", { reason: "补报", ...approved });
  await clerk.actFor("lead", missing.id, href, "file", { kind: "nothing_new" });
  await clerk.act(href, "lapse", { basis: "与省里的专项统计重复", ...approved });
}
