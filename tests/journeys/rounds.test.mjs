// SPDX-License-Identifier: Apache-2.0
// A month of a recurring duty: its round opens by itself, three bodies file, one late, one is sent back and
// amends, the missing are urged, the office closes and prints.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import {
  clerk, docketRecurringDuty, elsewhere, file, fire, openRounds, options, standings, traffic,
} from "./filers.mjs";
import { faultsOf, inOffice, modelOf, openPage, photograph, send } from "./stage.mjs";

test("a month: opened, filed in three ways, urged, sent back, amended, closed, printed", () =>
  inOffice(options, async (office, browser) => {
    const before = (await modelOf(office, "/register?standing=open")).total;
    const duty = await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    assert.match(december.title, /（2026年12月期）$/);
    const { total } = await modelOf(office, "/register?standing=open");
    assert.equal(total, before + 1, "rounds are no duties");

    // The liaison sees what is to be filed, and files it.
    const toFile = async () => (await fire(office).look("/reports")).rows.map(({ href }) => href);
    assert.ok((await toFile()).includes(december.href));
    const { needs_me: mine } = await fire(office).look("/");
    assert.ok(mine.some(({ name }) => name === "to_report"));
    assert.equal((await fire(office).act(december.href, "file", file)).status, 200);
    assert.equal((await fire(office).act(december.href, "file", file)).status, 422, "sealed");
    const unproved = { ...elsewhere, "field.receipt": "" };
    assert.equal((await traffic(office).act(december.href, "file", unproved)).status, 422);
    assert.equal((await traffic(office).act(december.href, "file", elsewhere)).status, 200);
    assert.ok(!(await toFile()).includes(december.href));

    // The 25th has passed: one is missing, and the next round stands open.
    await office.wakeOn("2026-12-28");
    const late = await modelOf(office, december.href);
    assert.deepEqual(standings(late), { 市应急局: "已报", 市交通局: "已报", 市民政局: "缺报" });
    assert.equal((await modelOf(office, duty.href)).due.on, "2027-01-25");
    assert.match(late.urging.form.text, /^【督办提醒】市民政局：.*应于.*12月25日.*前报送/);
    const urged = await send(office, "/register/urging/acts", { key: "u", case: [late.id] });
    assert.deepEqual(urged.model.texts.flatMap(({ units }) => units).map(({ name }) => name), ["市民政局"]);

    // The office keys in for the late one, and sends another's back.
    const [civil] = late.round.bearers.filter(({ name }) => name === "市民政局");
    const key = { as: "lead", on_behalf: civil.id, source: "telephone", "field.kind": "nothing_new" };
    assert.equal((await clerk(office).act(december.href, "file", key)).status, 200);
    const fireId = late.round.bearers.find(({ name }) => name === "市应急局").id;
    const back = { as: "office", "field.organisation": fireId, "field.reason": "缺整改情况" };
    assert.equal((await clerk(office).act(december.href, "send_back", back)).status, 200);
    const returned = await modelOf(office, december.href);
    assert.equal(standings(returned).市应急局, "退回待补");
    const row = returned.round.bearers.find(({ name }) => name === "市应急局");
    assert.equal(row.sent_back_because, "缺整改情况");
    assert.match(returned.round.text, /市应急局：已退回待补报。/);
    assert.doesNotMatch(returned.progress, /排查企业/);
    const closing = await clerk(office).act(december.href, "close", { as: "office" });
    assert.equal(closing.status, 422);
    assert.match(closing.model.reasons.join(), /还没有报的有 1 家：市应急局/);
    const content = `${file["field.content"]}\n已整改 4 处。`;
    const amended = { ...file, "field.content": content, "field.reason": "补报整改情况" };
    assert.equal((await fire(office).act(december.href, "amend", amended)).status, 200);
    assert.equal((await modelOf(office, december.href)).state, "gathered");

    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + december.href);
    await page.locator(".main-act").getByRole("button", { name: "截止" }).click();
    const closed = await modelOf(office, december.href);
    assert.equal(closed.state, "closed");
    const changed = closed.round.bearers.find(({ name }) => name === "市应急局").filing.changes;
    assert.deepEqual(changed.filter(({ is_added }) => is_added).map(({ text }) => text), ["已整改 4 处。"]);
    assert.deepEqual(standings(closed), { 市应急局: "已报", 市交通局: "已报", 市民政局: "迟报" });
    const figures = Object.fromEntries(closed.round.figures.map(({ name, count }) => [name, count]));
    assert.deepEqual(figures, { all: 3, filed: 2, late: 1, missing: 0, open: 0, excused: 0 });
    assert.match(closed.round.text, /应报 3 家，按期 2 家，迟报 1 家/);
    assert.match(closed.round.text, /省安全生产平台，回执号 HZ-2026-118/);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.getByText("排查企业 31 家。").first().isVisible());
    assert.equal(await page.getByRole("button", { name: "截止" }).count(), 0);
    await photograph(page, "round-printed");
    assert.deepEqual(page.complaints, []);
  }));

