// SPDX-License-Identifier: Apache-2.0
// Every kind of page of the sample city at both widths, in both languages and in the dark: no fault by
// axe-core, nothing wider than the screen. The pictures are for people.
import assert from "node:assert/strict";
import test from "node:test";
import { kindsOfPages } from "./pages.mjs";
import { faultsOf, inOffice, loadSample, openPage, photograph } from "./stage.mjs";

for (const settings of [
  { width: "wide", language: "zh" }, { width: "phone", language: "zh" }, { width: "wide", language: "en" },
  { width: "phone", language: "en" }, { width: "wide", language: "zh", colorScheme: "dark" },
  { width: "phone", language: "zh", colorScheme: "dark" },
]) {
  const name = Object.values(settings).join("-");
  test(`every page is legible and within its screen: ${name}`, () =>
    inOffice({ today: "2026-11-22", prepare: loadSample }, async (office, browser) => {
      const page = await openPage(browser, office, settings);
      const faults = [];
      for (const [place, reach] of Object.entries(await kindsOfPages(office))) {
        await reach(page);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) faults.push(`${place}: ${over} px wider than the screen`);
        faults.push(...(await faultsOf(page)).map((fault) => `${place}: ${fault}`));
        await photograph(page, `${place}-${name}`);
      }
      assert.deepEqual([...faults, ...page.complaints], []);
    }));
}
