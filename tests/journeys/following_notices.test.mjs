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

/// A problem without minutes, with its page and its bearer, and the body that may list it.
async function keyInOne(office) {
  const { organisations } = await modelOf(office, "/organisations");
  const [bearer, body] = ["水务", "应急管理"].map((part) =>
    organisations.find(({ full_name }) => full_name.includes(part)));
  const { status, model } = await send(office, "/cases", {
    kind: "problem", key: `listing-${++keys}`, source: "meeting", from: "安委会全会",
    given_on: "2026-11-20", words: "北仓三号库除尘器停用。", title: "北仓三号库除尘器停用", lead: bearer.id,
    "due.when": "day", "due.day": "2027-03-31", "due.by": "秘书长甲", "due.basis": "隐患清单",
  });
  assert.equal(status, 200, JSON.stringify(model));
  return { href: `/cases/${model.id}`, bearer, body };
}

const onList = { "field.list": "清单一", "field.batch": "第一批", "field.handed_on": "2026-11-20",
  "field.handed_by": "安委会全会" };
const grading = { "field.grade": "major", "field.colour": "red", "field.basis": "检测报告",
  "field.approver": "秘书长甲" };

/// A major problem under public listing.
async function listOne(office) {
  const { href, bearer, body } = await keyInOne(office);
  await act(office, href, "enlist", onList);
  await act(office, href, "grade", grading);
  await act(office, href, "assign", { "field.approver": "秘书长甲" });
  await act(office, href, "list_publicly", { happened_on: "2026-11-20", "field.ordered_by": body.id,
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
      "2026年11月20日，挂牌督办：决定部门 市应急局；文号 安督〔2026〕3号", "挂牌期限为2027年1月29日",
      "根据安委会全会（2026年11月20日）", "请立即落实临时安全措施", "2026年11月23日"])
      assert.ok(paper.includes(said), `${said} is not in ${paper}`);
    assert.doesNotMatch(paper, / · /);
    assert.equal(paper.match(/挂牌期限/g).length, 1, paper);
    const colours = await page.locator(".official-paper").evaluate((element) =>
      [element.querySelector(".issuer"), element.querySelector("header")].map((part) =>
        [getComputedStyle(part).color, getComputedStyle(part).borderBottomColor]).flat());
    assert.deepEqual([...new Set(colours)], ["rgb(28, 27, 26)"]);
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

test("the notice of a listing that was withdrawn says so in the list, on the case and on paper", () =>
  inOffice(options, async (office, browser) => {
    const { href } = await listOne(office);
    assert.equal((await modelOf(office, "/notices")).issued[0].lifted, undefined);
    await act(office, href, "withdraw_listing", { "field.number": "安督〔2026〕5号", "field.reason": "场所已拆除",
      "field.approver": "秘书长甲" });
    const [notice] = (await modelOf(office, "/notices")).issued;
    assert.deepEqual(notice.lifted, { act: "withdraw_listing", label: "撤销挂牌", on: "2026-11-23" });
    const page = await openPage(browser, office);
    for (const [address, place] of [["/notices", "tbody"], [href, ".case-notices"],
      [notice.href, ".official-paper"]]) {
      await page.goto(office.address + address);
      await page.locator(place).getByText("2026年11月23日已办理“撤销挂牌”，此件不再执行").waitFor();
      assert.deepEqual(await faultsOf(page), []);
    }
    assert.deepEqual(page.complaints, []);
  }));

test("a problem that was keyed in tells the day that was named for it, and what comes next", () =>
  inOffice(options, async (office, browser) => {
    const { href } = await keyInOne(office);
    const { own_due, due, next } = await modelOf(office, href);
    assert.deepEqual([own_due.on, due.named_on], ["2027-03-31", "2027-03-31"]);
    assert.equal(due.parts.at(-1), "交办后生效");
    const { groups } = await modelOf(office, "/register?kind=problem&group=none&words=除尘器停用");
    assert.match(groups[0].rows[0].due.words, /3月31日.* · 交办后生效$/);
    assert.equal(next.label, "交办");
    assert.ok(next.reasons.length > 0);

    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + href);
    assert.match(await page.locator(".case-acts .next").innerText(), /下一步是：交办，现在还不能办理：./);
    assert.doesNotMatch(await page.locator("main").innerText(), /纪要未明确/);
    await act(office, href, "grade", grading);
    const waits = await modelOf(office, href);
    assert.match(JSON.stringify(waits.next.reasons), /须先在“登记清单”中填明“清单名称”/);
    await act(office, href, "enlist", onList);
    await page.reload();
    assert.equal(await page.locator(".case-acts .next").count(), 0);
    assert.equal(await page.locator("details.main-act[open]").count(), 1);
    assert.deepEqual(page.complaints, []);
  }));

test("a case tells its own date and the clock's, and its head the nearer one by its name", () =>
  inOffice(options, async (office, browser) => {
    const { href } = await listOne(office);
    const { own_due, due, clocks, due_reasons } = await modelOf(office, href);
    assert.deepEqual([own_due.on, own_due.is_met, due.on], ["2027-03-31", false, "2027-01-29"]);
    assert.deepEqual(clocks.map(({ label, due_on }) => [label, due_on]), [["挂牌期限", "2027-01-29"]]);
    assert.match(due_reasons.why.join(), /依据：隐患清单/);

    const page = await openPage(browser, office);
    await page.goto(office.address + href);
    assert.match(await page.locator(".case-head .standing").innerText(), /挂牌期限\s*2027年1月29日/);
    const said = (term) => page.locator(`.case-facts dt:text-is("${term}") + dd`).first().innerText();
    assert.match(await said("时限"), /2027年3月31日/);
    assert.doesNotMatch(await said("时限"), /1月29日/);
    assert.match(await said("挂牌期限"), /2027年1月29日/);
    assert.deepEqual(await faultsOf(page), []);
    await photograph(page, "case-two-limits-wide");
    assert.deepEqual(page.complaints, []);
  }));

test("on a phone what can be done stands before what is on record, which is folded, latest last", () =>
  inOffice(options, async (office, browser) => {
    const { href } = await listOne(office);
    await act(office, href, "enlist", { ...onList, "field.batch": "第二批" });
    const { records } = await modelOf(office, href);
    assert.deepEqual(records.map((record) => record.act), ["grade", "assign", "list_publicly", "enlist"]);
    const page = await openPage(browser, office, { width: "phone" });
    await page.goto(office.address + href);
    const top = async (place) => (await page.locator(place).boundingBox()).y;
    assert.ok(await top("#acts") < await top("details.records"));
    assert.equal(await page.locator("details.records[open]").count(), 0);
    await page.locator("details.records > summary").click();
    assert.match(await page.locator("details.records").innerText(), /2026年11月20日/);
    await photograph(page, "case-records-phone");
    assert.deepEqual(page.complaints, []);
  }));