test("what was filed last is offered again, and what has changed since is marked", () =>
  inOffice(options, async (office, browser) => {
    await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    await fire(office).act(december.href, "file", file);
    await office.wakeOn("2027-01-04");
    const rounds = await openRounds(office);
    assert.deepEqual(rounds.map(({ title }) => title.match(/（(.*)）$/)[1]), ["2026年12月期", "2027年1月期"]);
    const january = rounds[1];

    const page = await openPage(browser, office, { scripts: false });
    const person = { name: "person", value: "sample-liaison-emergency", url: office.address };
    await page.context().addCookies([person]);
    await page.goto(`${office.address}/`);
    await page.getByRole("link", { name: "报送有限空间作业整治情况（2027年1月期）" }).click();
    const form = page.locator(".main-act");
    assert.equal(await form.getByRole("textbox", { name: "内容" }).inputValue(), file["field.content"]);
    assert.equal(await form.getByLabel("报送方式").inputValue(), "content");
    await form.getByRole("textbox", { name: "内容" }).fill("排查企业 31 家。\n发现隐患 6 处。");
    await form.getByLabel("处室审核人").fill("谭青");
    await form.getByRole("button", { name: "报送" }).click();
    const row = page.locator(".filings tr", { hasText: "市应急局" });
    assert.equal(await row.locator("ins").innerText(), "发现隐患 6 处。");
    assert.equal(await row.locator("del").innerText(), "发现隐患 4 处。");
    assert.match(await row.innerText(), /处室审核 谭青/);
    await photograph(page, "round-filed-wide");

    // Nobody's clearance is taken from one filing into the next.
    const amending = (await fire(office).look(january.href)).acts_possible.find(({ act }) => act === "amend");
    assert.equal(amending.fields.find(({ name }) => name === "field.section").value, "");
    assert.equal((await fire(office).look(january.href)).lamp.word, "已报");

    const model = await modelOf(office, january.href);
    const filing = model.acts_possible.find(({ act }) => act === "file");
    assert.equal(filing.on_behalf.length, 2, "for those who owe");
  }));

