// SPDX-License-Identifier: Apache-2.0
// What becomes of the duties, documents and the repeal: for each kind a few lives, handed out in the order of
// the minutes. An event is [month, role, act, fields]; fields may depend on the story.
import { dayOf } from "./days.mjs";

export const approved = { approver: "沈砚川" };
const report = (month, progress) => [month, "lead", "report", { progress }];
const claim = (month) => [month, "lead", "claim", { evidence: "任务清单已逐项完成，材料附后" }];
const accept = (month) => [month, "office", "accept", { verdict: "实地核查属实", verifier: "沈砚川" }];
const sendBack = (month) => [month, "office", "send_back", { reason: "佐证材料不全", verifier: "沈砚川" }];

// ---- limits, as the form of a due date says them

const basis = "会议未定时限，按惯例核定";
const set = (when) => ({ due: { ...when, by: "沈砚川", basis }, basis });
const on = (months, day) => (begins) => set({ when: "day", day: dayOf(begins, months, day) });
const withinWorkingDays = (count) => () =>
  set({ when: "after", count: String(count), counted_in: "working_days" });
const quarterly = () =>
  set({ when: "rounds", every: "quarter_end", quarter_day: "末", roll: "previous_working" });
const halfYearly = () => set({ when: "rounds", every: "half_year", half_day: "15" });
const longTerm = () => set({ when: "long_term", every: "half_year", half_day: "20" });

// ---- tasks that no document carries and whose text names no rounds

const claimed_twice = {
  due: withinWorkingDays(400),
  events: [report(2, "方案已拟定"), claim(16), sendBack(17), report(18, "材料已补齐"), claim(18), accept(19),
    [28, "office", "reopen", { reason: "回访发现反弹", ...approved }], claim(30), accept(31)],
};
const paused_and_finished = {
  due: quarterly,
  events: [report(1, "已部署"), [20, "office", "pause", { reason: "等待上级批复", ...approved }],
    [24, "office", "resume", { reason: "批复已到" }], claim(33), accept(34)],
};
const extended = {
  due: on(10, 15),
  supported: true,
  events: [[1, "support", "dispute", { reason: "职责另有规定" }],
    [2, "office", "settle_dispute", ({ support }) => ({ organisation: support[0].id, settlement: "维持原分工" })],
    report(4, "完成过半"),
    [9, "lead", "request_extension", (_, begins) => ({ due_on: dayOf(begins, 16, 15), reason: "汛期停工" })],
    [9, "office", "extend", (_, begins) => ({ due_on: dayOf(begins, 16, 15), reason: "汛期停工", ...approved })],
    claim(14), accept(15)],
};
const terminated = {
  due: halfYearly,
  events: [report(2, "已部署"),
    [26, "office", "terminate", { decision: "市政府专题会议", reason: "任务并入新的规划", ...approved }]],
};
const left_late = { due: on(12, 28), declines: true, events: [report(2, "已启动"), report(8, "进度滞后")] };

export const lives_of_tasks = [claimed_twice, paused_and_finished, extended, terminated, left_late];

// ---- guidance that somebody has taken up

const reported = (due, ...events) => ({ due, events: [report(1, "已传达部署"), ...events] });
const lapsed = {
  due: quarterly, events: [report(1, "已部署"), [22, "office", "lapse", { basis: "所依据的文件已失效", ...approved }]],
};
const merged_into_another = {
  due: halfYearly,
  events: [report(1, "已部署"),
    [30, "office", "supersede", ({ successor }) => ({ successor, reason: "与另一事项合并办理" })]],
};
const transferred = {
  due: quarterly,
  events: [report(1, "已部署"),
    [13, "office", "transfer", ({ another }) => ({ lead: another, reason: "职责划转", ...approved })],
    [13, "lead", "acknowledge", {}], report(14, "已接手"), claim(35)],
};

export const lives_of_guidance = [
  reported(quarterly),
  reported(halfYearly, [34, "office", "pause", { reason: "等待上级出台办法", ...approved }]),
  lapsed, merged_into_another, transferred, reported(longTerm)];

// ---- what the text settles, and what a document carries

export const life_by_the_text = { events: [report(1, "台账已建立")] };
export const life_of_carried = { due: on(8, 30), events: [report(1, "正在修改")] };
export const life_of_replacement = {
  due: on(12, 31),
  // Approved by telephone in the month before, and keyed in afterwards.
  approved: (begins) => ({ happened_on: dayOf(begins, 1, 27) }),
  events: [report(5, "新办法已起草"), claim(10), accept(11)],
};

// ---- documents by their stations

const revise = [0, "lead", "revise", { text: "按会议意见修改" }];
const lawful = [1, "lead", "review_legality", ({ another }) => ({ body: another, verdict: "lawful" })];
const submit = (month) => [month, "office", "submit", { body: "审议机构" }];
const pass = (month) => [month, "office", "pass", { result: "amended", number: "第9次会议" }];
const sign = (month) => [month, "office", "sign", { signer: "陆怀衡" }];
const issue = (month, publicity) => [month, "office", "issue", { number: `〔${month}〕号`, publicity }];
const toBePublished = (month) => [month, "office", "issue_for_publication", { number: `〔${month}〕号` }];
const makePublic = (month) => [month, "office", "make_public", { place: "政府门户网站" }];

export const lives_of_documents = [
  { events: [revise, lawful, submit(2), pass(3), sign(3), issue(4, "withheld")] },
  { events: [revise, submit(2), [3, "office", "defer", { number: "第8次会议" }], submit(4), pass(5),
    toBePublished(6), makePublic(7)] },
  { events: [revise, lawful, toBePublished(5), makePublic(9)] },
  { events: [revise, lawful, submit(6)] },
  { events: [sign(3), issue(3, "on_request")] },
];

const notice = (_, begins) => ({
  number: "废止通知〔1〕号", effective_on: dayOf(begins, 5, 1), meanwhile: "暂按原收费标准执行", publicity: "published",
});

export const life_of_repeal = {
  events: [[1, "office", "identify", ({ title }) => ({ old_title: title })], sign(3),
    [4, "office", "announce", notice],
    [12, "office", "close", { replaced_by: "新的管理办法" }],
    [12, "office", "publish", { place: "政府门户网站" }]],
};
