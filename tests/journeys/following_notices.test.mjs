// SPDX-License-Identifier: Apache-2.0
// A notice that follows from an act: a problem is listed, and its bearer has the numbered paper at once.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph, send } from "./stage.mjs";

const options = { today: "2026-11-23", prepare: loadSample };

let keys = 0;

async function act(office, href, name, fields) {
  const key = `listing-${++keys}`;
  const { status, model } = await send(office, `${href}/acts/${name}`, { key, as: "office", ...fields });
  assert.equal(status, 200, `${name}: ${JSON.stringify(model.reasons ?? model)}`);
}

/// A major problem under public listing: its page, and its bearer.
async function listOne(office) {
  const { organisations } = await modelOf(office, "/organisations");
  const [bearer, body] = ["水务", "应急管理"].map((part) =>
    organisations.find(({ full_name }) => full_name.includes(part)));
  const { status, model } = await send(office, "/cases", {
    kind: "problem", key: `listing-${++keys}`, source: "meeting", from: "安委会全会", given_on: "2026-11-20",
    words: "北仓三号库除尘器停用。", title: "北仓三号库除尘器停用", lead: bearer.id,
    "due.when": "day", "due.day": "2027-03-31", "due.by": "秘书长甲", "due.basis": "隐患清单",
  });
  assert.equal(status, 200, JSON.stringify(model));
  const href = `/cases/${model.id}`;
  await act(office, href, "grade", { "field.grade": "major", "field.colour": "red", "field.basis": "检测报告" });
  await act(office, href, "assign", { "field.approver": "秘书长甲" });
  await act(office, href, "list_publicly", { happened_on: "2026-11-20", "field.body": body.id,
    "field.number": "安督〔2026〕3号", "field.until": "2027-01-29" });
  return { href, bearer };
}

test("a listing draws up its numbered notice, and the paper says what was decided and until when", () =>
  inOffice(options, async (office, browser) => {
    const { href, bearer } = await listOne(office);
    const [notice] = (await modelOf(office, "/notices")).issued;
    assert.deepEqual([notice.number, notice.label, notice.name, notice.standing, notice.due_on],
      ["督单〔2026〕1", "挂牌督办通知书", "listing_notice", "issued", "2027-01-29"]);
    assert.deepEqual(notice.told.map(({ id }) => id), [bearer.id]);
    assert.equal(notice.case.href, href);

    const page = await openPage(browser, office);
    await page.goto(office.address + notice.href);
    const paper = await page.locator(".official-paper").innerText();
    for (const said of ["关于“北仓三号库除尘器停用”的挂牌督办通知书", "督单〔2026〕1号", "编号：隐患〔2026〕1",
      "2026年11月20日，挂牌督办：决定部门 市应急局；文号 安督〔2026〕3号", "挂牌期限：2027年1月29日",
      "请立即落实临时安全措施", "2026年11月23日"])
      assert.ok(paper.includes(said), `${said} is not in ${paper}`);
    assert.deepEqual(await faultsOf(page), []);
    await photograph(page, "notice-listing-wide");
    const { history } = await modelOf(office, href);
    assert.deepEqual(history.slice(0, 2).map(({ label }) => label), ["随办理起草通知", "挂牌督办"]);
    assert.deepEqual(page.complaints, []);
  }));

test("a case shows the notice, and its procedure which act gives it", () =>
  inOffice(options, async (office, browser) => {
    const { href } = await listOne(office);
    for (const [language, label, gives] of [["zh", "挂牌督办通知书", "起草所指的通知"],
      ["en", "Notice of listing", "draws up the named notice"]]) {
      const page = await openPage(browser, office, { width: "phone", language });
      await page.goto(office.address + href);
      await page.locator(".case-notices").getByText(label).waitFor();
      await page.goto(`${office.address}/notices`);
      await page.locator("tbody").getByText(label).waitFor();
      await page.goto(`${office.address}/procedures/problem`);
      await page.getByText(gives).first().waitFor();
      assert.deepEqual(page.complaints, []);
    }
  }));
