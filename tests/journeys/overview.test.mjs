// SPDX-License-Identifier: Apache-2.0
// What needs one first: each list short, with a door to the rest; a bureau sees its own three.
import assert from "node:assert/strict";
import test from "node:test";
import { inOffice, loadSample, modelOf, openPage } from "./stage.mjs";

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
    for (const name of names) assert.match(name, /^(待签收|逾期|七日内到期) \d+/);
    for (const lead of await page.locator(".need td.lead").allInnerTexts()) {
      assert.notEqual(lead.trim(), "");
    }
  }));
