// SPDX-License-Identifier: Apache-2.0
// What becomes of every round: each bearer files in time or late, is sent back, excused or stays away, as its
// chance has it; the office closes when the due day is over.
import { chance } from "./days.mjs";

const fates = [
  [660, "in_time"], [720, "amended_at_once"], [770, "amended_late"], [800, "excused"],
  [930, "late"], [980, "told_in_time"], [1000, "missing"],
];
const reason = "本期不涉及";

function fateOf(round, bearer) {
  const drawn = chance(round.title, bearer.name);
  return fates.find(([below]) => drawn < below)[1];
}

function figuresOf(round, bearer) {
  const [carried_over, added, settled] = ["上期末", "新增", "办结"].map((what) =>
    chance(what, round.title, bearer.name) % 7);
  return { carried_over: carried_over + settled, added, settled, remaining: carried_over + added };
}

function filingOf(round, bearer, today) {
  const drawn = chance("报送方式", round.title, bearer.name);
  if (drawn < 250) return { kind: "nothing_new" };
  if (drawn < 400) return { kind: "elsewhere", platform: "省级监管平台", filed_on: today, receipt: `HZ-${drawn}` };
  const content = { kind: "content", content: `${bearer.name}：${round.title}` };
  return drawn < 700 ? { ...content, ...figuresOf(round, bearer) } : content;
}

async function file(clerk, round, bearer, today, more = {}) {
  await clerk.actFor("lead", bearer.id, round.href, "file", { ...filingOf(round, bearer, today), ...more });
}

function sendBack(clerk, round, bearer) {
  return clerk.act(round.href, "send_back", { organisation: bearer.id, reason: "缺整改情况" });
}

function amend(clerk, round, bearer) {
  const content = `${bearer.name}：已补整改情况`;
  return clerk.actFor("lead", bearer.id, round.href, "amend", { kind: "content", content, reason: "补报整改情况" });
}

const before_the_day = {
  in_time: file,
  amended_at_once: async (clerk, round, bearer, today) => {
    await file(clerk, round, bearer, today);
    await sendBack(clerk, round, bearer);
    await amend(clerk, round, bearer);
  },
  amended_late: async (clerk, round, bearer, today) => {
    await file(clerk, round, bearer, today);
    await sendBack(clerk, round, bearer);
  },
  excused: (clerk, round, bearer) => clerk.act(round.href, "excuse", { organisations: bearer.id, reason }),
};

const after_the_day = {
  late: file,
  // Late rests on when it happened, not on when it was keyed in.
  told_in_time: (clerk, round, bearer) => {
    const told = { kind: "nothing_new", happened_on: round.due.on };
    return clerk.actFor("lead", bearer.id, round.href, "file", told);
  },
};

async function bearersOf(clerk, round) {
  return (await clerk.look(round.href)).round.bearers;
}

async function gather(clerk, round, today) {
  for (const bearer of await bearersOf(clerk, round)) {
    if (bearer.standing !== "open" || bearer.is_sent_back) continue;
    await before_the_day[fateOf(round, bearer)]?.(clerk, round, bearer, today);
  }
}

async function close(clerk, round) {
  const { state, round: { bearers } } = await clerk.look(round.href);
  const missing = bearers.filter(({ standing }) => standing === "missing").map(({ id }) => id);
  if (state === "gathered") return clerk.act(round.href, "close", { summary: "各单位均已报送" });
  return clerk.act(round.href, "close_incomplete", { missing, approver: "沈砚川" });
}

async function settle(clerk, round, today) {
  for (const bearer of await bearersOf(clerk, round)) {
    if (bearer.standing !== "missing") continue;
    if (bearer.is_sent_back) await amend(clerk, round, bearer);
    else await after_the_day[fateOf(round, bearer)]?.(clerk, round, bearer, today);
  }
  // Some rolls up take their time.
  if (chance("汇总", round.title, today) >= 150) await close(clerk, round);
}

/// Files, on a day after which the next is `next`, what comes in before then.
export async function seeToRounds(clerk, today, next) {
  for (const round of await clerk.rows("kind=round&standing=open&sort=due")) {
    if (round.lamp.name === "paused") continue;
    if (round.due.on < today) await settle(clerk, round, today);
    else if (round.due.on < next) await gather(clerk, round, today);
  }
}
