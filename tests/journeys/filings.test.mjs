// SPDX-License-Identifier: Apache-2.0
// What a bearer meets in a round: its last filing offered across a missed month, its own lateness, parts.
import assert from "node:assert/strict";
import test from "node:test";
import {
  civil, district, docketRecurringDuty, elsewhere, file, fire, ledger, openRounds, options, standings,
  traffic,
} from "./filers.mjs";
import { inOffice, modelOf, openPage } from "./stage.mjs";

test("a missed month breaks no chain: the last filing is offered and compared, and says of which month", () =>
  inOffice(options, async (office, browser) => {
    const duty = await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    const filed = { ...file, "field.remaining": "3" };
    assert.equal((await fire(office).act(december.href, "file", filed)).status, 200);
    await office.wakeOn("2027-02-01");
    const february = (await openRounds(office))[2];
    const given = { as: "lead", "field.organisation": duty.support[0].id, "field.part": "泵站 12 座" };
    assert.equal((await fire(office).act(february.href, "give_part", given)).status, 200);
    const page = await openPage(browser, office, { scripts: false });
    const person = { name: "person", value: "sample-liaison-emergency", url: office.address };
    await page.context().addCookies([person]);
    await page.goto(office.address + february.href);
    const form = page.locator(".main-act");
    assert.ok(await form.getByText("已填入2026年12月期所报").isVisible());
    const offered = `${file["field.content"]}\n市水务局：泵站 12 座`;
    assert.equal(await form.getByRole("textbox", { name: "内容" }).inputValue(), offered);
    assert.equal(await form.getByLabel("上期末").inputValue(), "3");
    assert.equal(await form.getByLabel("发生日期").count(), 0, "one's own filing is of today");
    await form.getByLabel("上期末").fill("99");
    await form.getByLabel("报送方式").selectOption("nothing_new");
    await form.getByRole("button", { name: "报送" }).click();
    const { round } = await modelOf(office, february.href);
    assert.deepEqual(round.numbers.contradictions.map(({ text }) => text),
      ["市应急局：所报上期末 99，而2026年12月期所报期末为 3"]);
    const { filing } = round.bearers.find(({ name }) => name === "市应急局");
    assert.deepEqual([filing.kind, filing.content], ["nothing_new", ""], "what was only offered is left out");
    assert.deepEqual(page.complaints, []);
  }));

test("a bearer's own late filing is late whatever day it names, and may say why", () =>
  inOffice(options, async (office) => {
    const duty = await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    await office.wakeOn("2026-12-28");
    const backdated = await fire(office).act(december.href, "file", { ...file, happened_on: "2026-12-20" });
    assert.equal(backdated.status, 422);
    assert.match(backdated.model.reasons.join(), /发生日期须是今天/);
    const long_ago = { ...elsewhere, "field.filed_on": "2020-01-01" };
    const ancient = await traffic(office).act(december.href, "file", long_ago);
    assert.match(ancient.model.reasons.join(), /不能早于本期开始之日/);
    const explained = { ...file, "field.late_reason": "平台停机" };
    assert.equal((await traffic(office).act(december.href, "file", explained)).status, 200);
    const model = await modelOf(office, december.href);
    assert.equal(standings(model).市交通局, "迟报");
    assert.match(model.round.text, /市交通局（迟报，原因：平台停机）/);
    const { rows } = await modelOf(office, `${duty.href}/rounds`);
    const late = rows.find(({ name }) => name === "市交通局");
    assert.equal(late.cells[0].late_reason, "平台停机");
    assert.equal(typeof late.asked_this_month.count, "number");
  }));

test("whoever is asked for a part sees it on arrival, and gives it to the lead that asked", () =>
  inOffice(options, async (office) => {
    const duty = await docketRecurringDuty(office, [
      ledger.split("\n")[0],
      "督52\t专题会议\t报送有限空间作业整治情况\t市应急局、云汀区\t市民政局\t每月25日前\t",
    ].join("\n"));
    const [december] = await openRounds(office);
    const asked = async () =>
      (await civil(office).look("/")).needs_me.find(({ name }) => name === "parts_asked")?.rows ?? [];
    assert.deepEqual(await asked(), []);
    const ask = { as: "lead", "field.organisations": duty.support[0].id, "field.request": "养老机构情况" };
    assert.equal((await district(office).act(december.href, "ask_parts", ask)).status, 200);
    assert.deepEqual((await asked()).map(({ href }) => href), [december.href]);
    const { round } = await civil(office).look(december.href);
    assert.match(round.asked_of_sitter[0].text, /云汀区.*请本单位提供材料：养老机构情况/);
    const part = { as: "support", "field.part": "养老机构 9 家" };
    assert.equal((await civil(office).act(december.href, "give_part", part)).status, 200);
    assert.deepEqual(await asked(), []);
    const { bearers } = (await modelOf(office, december.href)).round;
    const holders = bearers.filter(({ parts }) => parts.length > 0);
    assert.equal(holders.length, 1);
    assert.match(holders[0].name, /云汀区/);
  }));

test("long receipts, figures and words stay within a narrow page", () =>
  inOffice(options, async (office, browser) => {
    const duty = await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    const long = "HZ2026".repeat(15);
    const given = { "field.platform": long, "field.receipt": long, "field.remaining": "1000000" };
    const there = { ...elsewhere, ...given };
    assert.equal((await traffic(office).act(december.href, "file", there)).status, 200);
    const content = { ...file, "field.content": long.repeat(5), "field.through": "head" };
    assert.equal((await fire(office).act(december.href, "draft", content)).status, 200);
    const page = await openPage(browser, office, { width: "phone", scripts: false });
    const person = { name: "person", value: "sample-liaison-emergency", url: office.address };
    await page.context().addCookies([person]);
    for (const path of ["/", "/reports", december.href, `${duty.href}/rounds`]) {
      await page.goto(office.address + path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${path}: ${over} px wider than the screen`);
    }
    assert.deepEqual(page.complaints, []);
  }));
