// SPDX-License-Identifier: Apache-2.0
// A leader's instruction, for which there are no minutes: keyed in, proposed, docketed under its own series.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph } from "./stage.mjs";

const today = "2026-11-22";
const words = "请核对全市渡口救生设备，逐一登记造册，结果书面报我。";

for (const scripts of [true, false]) {
  test(`a secretary keys in an instruction ${scripts ? "with" : "without"} scripts`, () =>
    inOffice({ today, prepare: loadSample }, async (office, browser) => {
      const page = await openPage(browser, office, { scripts });
      await page.goto(`${office.address}/register`);
      await page.getByRole("link", { name: "手工登记" }).click();
      if (scripts) assert.deepEqual(await faultsOf(page), []);
      await photograph(page, `by-hand-${scripts ? "wide" : "plain"}`);
      const form = page.locator('form[action="/cases"]');
      await form.locator('[name="from"]').fill("常务副市长");
      await form.locator('[name="given_on"]').fill("2027-01-01");
      await form.locator('[name="words"]').fill(words);
      await form.getByRole("button", { name: "登记" }).click();
      assert.match(await page.getByRole("alert").innerText(), /不能晚于今天/);
      assert.equal(await form.locator('[name="words"]').inputValue(), words);
      await form.locator('[name="given_on"]').fill("2026-11-20");
      await form.getByRole("button", { name: "登记" }).click();
      await page.getByText("领导批示 · 常务副市长 · 2026年11月20日").first().waitFor();
      const { state } = await modelOf(office, new URL(page.url()).pathname);
      assert.equal(state, "read");
      assert.deepEqual(page.complaints, []);
    }));
}
