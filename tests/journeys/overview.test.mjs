// SPDX-License-Identifier: Apache-2.0
// What needs one first: each list short, with a door to the rest; a bureau sees its own three.
import assert from "node:assert/strict";
import test from "node:test";
import { opened, perform } from "./keyed_in.mjs";
import { inOffice, loadSample, modelOf, openPage, send } from "./stage.mjs";

const options = { today: "2026-11-22", prepare: loadSample };

test("every list is capped and its door leads to as many rows as it says", () =>
  inOffice(options, async (office) => {
    const { needs_me: lists } = await modelOf(office, "/");
    assert.deepEqual(lists.map(({ name }) => name), ["overdue", "week", "waits_office", "waits_superior"]);
    for (const { href, count, rows } of lists) {
      assert.equal((await modelOf(office, href)).total, count, href);
      assert.ok(rows.length <= 5 && rows.length <= count);
    }
  }));

test("a liaison sees what the own bureau has to sign for, to report and overdue, and nothing else", () =>
  inOffice(options, async (office, browser) => {
    const { persons } = await modelOf(office, "/sitting");
    const liaison = persons.find(({ post }) => post === "联络员");
    const page = await openPage(browser, office);
    await page.context().addCookies([{ name: "person", value: liaison.id, url: office.address }]);
    await page.goto(office.address);
    assert.equal(await page.getByRole("link", { name: "读入一份会议纪要" }).count(), 0);
    const names = await page.locator(".need h3").allInnerTexts();
    for (const name of names) assert.match(name, /^(待签收|待复查|待报送|逾期|七日内到期) \d+/);
    for (const lead of await page.locator(".need td.lead").allInnerTexts()) {
      assert.notEqual(lead.trim(), "");
    }
  }));

/// On its list, graded and handed over to its bearer.
async function assignProblem(office, id, grading) {
  await perform(office, id, "enlist", { list: "清单一", handed_on: "2026-11-20", handed_by: "检查组" });
  await perform(office, id, "grade", grading);
  await perform(office, id, "assign", { approver: grading.approver });
}

/// A problem due on 2026-11-30 and an agreement to be signed by 2026-11-27, both handed over to the bureau.
async function handOver(office, lead) {
  const approver = "秘书长甲";
  const problem = await opened(office, {
    kind: "problem", words: "东站冷库报警器停用。", title: "东站冷库报警器停用", lead,
    "due.when": "day", "due.day": "2026-11-30", "due.by": approver, "due.basis": "隐患清单",
  });
  await assignProblem(office, problem, { grade: "major", colour: "red", basis: "检测报告", approver });
  const agreement = await opened(office, { kind: "agreement", words: "共建渡口协议", title: "共建渡口协议", lead });
  await perform(office, agreement, "describe", { parties: "东岭市", subject: "渡口" });
  await perform(office, agreement, "assign", { sign_by: "2026-11-27", approver });
  return { problem, agreement };
}

/// The ids of the rows behind a door, which are as many as it says.
async function behind(office, { count, href }) {
  const { total, groups } = await modelOf(office, `${href}&group=none`);
  assert.equal(total, count, href);
  return groups.flatMap((group) => group.rows).map(({ id }) => id);
}

test("problems and agreements are counted, found and signed for as duties are", () =>
  inOffice(options, async (office) => {
    const { organisations } = await modelOf(office, "/organisations");
    const bureau = organisations.find(({ short_names }) => short_names.split("、").includes("市应急局"));
    const { problem, agreement } = await handOver(office, bureau.id);
    const toSign = async () => {
      const headers = { Accept: "application/json", Cookie: "person=sample-liaison-emergency" };
      const { needs_me } = await (await fetch(office.address, { headers })).json();
      const list = needs_me.find(({ name }) => name === "to_sign");
      return list ? behind(office, list) : [];
    };
    const before = await toSign();
    assert.ok(before.includes(problem) && before.includes(agreement));
    const by = { as: "lead", on_behalf: bureau.id, source: "telephone" };
    await perform(office, problem, "acknowledge", { contact: "综合科" }, by);
    await perform(office, agreement, "negotiate", { points: "渡口归属" }, by);
    assert.deepEqual(await toSign(), before.filter((id) => id !== problem && id !== agreement));

    await office.wakeOn("2026-11-28");
    const { figures, waiting } = await modelOf(office, "/");
    const rowsOf = async (name) => behind(office, [...figures, ...waiting].find((one) => one.name === name));
    for (const [name, id] of [["open", problem], ["open", agreement], ["week", problem],
      ["overdue", agreement], ["waits_lead", problem], ["waits_lead", agreement]]) {
      assert.ok((await rowsOf(name)).includes(id), name);
    }
    const { total, groups } = await modelOf(office, "/register?words=共建渡口");
    assert.deepEqual([total, groups[0].rows[0].kind_label], [1, "协议"]);
  }));

