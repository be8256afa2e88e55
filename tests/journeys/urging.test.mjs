// SPDX-License-Identifier: Apache-2.0
// Urging in the chat group: what is copied is what is recorded, on one case and on a selection.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph, send } from "./stage.mjs";

const options = { today: "2026-11-22", prepare: loadSample };

async function rowsOf(office, query) {
  const { groups } = await modelOf(office, `/register?group=none&${query}`);
  return groups.flatMap((group) => group.rows);
}

function clipboardOf(page) {
  return page.evaluate(() => globalThis.navigator.clipboard.readText());
}

test("one click copies a courteous text and records it", () =>
  inOffice(options, async (office, browser) => {
    const [row] = await rowsOf(office, "state=under_way");
    const permissions = ["clipboard-read", "clipboard-write"];
    const page = await openPage(browser, office, { permissions });
    await page.goto(office.address + row.href);
    await photograph(page, "case-urging-wide");
    await page.getByRole("button", { name: "复制文字并登记" }).click();
    await page.getByText("已登记。文字如下").waitFor();
    const { history, urging, version } = await modelOf(office, row.href);
    const copied = await clipboardOf(page);
    assert.match(copied, new RegExp(`^【督办提醒】${row.lead[0].name}：您单位承办的“.+”（${row.number}）`));
    assert.match(copied, /如已办结请告知。谢谢！$/);
    assert.equal(history[0].act, "urge");
    assert.equal(history[0].remarks.find(({ label }) => label === "内容").text, copied);
    assert.equal(history[0].remarks.find(({ label }) => label === "方式").text, "工作群");
    assert.deepEqual(history[0].changes, [`催了：${row.lead.map(({ name }) => name).join("、")}`]);
    assert.deepEqual([urging.times, urging.last_on, version], [1, options.today, row.version + 1]);
    assert.match(await page.locator(".case-history").innerText(), /已催办 1 次，2026年11月22日/);
    assert.deepEqual(await faultsOf(page), []);
    assert.deepEqual(page.complaints, []);
    await photograph(page, "case-urged-wide");
  }));

test("whoever comes later sees who urged whom when, folded, and may urge again", () =>
  inOffice(options, async (office, browser) => {
    const [row] = await rowsOf(office, "state=under_way");
    const { persons } = await modelOf(office, "/sitting");
    const [first, second] = persons.filter(({ organisation }) => organisation === persons[0].organisation);
    const at = async (person) => {
      const page = await openPage(browser, office, { scripts: false });
      await page.context().addCookies([{ name: "person", value: person.id, url: office.address }]);
      await page.goto(office.address + row.href);
      return page;
    };
    const own = await at(first);
    await own.getByRole("button", { name: "复制文字并登记" }).click();
    assert.ok(await own.locator(".copied-text textarea").isVisible());
    const box = (await at(second)).locator(".urging");
    const said = await box.innerText();
    const told = row.lead.map(({ name }) => name).join("、");
    assert.match(said, new RegExp(`2026年11月22日 \\d\\d:\\d\\d · ${first.name}（.+）.*催了：${told}`));
    assert.doesNotMatch(said, /已登记/);
    assert.equal(await box.locator(".copied-text textarea").isVisible(), false);
    await box.getByRole("button", { name: "再催一次：复制文字并登记" }).click();
    assert.equal((await modelOf(office, row.href)).urging.times, 2);
  }));

test("without scripts the recorded text stands in a box, and the words may be changed first", () =>
  inOffice(options, async (office, browser) => {
    const [row] = await rowsOf(office, "state=assigned");
    const page = await openPage(browser, office, { scripts: false, width: "phone" });
    await page.goto(office.address + row.href);
    await page.locator(".urging summary").click();
    await page.getByRole("textbox", { name: "催办文字" }).fill("请抓紧签收，谢谢。");
    await page.getByRole("button", { name: "复制文字并登记" }).click();
    assert.equal(await page.locator(".copied-text textarea").inputValue(), "请抓紧签收，谢谢。");
    assert.equal((await modelOf(office, row.href)).urging.times, 1);
    await photograph(page, "case-urged-phone");
  }));

