// SPDX-License-Identifier: Apache-2.0
// What is typed is not lost: not with the connection, and not because somebody else was faster.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph, send } from "./stage.mjs";

const options = { today: "2026-11-22", prepare: loadSample };

async function caseIn(office, state) {
  const { groups } = await modelOf(office, `/register?group=none&state=${state}`);
  return groups[0].rows[0];
}

async function formOf(page, act) {
  const form = page.locator(`form[action$="/acts/${act}"]:not([data-copies])`);
  if (!(await form.isVisible())) {
    await page.locator("details", { has: form }).last().locator("summary").first().click();
  }
  return form;
}

function words(form, name) {
  return form.locator(`[name="field.${name}"]`);
}

test("同上期 and 零报告 are one click each, with and without scripts", () =>
  inOffice(options, async (office, browser) => {
    for (const scripts of [true, false]) {
      const { href } = await caseIn(office, "under_way");
      const page = await openPage(browser, office, { scripts });
      await page.goto(office.address + href);
      await words(await formOf(page, "report"), "progress").fill("点位\t进度\n北闸\t八成\n\n");
      await (await formOf(page, "report")).getByRole("button", { name: "报告进展" }).click();
      await page.locator("dd").filter({ hasText: "点位：北闸；进度：八成" }).first().waitFor();
      await (await formOf(page, "report")).getByRole("button", { name: "同上期" }).click();
      await page.locator(".acts > li").filter({ hasText: "点位：北闸" }).nth(1).waitFor();
      await (await formOf(page, "report")).getByRole("button", { name: "零报告" }).click();
      await page.locator("dd").filter({ hasText: "零报告（11月22日）" }).waitFor();
      const { history } = await modelOf(office, href);
      const said = history.slice(0, 3).map(({ act, remarks }) => [act, remarks.at(-1).text]);
      assert.deepEqual(said, [["report", "零报告（11月22日）"], ["report", "点位：北闸；进度：八成"],
        ["report", "点位：北闸；进度：八成"]]);
      assert.deepEqual(page.complaints, []);
    }
  }));

test("a lost connection loses no word, and nothing is recorded twice", () =>
  inOffice(options, async (office, browser) => {
    const { href, version } = await caseIn(office, "under_way");
    const page = await openPage(browser, office);
    await page.goto(office.address + href);
    let form = await formOf(page, "report");
    const key = await form.locator('[name="key"]').inputValue();
    await words(form, "progress").fill("北闸已完工");
    // The server hears and records, but its answer is lost on the way.
    await page.route("**/acts/report", async (route) => {
      await route.fetch();
      await route.abort("internetdisconnected");
    });
    await form.getByRole("button", { name: "报告进展" }).click();
    await form.getByRole("alert").filter({ hasText: "连接不上" }).waitFor();
    assert.equal(await words(form, "progress").inputValue(), "北闸已完工");
    assert.equal(await form.locator('[name="key"]').inputValue(), key);
    await photograph(page, "case-offline-wide");
    assert.deepEqual(await faultsOf(page), []);
    await page.unroute("**/acts/report");
    await form.getByRole("button", { name: "报告进展" }).click();
    await page.locator("dd").filter({ hasText: "北闸已完工" }).first().waitFor();
    assert.equal((await modelOf(office, href)).version, version + 1);
    form = await formOf(page, "report");
    assert.equal(await words(form, "progress").inputValue(), "", "what is recorded is kept no longer");
  }));

test("words come back after the page was left, can be discarded, and are gone once recorded", () =>
  inOffice(options, async (office, browser) => {
    const { href } = await caseIn(office, "under_way");
    const page = await openPage(browser, office, { width: "phone" });
    await page.goto(office.address + href);
    await words(await formOf(page, "claim"), "evidence").fill("验收单随附");
    await page.goto(`${office.address}/register`);
    await page.goto(office.address + href);
    const form = await formOf(page, "claim");
    await form.getByText("已恢复未提交的内容").waitFor();
    assert.equal(await words(form, "evidence").inputValue(), "验收单随附");
    await photograph(page, "case-kept-phone");
    await form.getByRole("button", { name: "放弃" }).click();
    assert.equal(await words(form, "evidence").inputValue(), "");
    await page.reload();
    assert.equal(await page.getByText("已恢复未提交的内容").count(), 0);
    assert.deepEqual(page.complaints, []);
  }));

test("words that were changed after a lost answer become a conflict, not a second act", () =>
  inOffice(options, async (office, browser) => {
    const { href, version } = await caseIn(office, "under_way");
    const page = await openPage(browser, office);
    await page.goto(office.address + href);
    const form = await formOf(page, "report");
    await words(form, "progress").fill("北闸已完工");
    await page.route("**/acts/report", async (route) => {
      await route.fetch();
      await route.abort("internetdisconnected");
    });
    await form.getByRole("button", { name: "报告进展" }).click();
    await form.getByRole("alert").waitFor();
    await page.unroute("**/acts/report");
    await words(form, "progress").fill("北闸、南闸已完工");
    await form.getByRole("button", { name: "报告进展" }).click();
    const conflict = page.locator(".conflict");
    await conflict.waitFor();
    assert.match(await conflict.innerText(), /北闸已完工/);
    assert.equal(await words(conflict, "progress").inputValue(), "北闸、南闸已完工");
    assert.equal((await modelOf(office, href)).version, version + 1);
  }));