test("a body that examines finds what waits for its examination, and not what it bears otherwise", () =>
  inOffice(options, async (office) => {
    const { organisations } = await modelOf(office, "/organisations");
    const named = (name) =>
      organisations.find(({ short_names }) => short_names.split("、").includes(name)).id;
    const [examiner, lead] = [named("市应急局"), named("市水务局")];
    const handedOver = async (title, bearers) => {
      const approver = "秘书长甲";
      const id = await opened(office, { kind: "problem", words: title, title, ...bearers,
        "due.when": "day", "due.day": "2026-12-30", "due.by": approver, "due.basis": "隐患清单" });
      await assignProblem(office, id, { grade: "general", colour: "blue", basis: "现场检查", approver });
      return id;
    };
    const claim = async (id, of) => {
      const by = { as: "lead", on_behalf: of, source: "telephone" };
      await perform(office, id, "acknowledge", { contact: "综合科" }, by);
      await perform(office, id, "claim", { result: "已修复", evidence: "验收单" }, by);
    };
    const problem = await handedOver("西站堆场消防栓无水", { lead, examiner });
    const borne = await handedOver("西站堆场通道堵塞", { lead: examiner, examiner: lead });
    const toExamine = async () => {
      const headers = { Accept: "application/json", Cookie: "person=sample-liaison-emergency" };
      const { needs_me } = await (await fetch(office.address, { headers })).json();
      const list = needs_me.find(({ name }) => name === "to_examine");
      return list ? behind(office, list) : [];
    };
    assert.deepEqual(await toExamine(), []);
    await claim(problem, lead);
    await claim(borne, examiner);
    assert.deepEqual(await toExamine(), [problem]);
  }));

test("a lead finds the rounds in which it owes a filing, by the day on which they are due", () =>
  inOffice(options, async (office, browser) => {
    const { groups } = await modelOf(office, "/register?kind=round&standing=open&group=none");
    const [round] = groups[0].rows;
    const [{ id, name }] = round.lead;
    const listed = () => modelOf(office, `/reports?organisation=${id}`);
    const before = await listed();
    assert.equal(before.organisation.name, name);
    assert.equal(before.count, before.rows.length);
    const days = before.rows.map(({ due }) => due.on);
    assert.deepEqual(days, [...days].sort());
    assert.ok(before.rows.some(({ href }) => href === round.href));

    const { persons } = await modelOf(office, "/sitting");
    const liaison = persons.find(({ organisation }) => organisation === name);
    if (liaison) {
      const page = await openPage(browser, office, { scripts: false });
      await page.context().addCookies([{ name: "person", value: liaison.id, url: office.address }]);
      await page.goto(office.address);
      await page.getByRole("link", { name: `待报送 ${before.count}` }).click();
      assert.match(await page.locator(".page-head").innerText(), new RegExp(`待报送[^]*共 ${before.count}`));
    }
    const filing = { key: "f", as: "lead", on_behalf: id, source: "telephone", "field.kind": "nothing_new" };
    assert.equal((await send(office, `${round.href}/acts/file`, filing)).status, 200);
    assert.equal((await listed()).count, before.count - 1);
    const clerk = await openPage(browser, office, { scripts: false });
    await clerk.goto(`${office.address}/reports`);
    assert.match(await clerk.locator("main").innerText(), /没有要报送的期次/);
  }));
