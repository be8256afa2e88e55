// SPDX-License-Identifier: Apache-2.0
// A ledger that the office kept elsewhere comes into the register.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, loadSample, modelOf, openPage } from "./stage.mjs";

const today = "2026-11-22";
const rows = [
  "编号\t来源\t督办事项\t牵头单位\t配合单位\t领导\t完成时限\t进展\t备注",
  "督〔2025〕11\t专题会议\t编制冬季供水应急方案\t市水务局\t市应急局、市城管局\t分管副市长\t12月底\t初稿已成\t先试行",
  "督8\t来信\t整修北门桥\t市桥梁处\t\t\t明年6月底\t\t",
  "督9\t来信\t更换老旧路灯\t市城管局\t\t\t2026年13月\t\t",
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
      await page.getByRole("link", { name: "有误 2" }).waitFor();  // with scripts it comes by itself
      const text = await page.locator("main").textContent();
      assert.match(text, /D3.*市桥梁处/s);
      assert.match(text, /G4.*不是存在的日期/s);
      for (const said of ["督〔2025〕11", "专题会议", "分管副市长", "初稿已成", "先试行"]) assert.ok(text.includes(said), said);
      await page.getByRole("link", { name: "有误 2" }).click();
      assert.equal(await page.locator("tbody:target tr[data-row]").count(), 2);
      if (scripts) assert.deepEqual(await faultsOf(page), []);
      await page.getByRole("button", { name: /立项入账/ }).click();
      await page.waitForURL(/\/register\?/);
      const { groups, total } = await modelOf(office, "/register?words=督〔2025〕11");
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
