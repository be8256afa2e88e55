// SPDX-License-Identifier: Apache-2.0
// The places that stand on every page: each is reached from any other, marked where one is, and fits a phone.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, loadSample, openPage, photograph } from "./stage.mjs";

const options = { today: "2026-11-22", prepare: loadSample };
const places = {
  "/": ["总览", "Overview"], "/minutes": ["会议纪要", "Minutes"], "/register": ["台账", "Register"],
  "/plans": ["行动计划", "Plans"], "/notices": ["督办单", "Notices"], "/permits": ["核准登记", "Permits"],
  "/organisations": ["单位", "Organisations"], "/procedures": ["办理流程", "Procedures"],
};

for (const [width, language] of [["wide", "zh"], ["wide", "en"], ["phone", "zh"], ["phone", "en"]]) {
  test(`every place is one step away and marked without scripts: ${width}-${language}`, () =>
    inOffice(options, async (office, browser) => {
      const page = await openPage(browser, office, { width, language, scripts: false });
      await page.goto(office.address);
      const nav = page.locator("nav.places");
      for (const [path, [zh, en]] of Object.entries(places)) {
        await nav.getByRole("link", { name: language === "zh" ? zh : en, exact: true }).click();
        await page.waitForURL(office.address + path);
        const marked = await nav.locator("[aria-current=page]").allInnerTexts();
        assert.deepEqual(marked, [language === "zh" ? zh : en], path);
      }
      await photograph(page, `places-${width}-${language}`);
      assert.deepEqual(page.complaints, []);
    }));
}

test("every place is reached by the keyboard, and none is wider than a phone", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office, { width: "phone" });
    await page.goto(office.address);
    const reached = new Set();
    for (let step = 0; step < 20; ++step) {
      await page.keyboard.press("Tab");
      reached.add(await page.evaluate(() => document.activeElement.getAttribute("href")));
    }
    for (const path of Object.keys(places)) assert.ok(reached.has(path), path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over} px wider than the screen`);
    assert.deepEqual(await faultsOf(page), []);
    assert.deepEqual(page.complaints, []);
  }));
