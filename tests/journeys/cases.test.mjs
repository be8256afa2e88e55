// SPDX-License-Identifier: Apache-2.0
// A case from the proposal to its end, every act keyed in by the office on a page without scripts.
import assert from "node:assert/strict";
import test from "node:test";
import { inOffice, loadSample, modelOf, openPage, photograph, send } from "./stage.mjs";

const options = { today: "2026-11-22", prepare: loadSample };

async function rowsOf(office, query) {
  const { groups } = await modelOf(office, `/register?${query}`);
  return groups.flatMap((group) => group.rows);
}

/// A duty of the sample that waits for approval and has all that approval asks for.
async function proposedDuty(office) {
  const rows = await rowsOf(office, "state=proposed");
  const found = rows.find(({ lead, waits_for_choice }) => lead.length > 0 && !waits_for_choice);
  assert.ok(found, "the sample has a proposed duty");
  return found;
}

async function act(page, name, fields) {
  const form = page.locator(`form[action$="/acts/${name}"]`);
  if (!(await form.isVisible())) {
    await page.locator("details", { has: form }).last().locator("summary").first().click();
  }
  for (const [control, value] of Object.entries(fields)) {
    const at = form.locator(`[name="${control}"]`);
    const isChoice = (await at.evaluate((element) => element.tagName)) === "SELECT";
    await (isChoice ? at.selectOption(value) : at.fill(value));
  }
  await form.locator(".actions button:not(.shortcut)").click();
}

function field(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`field.${name}`, value]));
}

test("the office keys in every act of a duty from approval to its end, some on behalf by telephone", () =>
  inOffice(options, async (office, browser) => {
    const { href } = await proposedDuty(office);
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + href);
    await act(page, "approve", field({ approver: "温如岚" }));
    await act(page, "assign", field({ notice: "督查通知〔2026〕5号" }));
    await act(page, "acknowledge", { ...field({ contact: "季明澈" }), source: "telephone" });
    await act(page, "report", { ...field({ progress: "已完成初稿" }), source: "telephone" });
    await act(page, "claim", { ...field({ evidence: "初稿随函" }), source: "paper" });
    await act(page, "send_back", field({ reason: "缺附件" }));
    await act(page, "claim", { ...field({ evidence: "附件已补" }), source: "telephone" });
    await act(page, "accept", field({ verdict: "附件齐全", verifier: "季明澈" }));
    const subject = await modelOf(office, href);
    const reasons = await page.locator(".reasons").allInnerTexts();
    assert.deepEqual([subject.state, reasons], ["finished", []]);
    assert.match(JSON.stringify(subject.history), /"source":"电话"/);
    assert.deepEqual(subject.history.map((one) => one.act).slice(0, 8).reverse(),
      ["approve", "assign", "acknowledge", "report", "claim", "send_back", "claim", "accept"]);
    await photograph(page, "case-finished-wide");
  }));

test("a form sent twice is recorded once, and a stale one is a conflict that keeps what was typed", () =>
  inOffice(options, async (office, browser) => {
    const { href } = await proposedDuty(office);
    const page = await openPage(browser, office);
    const slower = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + href);
    await slower.goto(office.address + href);
    const before = await modelOf(office, href);
    const form = page.locator('form[action$="/acts/approve"]');
    const key = await form.locator('[name="key"]').inputValue();
    const once = { key, seen: String(before.version), as: "office", "field.approver": "温如岚" };
    assert.equal((await send(office, `${href}/acts/approve`, once)).status, 200);
    assert.equal((await send(office, `${href}/acts/approve`, once)).status, 200);
    assert.equal((await modelOf(office, href)).version, before.version + 1);

    await act(slower, "approve", field({ approver: "季明澈", basis: "批示第三号" }));
    const shown = await slower.locator("main").innerText();
    assert.match(shown, /季明澈/);
    assert.match(shown, /批示第三号/);
    assert.notEqual(await slower.locator(".reasons li").first().innerText(), "");
    assert.equal((await modelOf(office, href)).version, before.version + 1);
    await photograph(slower, "case-conflict-wide");
  }));

test("an extension is asked for by telephone and granted, and the first date stays in sight", () =>
  inOffice(options, async (office, browser) => {
    const rows = await rowsOf(office, "state=under_way");
    // What is filed by rounds is not extended.
    const details = await Promise.all(rows.map((row) => modelOf(office, row.href)));
    const { id, due } = details.find((one) => !one.rounds && one.due.on > options.today);
    const href = `/cases/${id}`;
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + href);
    const wanted = field({ due_on: "2027-06-30", reason: "须待上级标准公布" });
    await act(page, "request_extension", { ...wanted, source: "telephone" });
    await act(page, "extend", { ...wanted, ...field({ approver: "温如岚" }) });
    const after = await modelOf(office, href);
    assert.equal(after.due.on, "2027-06-30", (await page.locator(".reasons").allInnerTexts()).join());
    assert.ok(after.extensions > 0 && after.due_reasons.original_on <= due.on);
  }));

