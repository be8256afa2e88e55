// SPDX-License-Identifier: Apache-2.0
// What programs, keyboards and the browser's own guards find.
import assert from "node:assert/strict";
import test from "node:test";
import { inOffice, loadSample, modelOf, openPage } from "./stage.mjs";

const options = { today: "2026-11-22", prepare: loadSample };

test("every page answers a program at the same address, and OpenAPI lists every route", () =>
  inOffice(options, async (office) => {
    const { paths } = await modelOf(office, "/openapi.json");
    for (const path of ["/", "/register", "/register.xlsx", "/register/acts", "/register/import",
      "/cases/{id}", "/cases/{id}/acts/{act}", "/organisations", "/organisations/{id}",
      "/organisations/{id}/changes", "/organisations/import", "/organisations/groups", "/persons",
      "/minutes", "/minutes/check", "/minutes/{id}", "/minutes/{id}/review", "/sitting", "/language"]) {
      assert.ok(paths[path], path);
    }
    for (const path of Object.keys(paths)) {
      if (!paths[path].get || path.includes("{") || /\.(xlsx|csv)$/.test(path)) continue;
      assert.equal(typeof (await modelOf(office, path)), "object", path);
    }
    const { total } = await modelOf(office, "/register?standing=open");
    const { figures } = await modelOf(office, "/");
    assert.equal(figures.find(({ name }) => name === "open").count, total);
  }));

test("the policy forbids what is not our own, and no page breaks it", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office);
    const { minutes } = await modelOf(office, "/minutes");
    const review = `${minutes[0].href}/review`;
    for (const path of ["/", "/register", "/minutes", review, "/organisations", "/sitting"]) {
      const response = await page.goto(office.address + path);
      const policy = response.headers()["content-security-policy"];
      assert.match(policy, /default-src 'none'/, path);
      assert.doesNotMatch(policy, /unsafe/, path);
    }
    assert.deepEqual(page.complaints, []);
  }));

test("keys search, move through rows, open one and show themselves, and never disturb typing", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/register`);
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "quick");
    await page.keyboard.type("j?/");
    assert.equal(await page.locator("#quick").inputValue(), "j?/");
    await page.locator("#quick").fill("");
    await page.locator("#quick").blur();
    await page.keyboard.press("?");
    assert.ok(await page.locator("#keys").isVisible());
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    const first = page.locator("[data-row]").first();
    assert.ok(await first.evaluate((row) => row === document.activeElement));
    // A key that an input method is composing with is the method's.
    await page.evaluate(() => document.activeElement.dispatchEvent(
      new KeyboardEvent("keydown", { key: "j", isComposing: true, bubbles: true })));
    assert.ok(await first.evaluate((row) => row === document.activeElement));
    // Where nothing takes text, a Chinese method still keeps the letter and turns the mark into its own.
    const press = (init) => page.evaluate((given) => document.activeElement.dispatchEvent(
      new KeyboardEvent("keydown", { ...given, bubbles: true })), init);
    await press({ key: "Process", code: "KeyJ", keyCode: 229 });
    assert.ok(await page.locator("[data-row]").nth(1).evaluate((row) => row === document.activeElement));
    await press({ key: "Process", code: "KeyK", keyCode: 229 });
    await press({ key: "？", code: "Slash", shiftKey: true });
    assert.ok(await page.locator("#keys").isVisible());
    await page.keyboard.press("Escape");
    await first.focus();
    const wanted = await first.locator("a").first().getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${wanted}`);
  }));
