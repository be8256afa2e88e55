// SPDX-License-Identifier: Apache-2.0
// The first minutes of a new office: nothing is there yet, and every page says so and what comes next.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, modelOf, openPage, photograph, send } from "./stage.mjs";

const today = "2026-11-22";
const bytes_too_many = 20 * 1024 * 1024 + 1000;

test("an empty office says on every page what comes next, with and without scripts, at both widths", () =>
  inOffice({ today }, async (office, browser) => {
    const expected = {
      "/": "读入一份会议纪要",
      "/register": "没有符合条件的督办件",
      "/minutes": "纪要",
      "/organisations": "还没有登记人员",
      "/sitting": "名册里还没有人",
    };
    for (const scripts of [true, false]) {
      for (const width of ["wide", "phone"]) {
        const page = await openPage(browser, office, { width, scripts });
        for (const [path, sentence] of Object.entries(expected)) {
          await page.goto(office.address + path);
          assert.match(await page.locator("main").innerText(), new RegExp(sentence), path);
        }
        assert.deepEqual(page.complaints, []);
        await page.context().close();
      }
    }
  }));

test("what is not found, refused or not taken is said with its reasons and the way back", () =>
  inOffice({ today }, async (office, browser) => {
    const page = await openPage(browser, office);
    for (const path of ["/nothing", "/cases/nothing", "/organisations/nothing", "/minutes/nothing"]) {
      const response = await page.goto(office.address + path);
      assert.equal(response.status(), 404, path);
      assert.notEqual(await page.locator(".reasons li").first().innerText(), "", path);
      assert.deepEqual(await faultsOf(page), [], path);
    }
    await photograph(page, "not-found-wide");
    await page.getByRole("link", { name: "回到总览" }).click();
    assert.equal(new URL(page.url()).pathname, "/");
    assert.equal((await fetch(`${office.address}/`, { method: "DELETE" })).status, 405);
    const refused = await send(office, "/organisations", { key: "k1", full_name: "" });
    assert.equal(refused.status, 400);
    assert.deepEqual(refused.model.reasons ?? refused.model.refused.reasons, ["请填写名称"]);
    const heavy = new FormData();
    heavy.append("file", new Blob([new Uint8Array(bytes_too_many)]), "heavy.txt");
    const tooLarge = await fetch(`${office.address}/minutes`, { method: "POST", body: heavy });
    assert.equal(tooLarge.status, 413);
    const nobody = await send(office, "/register/acts", { key: "k2", act: "urge" });
    assert.equal(nobody.status, 400);
  }));

test("the language is switched on the page itself and stays", () =>
  inOffice({ today }, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    await page.context().clearCookies();
    await page.goto(`${office.address}/register`);
    assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
    await page.getByRole("button", { name: "EN" }).click();
    assert.equal(await page.locator("h1").innerText(), "Register");
    await page.goto(`${office.address}/organisations`);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.equal((await modelOf(office, "/register")).total, 0);
  }));
