// SPDX-License-Identifier: Apache-2.0
// Papers that are no plain minutes: a table of duties becomes drafts, and a scan leads to the paste box.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { binary, faultsOf, inOffice, modelOf, openPage } from "./stage.mjs";

const table = `<html><head><meta charset="utf-8"></head><body><h1>江澜市山塘整治任务分工表</h1><table>
<tr><th rowspan="2">序号</th><th rowspan="2">任务</th><th colspan="2">责任单位</th><th rowspan="2">时限</th></tr>
<tr><th>牵头</th><th>配合</th></tr>
<tr><td>1</td><td>逐一排查山塘并建立台账</td><td rowspan="2">市水务局</td><td>市应急局</td><td>2026年12月底前</td></tr>
<tr><td>2</td><td>编制除险方案</td><td></td><td>长期坚持</td></tr>
</table><p>注：按月报送进展。</p></body></html>`;
const scan = Buffer.from("\x89PNG\r\n\x1a\n a picture of a page", "latin1");
const typed = "市政府第7次常务会议纪要\n一、听取山塘情况汇报";

test("a table of duties becomes drafts under its title, each with its cell as the quote",
  () => inOffice({ today: "2026-11-22" }, async (office, browser) => {
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/minutes`);
    await page.locator('input[type="file"]')
      .setInputFiles({ name: "分工表.html", mimeType: "text/html", buffer: Buffer.from(table) });
    await page.locator("form.take-in button.main").click();
    await page.waitForURL("**/review");

    const review = await modelOf(office, new URL(page.url()).pathname);
    assert.equal(review.items.length, 1);
    assert.equal(review.items[0].title, "江澜市山塘整治任务分工表");
    const duties = review.items[0].duties;
    assert.deepEqual(duties.map(({ quote }) => quote), ["逐一排查山塘并建立台账", "编制除险方案"]);
    assert.deepEqual(duties.map(({ due_words }) => due_words), ["2026年12月底前", "长期坚持"]);
    const shown = await page.locator("main").innerText();
    assert.match(shown, /市水务局/);
    assert.match(shown, /注：按月报送进展。/);
    assert.deepEqual(page.complaints, []);
  }));

test("a scan is told as such, opens the paste box and keeps what was typed",
  () => inOffice({}, async (office, browser) => {
    for (const scripts of [true, false]) {
      const page = await openPage(browser, office, { scripts });
      await page.goto(`${office.address}/minutes`);
      const box = page.locator("form.take-in details");
      assert.equal(await box.getAttribute("open"), null);
      await box.locator("summary").click();
      await box.locator("textarea").fill(typed);
      await page.locator('input[type="file"]')
        .setInputFiles({ name: "扫描件.png", mimeType: "image/png", buffer: scan });
      await page.locator("form.take-in button.main").click();

      await page.getByRole("alert").waitFor();
      assert.match(await page.getByRole("alert").innerText(), /扫描件\.png：这是图片/);
      assert.notEqual(await box.getAttribute("open"), null);
      assert.match(await box.innerText(), /粘贴到下面/);
      assert.equal(await box.locator("textarea").inputValue(), typed);
      if (scripts) assert.deepEqual(await faultsOf(page), []);
      assert.deepEqual(page.complaints, []);
    }
  }));

test("bihuan read ends with a status of its own for a scan", () => {
  const folder = mkdtempSync(join(tmpdir(), "bihuan-journey-"));
  const file = join(folder, "scan.png");
  writeFileSync(file, scan);
  const { status, stderr } = spawnSync(binary, ["read", file], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  assert.equal(status, 12);
  assert.match(stderr, /OCR/);
});
