// SPDX-License-Identifier: Apache-2.0
// A due date as an office says it, looked at before it is recorded, without scripts.
import assert from "node:assert/strict";
import test from "node:test";
import { inOffice, loadSample, modelOf, openPage, photograph } from "./stage.mjs";

const options = { today: "2026-11-22", prepare: loadSample };
const due = (name) => `[name="field.due.${name}"]`;

async function openDueForm(page, office) {
  const { groups } = await modelOf(office, "/register?state=read&group=none");
  const { href } = groups[0].rows[0];
  await page.goto(office.address + href);
  const form = page.locator('form[action$="/acts/set_due"]');
  await page.locator("details", { has: form }).last().locator("summary").first().click();
  return { form, href };
}

test("a monthly report is set by its day, looked at and then recorded, without scripts", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    const { form, href } = await openDueForm(page, office);
    const { version } = await modelOf(office, href);
    await form.locator(`${due("when")}[value="rounds"]`).check();
    await form.locator(`${due("every")}[value="month"]`).check();
    await form.locator(due("month_day")).fill("25");
    await form.locator(due("until")).fill("清单清零");
    await form.locator(due("internal")).fill("2");
    await form.locator('[name="field.basis"]').fill("会议要求");
    await form.getByRole("button", { name: "看看落在哪天" }).click();
    assert.match(await form.locator("output").innerText(),
      /每月25日前（含当日），至清单清零，首期 11月25日（周三）· 还有 3 天 · 内部 11月23日/);
    assert.equal(await form.locator('[name="field.basis"]').inputValue(), "会议要求");
    assert.equal((await modelOf(office, href)).version, version, "looking records nothing");
    await photograph(page, "due-looked-at-wide");

    await form.locator(due("by")).fill("温如岚");
    await form.locator(due("basis")).fill("会议要求");
    await form.locator(".actions button").click();
    const subject = await modelOf(office, href);
    assert.deepEqual(await page.locator(".reasons li").allInnerTexts(), []);
    assert.match(subject.due_reasons.rule, /^每月25日前（含当日），至清单清零$/);
    assert.match(await page.locator(".acts").innerText(), /每月25日前/);
  }));

test("a bad day gives its sentence and loses nothing that was typed", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    const { form } = await openDueForm(page, office);
    await form.locator(`${due("when")}[value="rounds"]`).check();
    await form.locator(`${due("every")}[value="quarter_end"]`).check();
    await form.locator(due("quarter_day")).fill("32");
    await form.locator(due("until")).fill("清单清零");
    await form.locator(".actions button").click();
    assert.match(await page.locator(".reasons").first().innerText(), /须是 1 至 31/);
    assert.equal(await form.locator(due("quarter_day")).inputValue(), "32");
    assert.equal(await form.locator(due("until")).inputValue(), "清单清零");
    assert.ok(await form.locator(`${due("every")}[value="quarter_end"]`).isChecked());
  }));

test("without scripts a date that is given chooses its line, and one beside another way is asked about", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    const { form, href } = await openDueForm(page, office);
    await form.locator(due("day")).fill("2026-12-31");
    for (const name of ["by", "basis"]) await form.locator(due(name)).fill("会议要求");
    await form.locator('[name="field.basis"]').fill("会议要求");
    await form.locator(".actions button").click();
    assert.match((await modelOf(office, href)).due_reasons.rule, /2026年12月31日/);
    const again = await openDueForm(page, office);
    await again.form.locator(`${due("when")}[value="after"]`).check();
    await again.form.locator(due("count")).fill("15");
    await again.form.locator(due("day")).fill("2026-12-30");
    await again.form.locator(".actions button").click();
    assert.match(await page.locator(".reasons").first().innerText(), /请只留一样/);
  }));

test("with scripts only the chosen lines stand, and filling in a line chooses it", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office);
    const { form } = await openDueForm(page, office);
    assert.ok(!(await form.locator(due("month_day")).isVisible()));
    await form.locator(`${due("when")}[value="rounds"]`).check();
    await form.locator(due("month_day")).fill("5");
    assert.ok(await form.locator(`${due("every")}[value="month"]`).isChecked());
    await form.locator(`${due("when")}[value="long_term"]`).check();
    assert.ok(!(await form.locator(due("first")).isVisible()));
    assert.deepEqual(page.complaints, []);
  }));
