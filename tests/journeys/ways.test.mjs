// SPDX-License-Identifier: Apache-2.0
// The way of a document with the days in each station, until it is published; and a repeal that warns of what
// still cites the old document.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import test from "node:test";
import { opened, perform } from "./keyed_in.mjs";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph, send } from "./stage.mjs";

const today = "2026-11-23";

test("a document's page tells the days in each station, and when it must be published", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const title = "港口岸电管理办法";
    const id = await opened(office, { kind: "document", words: title, title, "due.when": "day",
      "due.day": "2026-12-31", "due.by": "秘书长甲", "due.basis": "年度计划" });
    await perform(office, id, "submit", { body: "第三次常务会议" });
    await perform(office, id, "pass", { result: "passed" });
    await perform(office, id, "issue_for_publication", { number: "云政发〔2026〕9号" });
    const model = await modelOf(office, `/cases/${id}`);
    assert.equal(model.state, "awaiting_publication");
    assert.deepEqual(model.way.map(({ state }) => state),
      ["to_be_drafted", "submitted", "passed", "awaiting_publication"]);
    assert.deepEqual(model.way.map(({ is_paused }) => is_paused), [false, true, false, false]);
    assert.deepEqual(model.stations.filter(({ skipped }) => skipped).map(({ name }) => name),
      ["under_revision", "signed"]);
    assert.deepEqual(model.stations.filter(({ passed }) => passed).map(({ name }) => name),
      ["to_be_drafted", "passed"]);
    assert.equal(model.due.on, "2026-12-21");  // 20 working days after the day of issue
    // What was due of it is done; only its publication is still awaited.
    assert.deepEqual([model.own_due.on, model.own_due.is_met], ["2026-12-31", true]);
    assert.match(model.own_due.words, /12月31日.*已办到$/);
    await office.wakeOn("2026-11-30");
    const { way } = await modelOf(office, `/cases/${id}`);
    assert.deepEqual([way[3].days, way[3].working_days], [7, 5]);
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/cases/${id}`);
    await page.getByRole("heading", { name: "各站用时" }).waitFor();
    const told = await page.locator(".way").innerText();
    assert.match(told, /2026年11月23日/);
    assert.doesNotMatch(told, /2026-11-23/);
    assert.deepEqual(await faultsOf(page), []);
    await photograph(page, "way-wide");
    const phone = await openPage(browser, office, { width: "phone" });
    await phone.goto(`${office.address}/cases/${id}`);
    await photograph(phone, "way-phone");
    assert.deepEqual([...page.complaints, ...phone.complaints], []);
  }));

test("a document that was given up ends under a sign of its own, and not as one that was issued", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const title = "渡口停航预警办法";
    const id = await opened(office, { kind: "document", words: title, title });
    await perform(office, id, "terminate", { decision: "第三次常务会议", approver: "市长", reason: "并入省里的办法" });
    const { lamp, due } = await modelOf(office, `/cases/${id}`);
    assert.equal(lamp.name, "terminated");
    assert.equal(due.words, "无在计的时限");
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/cases/${id}`);
    const sign = await page.locator(".case-head .lamp").evaluate((element) =>
      getComputedStyle(element, "::before").content);
    assert.equal(sign, '"×"');
    assert.deepEqual(await faultsOf(page), []);
    assert.deepEqual(page.complaints, []);
  }));