test("the matrix shows bearers by periods, and each cell leads to the filing", () =>
  inOffice(options, async (office, browser) => {
    const duty = await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    await traffic(office).act(december.href, "file", elsewhere);
    await office.wakeOn("2027-02-10");
    for (const width of ["wide", "phone"]) {
      const page = await openPage(browser, office, { width });
      await page.goto(office.address + duty.href);
      await page.getByRole("link", { name: "报送一览" }).first().click();
      // On a phone each cell says its period before its value; the headings are for wide pages.
      for (const period of ["2026年12月期", "2027年1月期", "2027年2月期"]) {
        const heading = page.getByRole("link", { name: period });
        const shown = width === "wide" ? heading : page.locator(`[data-label="${period}"]`);
        assert.ok(await shown.first().isVisible(), period);
      }
      assert.deepEqual(await faultsOf(page), []);
      await photograph(page, `rounds-matrix-${width}`);
      const cell = page.locator("tr", { hasText: "市交通局" }).getByRole("link").first();
      assert.equal(await cell.innerText(), "已报");
      await cell.click();
      assert.match(page.url(), /#filing-/);
      assert.deepEqual(await faultsOf(page), []);
      await photograph(page, `round-${width}`);
      assert.deepEqual(page.complaints, []);
    }
    const { rows, periods } = await modelOf(office, `${duty.href}/rounds`);
    assert.deepEqual(periods.map(({ filed, all }) => `${filed}/${all}`), ["1/3", "0/3", "0/3"]);
    const words = rows.map(({ cells }) => cells.map(({ standing }) => standing));
    assert.deepEqual(words[0].slice(1), ["missing", "open"]);
    const { needs_me: lists } = await modelOf(office, "/");
    assert.ok(lists.find(({ name }) => name === "rounds_overdue").count >= 2);
  }));

test("a round closes with whoever is missing named, and not otherwise", () =>
  inOffice(options, async (office) => {
    await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    await fire(office).act(december.href, "file", file);
    const { round } = await modelOf(office, december.href);
    const owing = round.bearers.filter(({ standing }) => standing === "open").map(({ id }) => id);
    const close = (missing) =>
      send(office, `${december.href}/acts/close_incomplete`,
        { key: `c-${missing.length}`, as: "office", "field.missing": missing, "field.approver": "沈砚川" });
    const refused = await close(owing.slice(1));
    assert.equal(refused.status, 422);
    assert.match(refused.model.reasons.join(), /没有全部写明/);
    assert.equal((await close(owing)).status, 200);
    const closed = await modelOf(office, december.href);
    const stood = closed.round.bearers.map(({ standing }) => standing).sort();
    assert.deepEqual(stood, ["filed", "missing", "missing"]);
  }));

test("parts are asked of a supporting body and stand with the filing", () =>
  inOffice(options, async (office) => {
    const duty = await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    const water = duty.support[0].id;
    const asked = { as: "lead", "field.organisations": water, "field.request": "泵站情况" };
    assert.equal((await fire(office).act(december.href, "ask_parts", asked)).status, 200);
    const given = { as: "lead", "field.organisation": water, "field.part": "泵站 12 座，均已查过" };
    assert.equal((await fire(office).act(december.href, "give_part", given)).status, 200);
    const { round } = await modelOf(office, december.href);
    const [first] = round.bearers.filter(({ parts }) => parts.length > 0);
    const [part] = first.parts;
    assert.deepEqual([first.name, part.name, part.text], ["市应急局", "市水务局", given["field.part"]]);
  }));

const counted = (carried_over, added, settled, remaining) => ({
  ...file, "field.carried_over": carried_over, "field.added": added, "field.settled": settled,
  "field.remaining": remaining,
});

test("figures that contradict are listed before the closing, and the closing records how many", () =>
  inOffice(options, async (office, browser) => {
    const duty = await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    const negative = await fire(office).act(december.href, "file", counted("0", "-6", "0", "6"));
    assert.equal(negative.status, 422);
    assert.equal((await fire(office).act(december.href, "file", counted("0", "6", "0", "6"))).status, 200);
    assert.equal((await traffic(office).act(december.href, "file", elsewhere)).status, 200);
    assert.equal((await modelOf(office, december.href)).round.numbers.contradictions.length, 0);

    // A month later what remained is offered as carried over; the liaison writes another number.
    await office.wakeOn("2027-01-04");
    const january = (await openRounds(office))[1];
    const form = (await fire(office).look(january.href)).acts_possible.find(({ act }) => act === "file");
    const offered = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
    assert.equal(offered["field.carried_over"], "6");
    assert.equal(offered["field.remaining"], "");
    assert.equal((await fire(office).act(january.href, "file", counted("4", "3", "2", "6"))).status, 200);
    const joined = { ...counted("2", "0", "0", "2"), "field.content": "巡查 12 处" };
    assert.equal((await traffic(office).act(january.href, "file", joined)).status, 200);

    const { round } = await modelOf(office, january.href);
    assert.deepEqual(round.numbers.contradictions.map(({ text }) => text), [
      "市应急局：上期末 4 ＋ 本期新增 3 － 本期办结 2 ＝ 5，所报期末为 6",
      "市应急局：所报上期末 4，而2026年12月期所报期末为 6",
    ]);
    assert.deepEqual(round.numbers.unchecked.map(({ text }) => text),
      ["市交通局：上期没有报期末数，上期末无从核对"]);
    assert.deepEqual(round.numbers.sum.map(({ value }) => value), [6, 3, 2, 8]);
    assert.match(round.text, /数字对不上的有 2 处/);

    // The register shows the latest filing as the duty's progress.
    const { groups } = await modelOf(office, "/register?words=有限空间作业整治");
    assert.equal(groups[0].rows[0].progress, "市交通局（2027年1月期）：巡查 12 处");

    for (const width of ["wide", "phone"]) {
      const page = await openPage(browser, office, { width, scripts: false });
      await page.goto(office.address + january.href);
      const listed = await page.locator(".contradictions").boundingBox();
      const forms = await page.locator("#acts").boundingBox();
      assert.ok(listed.y < forms.y, "before the forms");
      await photograph(page, `round-contradictions-${width}`);
    }
    const page = await openPage(browser, office);
    await page.goto(office.address + january.href);
    assert.deepEqual(await faultsOf(page), []);
    const civil = round.bearers.find(({ name }) => name === "市民政局").id;
    const excused = { as: "office", "field.organisations": civil, "field.reason": "本期无此项工作" };
    assert.equal((await clerk(office).act(january.href, "excuse", excused)).status, 200);
    assert.equal((await clerk(office).act(january.href, "close", { as: "office" })).status, 200);
    const closed = await modelOf(office, january.href);
    assert.equal(closed.round.numbers.closed_with, 2);
    const lines = ({ numbers }) => numbers.contradictions.map(({ text }) => text);
    assert.deepEqual(lines(closed.round), lines(round));
    await page.goto(office.address + january.href);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.getByText("截止时有 2 处数字对不上").first().isVisible());
    await photograph(page, "round-contradictions-printed");
    assert.deepEqual(page.complaints, []);
    assert.equal((await modelOf(office, duty.href)).progress, "市交通局（2027年1月期）：巡查 12 处");
    // What is amended elsewhere afterwards is no part of what went up.
    const amended = { ...counted("0", "6", "2", "4"), "field.reason": "抄错" };
    assert.equal((await fire(office).act(december.href, "amend", amended)).status, 200);
    assert.deepEqual(lines((await modelOf(office, january.href)).round), lines(round));
  }));

