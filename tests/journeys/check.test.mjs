// SPDX-License-Identifier: Apache-2.0
// A drafter checks the minutes before they are printed; a reviewer asks why a value was read so.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph, send } from "./stage.mjs";

const options = { today: "2026-11-22", prepare: loadSample };
const draft = (name) => readFileSync(new URL(`../reading/drafts/${name}.txt`, import.meta.url), "utf8");

test("a draft is checked from the page of minutes, without scripts, and nothing of it is stored", () =>
  inOffice(options, async (office, browser) => {
    const before = (await modelOf(office, "/minutes")).total;
    for (const width of ["wide", "phone"]) {
      const page = await openPage(browser, office, { width, scripts: false });
      await page.goto(`${office.address}/minutes`);
      await page.locator('main a[href="/minutes/check"]').click();
      await page.locator("textarea[name=text]").fill(draft("stumbling"));
      await page.locator("main button.main").click();
      assert.match(await page.locator(".findings").innerText(), /名录中没有[^]*市渡运局/);
      assert.ok(await page.locator(".findings mark").filter({ hasText: "相关部门" }).count() > 0);
      assert.equal(await page.locator("textarea[name=text]").inputValue(), draft("stumbling"));
      await page.locator("textarea[name=text]").fill(draft("sound"));
      await page.locator("main button.main").click();
      assert.match(await page.locator("main").innerText(), /没有发现会卡住的地方/);
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    }
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/minutes/check`);
    await page.locator('input[type="file"]').setInputFiles({
      name: "draft.txt", mimeType: "text/plain", buffer: Buffer.from(draft("stumbling")),
    });
    await page.locator("main button.main").click();
    await page.locator(".findings").waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await photograph(page, "check-wide");
    assert.equal((await modelOf(office, "/minutes")).total, before);
  }));

test("a draft that is a scan is told as such, and leads to the paste box", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/minutes/check`);
    await page.locator('input[type="file"]').setInputFiles({
      name: "扫描件.png", mimeType: "image/png", buffer: Buffer.from("\x89PNG\r\n\x1a\n a page", "latin1"),
    });
    await page.locator("main button.main").click();
    assert.match(await page.locator("main").innerText(), /没有检查[^]*扫描件\.png[^]*粘贴到下面再检查/);
  }));

test("a program checks a draft too, and is told what cannot be checked", () =>
  inOffice(options, async (office) => {
    const { status, model } = await send(office, "/minutes/check", { text: draft("stumbling") });
    assert.equal(status, 200);
    const { findings, count } = model.checked;
    assert.equal(findings.length, count);
    assert.deepEqual(Object.keys(findings[0]).sort(),
      ["begin", "code", "end", "label", "matter", "mend", "sentence", "words"]);
    assert.equal((await send(office, "/minutes/check", { text: " " })).status, 400);
    assert.equal((await send(office, "/minutes/check", { text: "今天天气很好。" })).status, 422);
    const secret = await send(office, "/minutes/check", { text: `机密★1年\n${draft("sound")}` });
    assert.ok(secret.status >= 400);
    assert.ok(!JSON.stringify(secret.model).includes("管网"));
  }));

test("the review says why a value was read so, and lights its words in the text", () =>
  inOffice(options, async (office, browser) => {
    const { minutes } = await modelOf(office, "/minutes");
    const page = await openPage(browser, office);
    await page.goto(`${office.address}${minutes[0].href}/review`);
    const why = page.locator("article.draft details.why").first();
    await why.locator("summary").click();
    const cue = why.locator("a.to-cue");
    const words = await cue.innerText();
    const href = await cue.getAttribute("href");
    const lit = page.locator(href);
    assert.ok(words.startsWith(await lit.innerText()) || (await lit.innerText()).startsWith(words));
    await page.waitForFunction((at) => document.querySelector(at).matches(".lit-cue"), href);
    await photograph(page, "review-why-wide");
    await why.locator("summary").click();
    await page.waitForFunction((at) => !document.querySelector(at).matches(".lit-cue"), href);
    assert.deepEqual(await faultsOf(page), []);
    assert.deepEqual(page.complaints, []);
    const review = await modelOf(office, `${minutes[0].href}/review`);
    const duty = review.items.flatMap(({ duties }) => duties).find(({ lead }) => lead.length > 0);
    assert.deepEqual(Object.keys(duty.lead[0].why_bearer).sort(), ["begin", "end", "rule", "says", "words"]);
  }));
