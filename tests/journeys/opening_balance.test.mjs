// SPDX-License-Identifier: Apache-2.0
// A ledger that the office kept elsewhere comes into the register.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, loadSample, modelOf, openPage } from "./stage.mjs";

const today = "2026-11-22";
const rows = [
  "编号\t来源\t督办事项\t牵头单位\t配合单位\t完成时限\t进展",
  "督7\t专题会议\t编制冬季供水应急方案\t市水务局\t市应急局、市城管局\t12月底\t初稿已成",
  "督8\t来信\t整修北门桥\t市桥梁处\t\t明年6月底\t",
  "督9\t来信\t更换老旧路灯\t市城管局\t\t2026年13月\t",
].join("\n");

for (const scripts of [true, false]) {
  const how = scripts ? "with" : "without";
  test(`a clerk pastes a ledger, sees what is wrong by cell, and dockets what is right ${how} scripts`, () =>
    inOffice({ today, prepare: loadSample }, async (office, browser) => {
      const page = await openPage(browser, office, { scripts });
      const before = (await modelOf(office, "/register")).total;
      await page.goto(`${office.address}/register`);
      await page.getByRole("link", { name: "导入已有台账" }).click();
      await page.locator('[name="pasted"]').fill(rows);
      await page.getByRole("button", { name: "预览" }).click();
      const text = await page.locator("main").textContent();
      assert.match(text, /D3.*市桥梁处/s);
      assert.match(text, /F4.*不是存在的日期/s);
      if (scripts) assert.deepEqual(await faultsOf(page), []);
      await page.getByRole("button", { name: /立项入账/ }).click();
      await page.waitForURL(/\/register\?/);
      const { groups, total } = await modelOf(office, "/register?words=冬季供水");
      assert.equal(total, 1);
      const [row] = groups[0].rows;
      assert.match(row.number, /^督〔2026〕\d+$/);
      assert.equal((await modelOf(office, "/register")).total, before + 1);
      assert.deepEqual(page.complaints, []);
    }));
}

test("what is no table keeps its words in the box and says why", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/register/import`);
    await page.locator('[name="pasted"]').fill("只有一句话\n没有表头");
    await page.getByRole("button", { name: "预览" }).click();
    assert.match(await page.getByRole("alert").textContent(), /表头/);
    assert.equal(await page.locator('[name="pasted"]').inputValue(), "只有一句话\n没有表头");
  }));