test("the roll-up is downloaded as a workbook, with the sum and what contradicts", () =>
  inOffice(options, async (office, browser) => {
    const duty = await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    assert.equal((await fire(office).act(december.href, "file", counted("0", "6", "0", "5"))).status, 200);
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + december.href);
    const link = page.getByRole("link", { name: "下载汇总表（XLSX）" });
    const { round } = await modelOf(office, december.href);
    assert.equal(await link.getAttribute("href"), round.sheet);
    const response = await fetch(office.address + round.sheet);
    assert.equal(response.status, 200);
    assert.match(response.headers.get("content-disposition"), /round-2026-12-25\.xlsx/);
    const folder = mkdtempSync(join(tmpdir(), "bihuan-round-"));
    try {
      const book = join(folder, "round.xlsx");
      writeFileSync(book, Buffer.from(await response.arrayBuffer()));
      const words = execFileSync("unzip", ["-p", book, "xl/sharedStrings.xml"], { encoding: "utf8" });
      for (const said of ["市应急局", "排查企业 31 家。", "合计", "数字对不上", "所报期末为 5"])
        assert.ok(words.includes(said), said);
    } finally {
      rmSync(folder, { recursive: true });
    }
    const none = await modelOf(office, `${duty.href}/round.xlsx`, 404);
    assert.match(none.reasons.join(), /不是报送期次/);
    assert.deepEqual(page.complaints, []);
  }));

