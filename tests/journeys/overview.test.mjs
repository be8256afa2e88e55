// SPDX-License-Identifier: Apache-2.0
// What needs one first: each list short, with a door to the rest; a bureau sees its own three.
import assert from "node:assert/strict";
import test from "node:test";
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
    for (const name of names) assert.match(name, /^(待签收|待报送|逾期|七日内到期) \d+/);
    for (const lead of await page.locator(".need td.lead").allInnerTexts()) {
      assert.notEqual(lead.trim(), "");
    }
  }));

test("a lead finds what it is to report, by the day of the next report", () =>
  inOffice(options, async (office, browser) => {
    const { groups } = await modelOf(office, "/register?standing=open&group=none");
    const rows = groups.flatMap((group) => group.rows);
    const details = await Promise.all(rows.map(({ href }) => modelOf(office, href)));
    const recurring = details.find(({ due_reasons: { rule }, acts_possible: acts }) =>
      /每/.test(rule) && acts.some(({ act }) => act === "report"));
    assert.ok(recurring, details.map(({ state, due_reasons: { rule } }) => `${state} ${rule}`).join("\n"));
    const [{ id, name }] = recurring.lead;
    const listed = () => modelOf(office, `/reports?organisation=${id}`);
    const before = await listed();
    assert.equal(before.organisation.name, name);
    assert.equal(before.count, before.rows.length);
    const days = before.rows.map(({ due }) => due.on);
    assert.deepEqual(days, [...days].sort());
    const own = before.rows.find((row) => row.href === `/cases/${recurring.id}`);
    assert.match(own.rule, /每/);
    const report = { key: "r", as: "lead", on_behalf: id, source: "telephone", "field.progress": "按期推进" };
    assert.equal((await send(office, `${own.href}/acts/report`, report)).status, 200);
    const after = (await listed()).rows.find(({ href }) => href === own.href);
    assert.equal(after.last_on, options.today);
    assert.ok(after.due.on >= options.today && after.due.on > own.due.on, `${own.due.on} ${after.due.on}`);

    const { persons } = await modelOf(office, "/sitting");
    const clerk = await openPage(browser, office, { scripts: false });
    await clerk.goto(`${office.address}/reports`);
    assert.match(await clerk.locator("main").innerText(), /没有要定期报送的事项/);
    const liaison = persons.find(({ organisation }) => organisation === name);
    if (!liaison) return;
    const page = await openPage(browser, office, { scripts: false });
    await page.context().addCookies([{ name: "person", value: liaison.id, url: office.address }]);
    await page.goto(office.address);
    await page.getByRole("link", { name: `待报送 ${before.count}` }).click();
    assert.match(await page.locator(".page-head").innerText(), new RegExp(`待报送[^]*共 ${before.count}`));
  }));