test("nobody is urged who has not been assigned, has claimed, or waits for others", () =>
  inOffice(options, async (office, browser) => {
    for (const state of ["read", "docketed", "finished"]) {
      const [row] = await rowsOf(office, `state=${state}`);
      if (!row) continue;
      const { urging } = await modelOf(office, row.href);
      assert.equal(urging.form, undefined, state);
      const { status } = await send(office, `${row.href}/acts/urge`, { key: state, "field.means": "chat" });
      assert.equal(status, 422, state);
    }
    const [row] = await rowsOf(office, "state=under_way");
    const reasons = { "field.reason": "等批复", "field.approver": "温如岚" };
    await send(office, `${row.href}/acts/pause`, { key: "p", ...reasons });
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + row.href);
    assert.equal(await page.getByRole("button", { name: "复制文字并登记" }).count(), 0);
  }));

for (const scripts of [true, false]) {
  const how = scripts ? "with scripts" : "without scripts";
  test(`a selection is urged with one text for all units that bear the same, in official order, ${how}`, () =>
    inOffice(options, async (office, browser) => {
      const permissions = ["clipboard-read", "clipboard-write"];
      const page = await openPage(browser, office, { scripts, permissions });
      await page.goto(`${office.address}/register?group=none&standing=open`);
      // The bar at the foot of the page may stand over a row that a pointer would have to scroll to first.
      for (const tick of await page.locator("td.tick input").all()) await tick.dispatchEvent("click");
      await page.getByRole("button", { name: "群内催办" }).click();
      await photograph(page, `urging-selection-${scripts ? "wide" : "plain"}`);
      const boxes = page.locator('textarea[name^="text."]');
      const texts = await boxes.evaluateAll((all) => all.map((box) => box.value));
      assert.ok(texts.length > 1 && texts.every((text) => text.startsWith("【督办提醒】")));
      const told = texts.flatMap((text) => text.slice("【督办提醒】".length).split("：")[0].split("、"));
      assert.equal(new Set(told).size, told.length, "nobody is told twice");
      const bodies = texts.map((text) => text.split("：").slice(1).join());
      assert.equal(new Set(bodies).size, texts.length, "what is said to many is said once");
      assert.ok(texts.some((text) => /^【督办提醒】.+、.+：各单位承办的/.test(text)));
      const units = await boxes.evaluateAll((all) => all.map((box) => box.name.slice(5)));
      const { organisations } = await modelOf(office, "/organisations");
      const places = units.map((unit) => organisations.findIndex(({ id }) => id === unit));
      assert.deepEqual(places, [...places].sort((a, b) => a - b));
      await page.getByRole("button", { name: "复制全部文字并登记" }).click();
      await page.getByRole("status").filter({ hasText: "已登记" }).first().waitFor();
      const copies = page.locator(".copied-text textarea");
      const shown = await copies.evaluateAll((all) => all.map((box) => box.value));
      assert.deepEqual(shown, texts);
      if (scripts) assert.equal(await clipboardOf(page), texts.join("\n\n"));
      const urged = await rowsOf(office, "state=under_way");
      for (const { href } of urged) assert.equal((await modelOf(office, href)).urging.times, 1, href);
      if (scripts) assert.deepEqual(await faultsOf(page), []);
      assert.deepEqual(page.complaints, []);
      await photograph(page, `urging-done-${scripts ? "wide" : "plain"}`);
    }));
}

