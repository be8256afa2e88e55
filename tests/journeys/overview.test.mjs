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
