// SPDX-License-Identifier: Apache-2.0
// The notices of holidays: seen year by year, a new one previewed and adopted, with and without scripts.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, modelOf, openPage, photograph } from "./stage.mjs";

const today = "2026-11-22";
const notice = {
  name: "2027.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify({
    year: 2027,
    papers: ["https://www.gov.cn/zhengce/zhengceku/202611/content_invented.htm"],
    days: [
      { name: "元旦", date: "2027-01-01", isOffDay: true },
      { name: "元旦", date: "2027-01-02", isOffDay: true },
      { name: "春节", date: "2027-01-31", isOffDay: false },
    ],
  })),
};

for (const scripts of [true, false]) {
  test(`a clerk adopts the notice of a new year ${scripts ? "with" : "without"} scripts`, () =>
    inOffice({ today }, async (office, browser) => {
      const page = await openPage(browser, office, { scripts });
      await page.goto(`${office.address}/organisations`);
      await page.getByRole("link", { name: "放假安排" }).click();
      const before = await modelOf(office, "/calendars");
      assert.deepEqual(before.years.map(({ year }) => year).slice(0, 2), [2026, 2025]);
      await page.locator('[name="file"]').setInputFiles(notice);
      await page.getByRole("button", { name: "预览" }).click();
      await page.getByText("2027-01-31").waitFor();
      assert.match(await page.locator("main").innerText(), /周日，休\s+周日，调休上班/);
      if (scripts) assert.deepEqual(await faultsOf(page), []);
      await photograph(page, `calendars-${scripts ? "wide" : "plain"}`);
      await page.getByRole("button", { name: "收录并重算" }).click();
      await page.getByRole("heading", { name: "2027" }).waitFor();
      const { years } = await modelOf(office, "/calendars");
      assert.equal(years[0].year, 2027);
      assert.deepEqual(years[0].worked.map(({ day }) => day), ["2027-01-31"]);
      assert.deepEqual(page.complaints, []);
    }));
}

test("a file that is no notice is refused with every reason", () =>
  inOffice({ today }, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/calendars`);
    await page.locator('[name="file"]').setInputFiles({ ...notice, buffer: Buffer.from('{"year": 2027}') });
    await page.getByRole("button", { name: "预览" }).click();
    assert.match(await page.getByRole("alert").innerText(), /notices[\s\S]*days/);
  }));