test("what was said to many has a frame of its own in the record, and their names are counted", () =>
  inOffice(options, async (office, browser) => {
    const row = (await rowsOf(office, "standing=open")).find(({ lead }) => lead.length > 20);
    const page = await openPage(browser, office);
    await page.goto(office.address + row.href);
    await page.getByRole("button", { name: "复制文字并登记" }).click();
    const said = page.locator(".case-history .said.long");
    await said.waitFor();
    assert.ok((await said.boundingBox()).height < 200);
    const { history } = await modelOf(office, row.href);
    assert.match(history[0].changes.join(), new RegExp(`… ${row.lead.length} 家$`));
    assert.deepEqual(await faultsOf(page), []);
  }));

test("a program urges a selection once, however often it sends its key", () =>
  inOffice(options, async (office) => {
    const rows = await rowsOf(office, "standing=open");
    const ids = rows.map(({ id }) => id);
    const once = { key: "k1", case: ids };
    const first = await send(office, "/register/urging/acts", once);
    const again = await send(office, "/register/urging/acts", once);
    assert.equal(first.status, 200);
    assert.equal(again.model.recorded, first.model.recorded);
    assert.ok(first.model.recorded > 0);
    const { texts } = first.model;
    assert.ok(texts.every(({ units, items, count }) => units.length > 0 && items.length === count));
    const { urging } = await modelOf(office, texts[0].items[0].href);
    assert.equal(urging.times, 1);
    const other = { ...once, [texts[0].field]: "另外的话" };
    const { model } = await send(office, "/register/urging/acts", other);
    assert.match(JSON.stringify(model.left_out), /办理标识已用来登记过别的内容/);
    assert.equal((await send(office, "/register/urging/acts", { case: ids })).status, 400);
    assert.equal((await send(office, "/register/urging", {})).status, 400);
  }));

const approved = { "field.approver": "沈砚川" };
const dueOn = (day) => ({ "field.due.when": "day", "field.due.day": day, "field.due.by": "沈砚川",
  "field.due.basis": "会议要求" });

function performerIn(office) {
  let count = 0;
  return async (href, act, fields = {}) => {
    const form = { key: `${act} ${(count += 1)}`, as: "office", ...fields };
    const { status, model } = await send(office, `${href}/acts/${act}`, form);
    assert.equal(status, 200, JSON.stringify(model));
  };
}

test("a duty stands still while its document lies before another body, and is extended with it", () =>
  inOffice(options, async (office) => {
    const documents = await rowsOf(office, "kind=document");
    const pages = await Promise.all(documents.map(({ href }) => modelOf(office, href)));
    const read = ({ kind, state }) => kind === "duty" && state === "read";
    const page = pages.find(({ related }) => related.some(read));
    const [document, duty] = [page.href, page.related.find(read).href];
    const perform = performerIn(office);
    await perform(duty, "propose", { ...dueOn("2026-12-10"), "field.lead": page.lead[0].id });
    await perform(duty, "approve", approved);
    await perform(duty, "assign");
    const asked = { ...dueOn("2026-12-10"), "field.basis": "会议要求", ...approved };
    await perform(document, "set_due", asked);
    await perform(document, "submit", { "field.body": "市委全面深化改革委员会" });

    await office.wakeOn("2027-01-05");
    const held = await modelOf(office, duty);
    assert.deepEqual([held.state, held.lamp.name, held.urging.form], ["assigned", "paused", undefined]);
    assert.equal(held.history[0].act, "hold_with_document");
    assert.deepEqual(held.held_by.map(({ href }) => href), [document]);
    const late = async () => (await rowsOf(office, "due=overdue")).filter(({ href }) => href === duty);
    assert.deepEqual(await late(), []);

    await perform(document, "pass", { "field.result": "passed" });
    assert.equal((await modelOf(office, duty)).lamp.name, "overdue");
    const later = { "field.due_on": "2027-02-26", "field.reason": "按审议意见修改", ...approved };
    await perform(document, "extend_after_review", later);
    for (const href of [document, duty]) {
      const { due, due_reasons, lamp } = await modelOf(office, href);
      const said = [due.on, due_reasons.original_on, lamp.name];
      assert.deepEqual(said, ["2027-02-26", "2026-12-10", "normal"], href);
    }
  }));