test("a pause holds the open round: grey, nobody urged, due later by its days", () =>
  inOffice(options, async (office) => {
    const duty = await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    assert.equal((await clerk(office).act(duty.href, "assign", { as: "office" })).status, 200);
    const signed = { as: "lead", "field.contact": "谭青 8000" };
    assert.equal((await fire(office).act(duty.href, "acknowledge", signed)).status, 200);
    const paused = { as: "office", "field.reason": "等省里批复", "field.approver": "沈砚川" };
    assert.equal((await clerk(office).act(duty.href, "pause", paused)).status, 200);
    const held = await modelOf(office, december.href);
    assert.equal(held.lamp.name, "paused");
    assert.ok(!held.urging.form);
    assert.deepEqual((await fire(office).look("/reports")).rows.filter(({ id }) => id === held.id), []);
    await office.wakeOn("2026-12-15");
    const resumed = { as: "office", "field.reason": "省里已批复" };
    assert.equal((await clerk(office).act(duty.href, "resume", resumed)).status, 200);
    const later = await modelOf(office, december.href);
    assert.equal(later.due.on, "2027-01-08");
    assert.equal(later.due_reasons.original_on, "2026-12-25");
    assert.equal((await modelOf(office, duty.href)).due.on, "2027-01-08");
    const extend = (await modelOf(office, duty.href)).acts_impossible.find(({ label }) => label === "批准延期");
    assert.match(extend.reasons.join(), /逐期报送的不延期/);
  }));

test("a period that a pause has taken over is told in the matrix, on the page, printed and as data", () =>
  inOffice(options, async (office, browser) => {
    const duty = await docketRecurringDuty(office);
    assert.equal((await clerk(office).act(duty.href, "assign", { as: "office" })).status, 200);
    const signed = { as: "lead", "field.contact": "谭青 8000" };
    assert.equal((await fire(office).act(duty.href, "acknowledge", signed)).status, 200);
    const paused = { as: "office", "field.reason": "等省里批复", "field.approver": "沈砚川" };
    assert.equal((await clerk(office).act(duty.href, "pause", paused)).status, 200);
    await office.wakeOn("2027-01-12");
    const matrix = () => modelOf(office, `${duty.href}/rounds`);
    const periodsOf = ({ periods }) => periods.map(({ period, is_skipped }) => [period, is_skipped]);
    assert.deepEqual(periodsOf(await matrix()), [["2026年12月期", false]], "not known while it lasts");
    const resumed = { as: "office", "field.reason": "省里已批复" };
    assert.equal((await clerk(office).act(duty.href, "resume", resumed)).status, 200);
    // December is due in February now, and has taken January over.
    assert.deepEqual(periodsOf(await matrix()), [["2026年12月期", false], ["2027年1月期", true]]);
    await office.wakeOn("2027-02-08");
    const later = await matrix();
    assert.deepEqual(periodsOf(later),
      [["2026年12月期", false], ["2027年1月期", true], ["2027年2月期", false]]);
    const [, gap] = later.periods;
    assert.deepEqual(gap.pauses.map(({ from, until }) => [from, until]), [["2026-12-01", "2027-01-12"]]);
    assert.deepEqual(gap.skipped.map(({ named_on }) => named_on), ["2027-01-25"]);
    assert.ok(later.rows.every(({ cells }) => cells[1].standing === "skipped"));
    for (const settings of [{ width: "wide" }, { width: "phone" }]) {
      const page = await openPage(browser, office, { ...settings, scripts: false });
      await page.goto(`${office.address}${duty.href}/rounds`);
      await page.emulateMedia({ media: settings.width === "wide" ? "print" : "screen" });
      assert.ok(await page.getByText("因暂停不设期次").first().isVisible());
      assert.ok(await page.getByText("2026年12月1日起暂停，2027年1月12日恢复").first().isVisible());
      await photograph(page, `rounds-skipped-${settings.width}`);
      assert.deepEqual(page.complaints, []);
    }
  }));

test("a part that a supporting body gave is offered in the filing's form", () =>
  inOffice(options, async (office, browser) => {
    const duty = await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    const given = { as: "lead", "field.organisation": duty.support[0].id, "field.part": "泵站 12 座" };
    assert.equal((await fire(office).act(december.href, "give_part", given)).status, 200);
    for (const width of ["wide", "phone"]) {
      const page = await openPage(browser, office, { width });
      const person = { name: "person", value: "sample-liaison-emergency", url: office.address };
      await page.context().addCookies([person]);
      await page.goto(office.address + december.href);
      const content = page.locator(".main-act").getByRole("textbox", { name: "内容" });
      assert.equal(await content.inputValue(), "市水务局：泵站 12 座");
      for (const summary of await page.locator(".case-acts details > summary").all()) await summary.click();
      assert.deepEqual(await faultsOf(page), []);
      await photograph(page, `round-filing-form-${width}`);
    }
  }));