test("a pasted ledger survives a lost connection and its preview, and is gone once docketed", () =>
  inOffice(options, async (office, browser) => {
    const ledger = "编号\t来源\t督办事项\t牵头单位\t完成时限\n督7\t来信\t整修北门桥\t市水务局\t12月底";
    const page = await openPage(browser, office);
    const pasted = page.getByLabel("或者从电子表格里复制后粘贴到这里");
    const preview = page.getByRole("button", { name: "预览" });
    await page.goto(`${office.address}/register/import`);
    await pasted.fill(ledger);
    await page.context().setOffline(true);
    await preview.click();
    await page.getByRole("alert").filter({ hasText: "连接不上" }).waitFor();
    await page.context().setOffline(false);
    await page.reload();
    assert.equal(await pasted.inputValue(), ledger);
    await preview.click();
    await page.getByRole("button", { name: /立项入账/ }).waitFor();
    await page.goto(`${office.address}/register/import`);
    assert.equal(await pasted.inputValue(), ledger);
    await preview.click();
    await page.getByRole("button", { name: /立项入账/ }).click();
    await page.getByRole("heading", { name: "督办台账" }).waitFor();
    await page.goto(`${office.address}/register/import`);
    assert.equal(await pasted.inputValue(), "");
  }));

test("a pasted text of minutes survives a lost connection", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/minutes`);
    await page.locator("details summary").first().click();
    await page.locator("#text").fill("没有发出去的纪要");
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "读入" }).first().click();
    await page.getByRole("alert").filter({ hasText: "连接不上" }).waitFor();
    await page.context().setOffline(false);
    await page.reload();
    assert.equal(await page.locator("#text").inputValue(), "没有发出去的纪要");
  }));

test("two people at one case see each other's acts without reloading", () =>
  inOffice(options, async (office, browser) => {
    const { href } = await caseIn(office, "under_way");
    const page = await openPage(browser, office);
    await page.clock.install();
    await page.goto(office.address + href);
    const asked = [];
    page.on("response", (response) => response.url().endsWith(href) && asked.push(response.status()));
    await page.clock.runFor(16000);
    await page.waitForTimeout(500);
    assert.deepEqual(asked, [304]);
    await words(await formOf(page, "report"), "progress").fill("正写着");
    await send(office, `${href}/acts/note`, { key: "n", "field.text": "下周开会" });
    await page.clock.runFor(16000);
    const line = page.getByRole("status").filter({ hasText: /^刚才 .+ 办理了“便笺”，点此查看$/ });
    await line.waitFor();
    assert.equal(await words(await formOf(page, "report"), "progress").inputValue(), "正写着");
    await photograph(page, "case-watched-wide");
    assert.deepEqual(await faultsOf(page), []);
    await line.getByRole("link").click();
    await page.locator(".acts > li").filter({ hasText: "下周开会" }).waitFor();
    assert.equal(await words(await formOf(page, "report"), "progress").inputValue(), "正写着");
    assert.deepEqual(page.complaints, []);
  }));

for (const scripts of [true, false]) {
  for (const width of ["wide", "phone"]) {
    const how = `${scripts ? "with" : "without"} scripts, ${width}`;
    test(`a conflict stands side by side and is sent again, ${how}`, () =>
      inOffice(options, async (office, browser) => {
        const { href, version } = await caseIn(office, "under_way");
        const page = await openPage(browser, office, { scripts, width });
        await page.goto(office.address + href);
        await words(await formOf(page, "report"), "progress").fill("我写的进展");
        await send(office, `${href}/acts/note`, { key: "n", "field.text": "别人的便笺" });
        await (await formOf(page, "report")).getByRole("button", { name: "报告进展" }).click();
        const conflict = page.locator(".conflict");
        await conflict.waitFor();
        assert.equal(await words(conflict, "progress").inputValue(), "我写的进展");
        assert.match(await conflict.innerText(), /别人的便笺/);
        assert.equal((await modelOf(office, href)).version, version + 1);
        await photograph(page, `case-conflict-${scripts ? "" : "plain-"}${width}`);
        if (scripts) assert.deepEqual(await faultsOf(page), []);
        await conflict.getByRole("button", { name: "报告进展" }).click();
        await page.locator("dd").filter({ hasText: "我写的进展" }).first().waitFor();
        assert.equal((await modelOf(office, href)).version, version + 2);
        assert.deepEqual(page.complaints, []);
      }));
  }
}

test("a conflict over an act that is no longer possible still shows both sides", () =>
  inOffice(options, async (office, browser) => {
    const { href } = await caseIn(office, "under_way");
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + href);
    await words(await formOf(page, "report"), "progress").fill("我写的进展");
    await send(office, `${href}/acts/terminate`, { key: "t", "field.decision": "专题会议",
      "field.approver": "温如岚", "field.reason": "项目取消" });
    await (await formOf(page, "report")).getByRole("button", { name: "报告进展" }).click();
    const shown = await page.locator(".conflict").innerText();
    assert.match(shown, /我写的进展/);
    assert.match(shown, /专题会议/);
  }));
