// SPDX-License-Identifier: Apache-2.0
// What a case has on record: what is still missing of a description, and what was checked item by item.
import assert from "node:assert/strict";
import test from "node:test";
import { opened, perform } from "./keyed_in.mjs";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph } from "./stage.mjs";

const today = "2026-11-23";
const approver = "秘书长甲";

async function bureauOf(office) {
  const { organisations } = await modelOf(office, "/organisations");
  return organisations.find(({ short_names }) => short_names.split("、").includes("市应急局")).id;
}

test("the page of a problem lists which of the five fulfilments are still missing", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const lead = await bureauOf(office);
    const title = "东站冷库报警器停用";
    const id = await opened(office, { kind: "problem", words: title, title, lead, "due.when": "day",
      "due.day": "2026-12-30", "due.by": approver, "due.basis": "隐患清单" });
    const unfilled = async () => (await modelOf(office, `/cases/${id}`)).unfilled;
    assert.deepEqual(await unfilled(), []);
    await perform(office, id, "enlist", { list: "清单一", handed_on: "2026-11-20", handed_by: "检查组" });
    await perform(office, id, "grade", { grade: "major", colour: "red", basis: "检测报告", approver });
    await perform(office, id, "assign", { approver });
    assert.deepEqual((await unfilled())[0].missing.map(({ name }) => name),
      ["responsible", "measures", "funds", "time", "contingency"]);
    await perform(office, id, "fulfil", { responsible: "分管副局长", measures: "更换报警器" },
      { as: "lead", on_behalf: lead, source: "telephone" });
    const [{ act, missing }] = await unfilled();
    assert.deepEqual([act, missing.map(({ label }) => label)],
      ["fulfil", ["资金落实", "时限落实", "预案落实"]]);
    await perform(office, id, "acknowledge", {}, { as: "lead", on_behalf: lead, source: "telephone" });
    await perform(office, id, "claim", { result: "已更换", evidence: "验收单" },
      { as: "lead", on_behalf: lead, source: "telephone" });
    assert.deepEqual((await unfilled()).map((one) => [one.act, one.missing.length]), [["fulfil", 3]]);
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/cases/${id}`);
    assert.match(await page.locator(".case-facts").innerText(), /五落实\s*还缺：\s*资金落实\s*时限落实\s*预案落实/);
    assert.deepEqual(await faultsOf(page), []);
    await photograph(page, "fulfilments-wide");
    assert.deepEqual(page.complaints, []);
  }));

test("the page of an inspection has a table of what was checked, with its verdicts", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const lead = await bureauOf(office);
    const title = "疫苗储存运输检查";
    const id = await opened(office, { kind: "inspection", words: title, title, lead });
    const by = { as: "lead", on_behalf: lead, source: "paper" };
    await perform(office, id, "plan", { stage: "distribution", inspected: "云汀区疾控中心" });
    await perform(office, id, "begin", { inspectors: "组长甲", until: "2026-12-31" });
    assert.deepEqual((await modelOf(office, `/cases/${id}`)).item_tables, []);
    await perform(office, id, "check", { item: "购进凭证", result: "met" }, by);
    await perform(office, id, "check", { item: "出口手续", result: "not_applicable" }, by);
    await perform(office, id, "fault", { item: "冷库温度记录", seen: "缺两日" }, by);
    const { item_tables, records } = await modelOf(office, `/cases/${id}`);
    assert.deepEqual(item_tables.map(({ act, total }) => [act, total]), [["check", 2], ["fault", 1]]);
    assert.deepEqual(item_tables[0].rows.map(({ values }) => [values[0].value, values[1].value]),
      [["购进凭证", "met"], ["出口手续", "not_applicable"]]);
    assert.deepEqual(item_tables[0].counts.map(({ label, count }) => `${label} ${count}`), ["符合 1", "不适用 1"]);
    assert.ok(!records.some(({ act }) => act === "check" || act === "fault"));
    const { acts_possible } = await modelOf(office, `/cases/${id}`);
    assert.deepEqual(acts_possible.find(({ act }) => act === "conclude").fields
      .filter(({ is_number }) => is_number).map(({ value }) => value), ["3", "1", "1", "1"]);
    for (const width of ["wide", "phone"]) {
      const page = await openPage(browser, office, { width });
      await page.goto(`${office.address}/cases/${id}`);
      await page.getByText("共登记 2 · 符合 1 · 不适用 1").waitFor();
      assert.match(await page.locator("section.items").last().innerText(), /冷库温度记录[^]*缺两日/);
      assert.deepEqual(await faultsOf(page), []);
      await photograph(page, `items-${width}`);
      assert.deepEqual(page.complaints, []);
    }
  }));