test("a dispute is settled only where one is open, and nothing happens before the meeting", () =>
  inOffice(options, async (office) => {
    const { groups } = await modelOf(office, "/register?state=under_way&group=none");
    const { href } = groups[0].rows[0];
    const { acts_possible, acts_impossible } = await modelOf(office, href);
    assert.ok(!acts_possible.some((form) => form.act === "settle_dispute"));
    const settling = acts_impossible.find(({ label }) => label === "处理分工异议");
    assert.deepEqual(settling.reasons, ["没有尚未处理的分工异议"]);
    const note = { key: "n", as: "office", "field.text": "电话已通", happened_on: "1900-01-01" };
    const refused = await send(office, `${href}/acts/note`, note);
    assert.equal(refused.status, 422);
    assert.match(refused.model.reasons.join(), /不能早于会议所在的 2026 年/);
  }));

test("a key that is used up is told to whoever sends other words under it", () =>
  inOffice(options, async (office) => {
    const { groups } = await modelOf(office, "/register?state=under_way&group=none");
    const [{ href }, other] = groups[0].rows;
    const note = { key: "n", as: "office", "field.text": "电话已通" };
    assert.equal((await send(office, `${href}/acts/note`, note)).status, 200);
    assert.equal((await send(office, `${href}/acts/note`, note)).status, 200);
    const changed = { ...note, "field.text": "电话未通" };
    for (const [path, words] of [[href, changed], [other.href, note]]) {
      const { status, model } = await send(office, `${path}/acts/note`, words);
      assert.equal(status, 409);
      assert.match(model.reasons.join(), /这一次没有登记/);
    }
    assert.equal((await modelOf(office, href)).history.filter(({ act }) => act === "note").length, 1);
  }));

test("a settled dispute names the body that raised it", () =>
  inOffice(options, async (office, browser) => {
    const [{ href }] = await rowsOf(office, "state=under_way");
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + href);
    await act(page, "transfer", field({ lead: { label: "市财政局" }, support: { label: "市水务局" },
      reason: "职责划转", approver: "温如岚" }));
    await act(page, "dispute", { ...field({ reason: "不属本局职责" }), source: "chat" });
    await act(page, "settle_dispute", field({ settlement: "改由市财政局独自承担" }));
    const { history } = await modelOf(office, href);
    const said = history[0].remarks.map(({ text }) => text);
    assert.deepEqual([history[0].act, said.includes("市水务局")], ["settle_dispute", true], said.join());
  }));

test("the record of a case without bearers names none", () =>
  inOffice(options, async (office) => {
    const [{ href }] = await rowsOf(office, "state=read&lead=none");
    const { history } = await modelOf(office, href);
    assert.doesNotMatch(JSON.stringify(history), /承办：/);
  }));

test("a refused form keeps all that was typed and says every reason", () =>
  inOffice(options, async (office, browser) => {
    const rows = await rowsOf(office, "state=read");
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + rows[0].href);
    const typed = { ...field({ basis: "按惯例" }), happened_on: "2026-11-20", note: "先记一笔" };
    await act(page, "set_due", typed);
    const form = page.locator('form[action$="/acts/set_due"]');
    assert.ok(await form.isVisible());
    assert.equal(await form.locator('[name="field.basis"]').inputValue(), "按惯例");
    assert.equal(await form.locator('[name="note"]').inputValue(), "先记一笔");
    assert.equal(await form.locator('[name="happened_on"]').inputValue(), "2026-11-20");
    assert.ok((await page.locator(".reasons li").count()) > 0);
  }));

test("a long choice of organisations narrows while one types, and is sent as the plain one would be", () =>
  inOffice(options, async (office, browser) => {
    const rows = await rowsOf(office, "state=read");
    const page = await openPage(browser, office);
    await page.goto(office.address + rows[0].href);
    const form = page.locator('form[action$="/acts/choose_bearers"]');
    await page.locator("details", { has: form }).last().locator("summary").first().click();
    const picker = form.getByRole("group").first();
    await picker.getByRole("searchbox").fill("市财政局");
    await picker.getByLabel("市财政局").check();
    await form.locator(".actions button").click();
    await page.locator(".acts > li").filter({ hasText: "市财政局" }).first().waitFor();
    const { lead } = await modelOf(office, rows[0].href);
    assert.ok(lead.some(({ name }) => name === "市财政局"), JSON.stringify(lead));
  }));