test("a repeal lists the open duties that cite the old document, and opens what replaces it", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const words = "依照《渡口收费办法》核定各渡口票价，结果报我。";
    const duty = await opened(office, { kind: "duty", words, title: "核定渡口票价" });
    const id = await opened(office, { kind: "repeal", words: "废止《渡口收费办法》", title: "废止《渡口收费办法》" });
    await perform(office, id, "identify", { old_title: "渡口收费办法" });
    await perform(office, id, "replace", { title: "建立渡口公益补助" });
    const { citing, way } = await modelOf(office, `/cases/${id}`);
    assert.deepEqual(citing.rows.map((row) => row.id), [duty]);
    assert.deepEqual(way[0].acts.map(({ label }) => label), ["核对旧文件", "交出替代事项"]);
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/cases/${id}`);
    await page.getByRole("heading", { name: "还有在办的事项引用这个文件" }).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await photograph(page, "repeal-wide");
    const refused = await send(office, `/cases/${id}/acts/conclude`, { key: randomUUID(), as: "office",
      "field.number": "云政废〔2026〕1号", "field.effective_on": today, "field.publicity": "on_request" });
    assert.equal(refused.status, 422);
    await perform(office, id, "announce", { number: "云政废〔2026〕1号", effective_on: today, meanwhile: "暂停收费",
      publicity: "published" });
    assert.equal((await modelOf(office, `/cases/${id}`)).state, "awaiting_replacement");
  }));

test("what still cites a repealed document is told on both pages, by title and number, to the very end", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const duty = await opened(office, { kind: "duty", title: "核定渡口票价",
      words: "依照《渡口收费办法》核定各渡口票价，结果报我。" });
    const problem = await opened(office, { kind: "problem", title: "北渡票价公示不全",
      words: "继续执行江政规[2012]3号第五条，按期公示票价。" });
    const other = await opened(office, { kind: "duty", title: "渡口安全检查", words: "检查各渡口。" });
    const title = "废止《渡口收费办法》";
    const id = await opened(office, { kind: "repeal", words: title, title });
    await perform(office, id, "identify", { old_title: "渡口收费办法", old_number: "江政规〔2012〕3号" });
    const citing = async () =>
      (await modelOf(office, `/cases/${id}`)).citing.rows.map((row) => row.id).sort();
    assert.deepEqual(await citing(), [duty, problem].sort());
    const repealedBy = async (of) => (await modelOf(office, `/cases/${of}`)).repealed_by;
    assert.deepEqual((await repealedBy(problem)).map((row) => [row.id, row.is_over]), [[id, false]]);
    assert.deepEqual(await repealedBy(other), []);
    await perform(office, id, "conclude", { number: "江政废〔2026〕1号", effective_on: today,
      publicity: "on_request" });
    assert.equal((await modelOf(office, `/cases/${id}`)).state, "repealed");
    assert.deepEqual(await citing(), [duty, problem].sort());
    assert.deepEqual((await repealedBy(duty)).map((row) => row.is_over), [true]);
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/cases/${id}`);
    await page.getByText("这个文件已经废止，请逐件明确改照什么办。").waitFor();
    assert.equal(await page.getByText("废止之前先看这些事项照什么办。").count(), 0);
    await page.goto(`${office.address}/cases/${duty}`);
    await page.getByText("此件引用的《渡口收费办法》已经废止：").waitFor();
    assert.deepEqual(await faultsOf(page), []);
    assert.deepEqual(page.complaints, []);
  }));

test("what lapses on a day to come is not said to have lapsed, and a late publication is told", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const duty = await opened(office, { kind: "duty", title: "核定渡口票价",
      words: "依照《渡口收费办法》核定各渡口票价，结果报我。" });
    const title = "废止《渡口收费办法》";
    const id = await opened(office, { kind: "repeal", words: title, title });
    await perform(office, id, "identify", { old_title: "渡口收费办法" });
    await perform(office, id, "conclude_for_publication",
      { number: "江政废〔2026〕1号", effective_on: "2027-01-01" });
    const page = await openPage(browser, office);
    const sees = async (of, words) => {
      await page.goto(`${office.address}/cases/${of}`);
      await page.getByText(words).first().waitFor();
      assert.equal(await page.getByText("已经废止").count(), 0);
      assert.deepEqual(await faultsOf(page), []);
    };
    const repealOf = async (of) => (await modelOf(office, `/cases/${of}`)).repealed_by[0];
    assert.deepEqual([(await repealOf(duty)).is_over, (await repealOf(duty)).ends_on], [false, "2027-01-01"]);
    assert.deepEqual((await modelOf(office, `/cases/${id}`)).lapse, { on: "2027-01-01", is_over: false });
    await sees(duty, "此件引用的《渡口收费办法》将于2027年1月1日失效：");
    await sees(id, "《渡口收费办法》将于2027年1月1日失效");
    await sees(id, "请逐件明确届时改照什么办。");
    await office.wakeOn("2027-01-04");
    await perform(office, id, "make_public", { place: "政府网站" });
    const { clocks, lapse } = await modelOf(office, `/cases/${id}`);
    assert.equal(lapse.is_over, true);
    assert.deepEqual([clocks[0].is_late, clocks[0].stopped_on], [true, "2027-01-04"]);
    await page.goto(`${office.address}/cases/${id}`);
    await page.getByText(`止于2027年1月4日，超过时限 ${clocks[0].late_days} 天`).waitFor();
    assert.equal((await repealOf(duty)).is_over, true);
    assert.deepEqual(page.complaints, []);
  }));

test("a repeal that was given up warns of nothing", () =>
  inOffice({ today, prepare: loadSample }, async (office) => {
    const duty = await opened(office, { kind: "duty", title: "核定渡口票价",
      words: "依照《渡口收费办法》核定各渡口票价，结果报我。" });
    const title = "废止《渡口收费办法》";
    const id = await opened(office, { kind: "repeal", words: title, title });
    await perform(office, id, "terminate", { decision: "第三次常务会议", approver: "市长", reason: "仍要用" });
    assert.equal((await modelOf(office, `/cases/${id}`)).citing, undefined);
    assert.deepEqual((await modelOf(office, `/cases/${duty}`)).repealed_by, []);
  }));

test("a repeal that the minutes decided is a repeal, and knows what it ends", () =>
  inOffice({ today, prepare: loadSample }, async (office) => {
    const { groups } = await modelOf(office, "/register?kind=repeal&group=none");
    assert.equal(groups[0].rows.length, 1);
    const { records, title } = await modelOf(office, groups[0].rows[0].href);
    assert.equal(records.find(({ act }) => act === "identify").fields[0].value, title);
  }));
