// SPDX-License-Identifier: Apache-2.0
// Real minutes from upload to docket: what a careful reader finds is what the register holds.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import test from "node:test";
import { inOffice, modelOf, openPage, photograph } from "./stage.mjs";

const minutes = new URL("../../../shared/reading/texts/suzhou-100.txt", import.meta.url).pathname;
const skip = existsSync(minutes) ? false : "the texts are not here";

function count(list, wanted) {
  return list.filter(wanted).length;
}

test("real minutes become a register whose first report is due on a Saturday, in practice on Friday",
  { skip }, () => inOffice({ today: "2020-07-01" }, async (office, browser) => {
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/minutes`);
    await page.locator('input[type="file"]').setInputFiles(minutes);
    await page.locator("form.take-in button.main").click();
    await page.waitForURL("**/review");
    const review = await modelOf(office, new URL(page.url()).pathname);

    const duties = review.items.flatMap((item) => item.duties);
    const documents = review.items.flatMap((item) => item.documents);
    const unassigned = review.items.flatMap((item) => item.unassigned);
    assert.equal(review.items.length, 6);
    assert.equal(duties.length, 16);
    assert.equal(count(duties, (duty) => duty.kind === "task"), 10);
    assert.ok(unassigned.some(({ quote }) => quote.includes("举一反三")));
    const onTheirWay = documents.filter(({ way }) => way.startsWith("修改后"));
    assert.equal(onTheirWay.length, 4);
    assert.equal(new Set(onTheirWay.map(({ way }) => way)).size, 3);
    assert.equal(count(documents, ({ way }) => way.startsWith("废止")), 1);
    assert.equal(count(documents, ({ way }) => way.includes("协议")), 1);

    const report = duties.find(({ place }) => place === "1-4");
    assert.equal(report.due_words, "每月25日前");
    assert.notEqual(report.channel ?? "", "");
    assert.ok(report.lead.length > 0);
    await photograph(page, "real-minutes-review-wide");

    await page.locator(".review-foot button.main").click();
    await page.goto(`${office.address}/register?due=any&standing=before`);
    await page.getByRole("link", { name: report.title }).first().click();
    const form = page.locator('form[action$="/acts/approve"]');
    await form.locator('[name="field.approver"]').fill("温如岚");
    await form.getByRole("button", { name: "批准立项" }).click();
    await page.getByText("常务〔2020〕100-1-4").first().waitFor();
    const shown = await page.locator("main").innerText();
    assert.match(shown, /常务〔2020〕100-1-4/);
    assert.match(shown, /7月25日（周六，休）/);
    assert.match(shown, /实际须于 7月24日（周五）下班前/);
    const docketed = await modelOf(office, `/cases/${encodeURIComponent("常务〔2020〕100-1-4")}`);
    assert.equal(docketed.due.on, "2020-07-25");
    assert.equal(docketed.due.last_working_on, "2020-07-24");
    assert.deepEqual(page.complaints, []);
    await photograph(page, "real-minutes-case-wide");
  }));
