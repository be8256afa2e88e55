// SPDX-License-Identifier: Apache-2.0
// The notices of holidays: seen year by year, a new one previewed and adopted, with and without scripts.
import assert from "node:assert/strict";
import test from "node:test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bihuan, faultsOf, inOffice, loadSample, modelOf, openPage, photograph, send } from "./stage.mjs";

const today = "2026-11-22";
const year = {
  year: 2027,
  papers: ["https://www.gov.cn/zhengce/zhengceku/202611/content_invented.htm"],
  days: [
    { name: "元旦", date: "2027-01-01", isOffDay: true },
    { name: "元旦", date: "2027-01-02", isOffDay: true },
    { name: "春节", date: "2027-01-31", isOffDay: false },
  ],
};
const notice = {
  name: "2027.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(year)),
};

const formOf = (content) => ({
  table: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)).toString("base64"),
  table_name: "2027.json",
});

/// Previewed and adopted, as a program does it.
async function adopted(office, content, key) {
  const { model: { preview } } = await send(office, "/calendars", formOf(content));
  return send(office, "/calendars/confirmation", { ...formOf(content), key, seen: preview.seen });
}

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

test("a bureau's liaison sees the notices, is offered no form, and is refused in words", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    const person = "sample-liaison-emergency";
    await page.context().addCookies([{ name: "person", value: person, url: office.address }]);
    await page.goto(`${office.address}/calendars`);
    await page.getByRole("heading", { name: "2026" }).waitFor();
    assert.equal(await page.locator('[name="file"]').count(), 0);
    for (const path of ["/calendars", "/calendars/confirmation"]) {
      const response = await fetch(office.address + path, {
        method: "POST", headers: { Accept: "application/json", Cookie: `person=${person}` },
        body: new URLSearchParams({ ...formOf(year), key: "k", seen: "2027:none" }),
      });
      const model = await response.json();
      assert.equal(response.status, 422);
      assert.match(model.refused.reasons[0], /只有督查机构/);
      assert.equal(model.preview, undefined);
    }
    const { years } = await modelOf(office, "/calendars");
    assert.ok(years.every((one) => one.year !== 2027 || one.no_notice));
  }));

test("a file corrected under the same notices is another, and a stale preview is a conflict", () =>
  inOffice({ today }, async (office) => {
    const { model: { preview } } = await send(office, "/calendars", formOf(year));
    assert.equal((await adopted(office, year, "k1")).status, 200);
    const corrected = { ...year, days: [...year.days, { name: "元旦", date: "2026-12-31", isOffDay: true }] };
    const stale = await send(office, "/calendars/confirmation",
      { ...formOf(corrected), key: "k2", seen: preview.seen });
    assert.equal(stale.status, 409);
    assert.equal((await adopted(office, corrected, "k3")).status, 200);
    const [{ days_off: off }] = (await modelOf(office, "/calendars")).years;
    assert.ok(off.some(({ day }) => day === "2026-12-31"));
  }));

test("an older file over a newer one says which notices go, and an empty year is refused", () =>
  inOffice({ today }, async (office, browser) => {
    const later = "https://www.gov.cn/zhengce/zhengceku/202612/content_later.htm";
    await adopted(office, { ...year, papers: [...year.papers, later] }, "k1");
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/calendars`);
    await page.locator('[name="file"]').setInputFiles(notice);
    await page.getByRole("button", { name: "预览" }).click();
    assert.match(await page.getByRole("alert").innerText(), /不再作数[\s\S]*content_later/);
    for (const empty of [{ ...year, papers: [], days: [] }, { ...year, days: [] }]) {
      const refused = await send(office, "/calendars", formOf(empty));
      assert.equal(refused.status, 422);
      assert.match(refused.model.refused.reasons[0], /2027 年/);
    }
  }));

test("a byte order mark does no harm, and a bad day is named by its place alone", () =>
  inOffice({ today }, async (office) => {
    const marked = await send(office, "/calendars", formOf(`\uFEFF${JSON.stringify(year)}`));
    assert.equal(marked.status, 200);
    const days = [...year.days, { name: "春节", date: "2027-02-30", isOffDay: true }];
    const { model } = await send(office, "/calendars", formOf({ ...year, days }));
    assert.equal(model.refused.reasons.length, 1);
    assert.match(model.refused.reasons[0], /days\[3\]\.date/);
  }));

test("while the folder is served the command line says what to do instead", () =>
  inOffice({ today }, async (office) => {
    const file = join(office.folder, "2027.json");
    writeFileSync(file, JSON.stringify(year));
    const preview = () => bihuan("calendar", "import", file, "--data", office.folder, "--preview");
    assert.throws(preview, /先停下[\s\S]*\/calendars/);
  }));

test("a year without a notice is said wherever a date waits for it, and no longer once it is adopted", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const dueOf = async (words) => {
      const { groups } = await modelOf(office, `/register?group=none&words=${encodeURIComponent(words)}`);
      return groups[0].rows[0].due;
    };
    const [inTheYear, justBefore] = ["年度项目清单", "排名前50位的企业逐户走访"];
    for (const [words, on] of [[inTheYear, "2027-01-31"], [justBefore, "2026-12-31"]]) {
      const due = await dueOf(words);
      assert.deepEqual([due.on, due.calendar_incomplete], [on, true]);
      assert.equal(due.parts.at(-1), "2027年放假安排尚未收录，暂按周一至周五上班");
    }
    const { missing } = await modelOf(office, "/calendars");
    assert.deepEqual(missing.map((one) => one.year), [2027]);
    assert.ok(missing[0].dates >= 3);
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/calendars`);
    await page.getByText(`2027年放假安排尚未收录：${missing[0].dates} 个未办结的时限由它决定`).waitFor();

    assert.equal((await adopted(office, year, "k1")).status, 200);
    assert.deepEqual((await modelOf(office, "/calendars")).missing, []);
    for (const words of [inTheYear, justBefore]) {
      const due = await dueOf(words);
      assert.equal(due.calendar_incomplete, false);
      assert.doesNotMatch(due.words, /尚未收录/);
    }
    assert.equal((await dueOf(inTheYear)).last_working_on, "2027-01-31");
  }));

test("a preview tells case by case which dates it moves and moves none; a notice settles its year", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const { model: { preview } } = await send(office, "/calendars", formOf(year));
    const moved = preview.dates.find(({ after_last_working: on }) => on === "2027-01-31");
    assert.deepEqual([moved.before, moved.before_last_working, moved.after],
      ["2027-01-31", "2027-01-29", "2027-01-31"]);
    const { due } = await modelOf(office, moved.href);
    assert.deepEqual([due.on, due.last_working_on], ["2027-01-31", "2027-01-29"]);

    const page = await openPage(browser, office, { width: "phone", scripts: false });
    await page.goto(`${office.address}/calendars`);
    await page.getByText("2027年放假安排尚未收录").first().waitFor();
    assert.match(await page.locator("#year-2026").innerText(), /已按通知确定/);
    await page.locator('[name="file"]').setInputFiles(notice);
    await page.getByRole("button", { name: "预览" }).click();
    const row = page.locator("tr", { has: page.locator(`a[href="${moved.href}"]`) });
    assert.match(await row.innerText(), /1月29日[^]*1月31日/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.equal((await adopted(office, year, "k1")).status, 200);
    await page.goto(`${office.address}/calendars`);
    assert.match(await page.locator("#year-2027").innerText(), /已按通知确定/);
    assert.equal(await page.getByText("2027年放假安排尚未收录").count(), 0);
    assert.deepEqual((await modelOf(office, "/calendars")).awaited, []);
    assert.deepEqual(page.complaints, []);
  }));

test("the next year without a notice is said, whether or not a date waits for it", () =>
  inOffice({ today }, async (office) => {
    const { awaited, missing } = await modelOf(office, "/calendars");
    assert.deepEqual([awaited.map((one) => one.year), missing], [[2027], []]);
  }));

test("the command line adopts a year by somebody of the office alone, who says why", () => {
  const folder = mkdtempSync(join(tmpdir(), "bihuan-journey-"));
  try {
    const [data, file] = [join(folder, "data"), join(folder, "2027.json")];
    bihuan("init", "--data", data);
    loadSample(data);
    writeFileSync(file, JSON.stringify(year));
    const take = (...words) =>
      JSON.parse(bihuan("calendar", "import", file, "--data", data, "--json", ...words)).years[0];
    assert.equal(take("--preview").adopted, false);
    assert.throws(() => take("--by", "无此人"), /名册[\s\S]*--reason/);
    assert.throws(() => take("--by", "白若溪"), /--reason/);
    const why = ["--by", "白若溪", "--reason", "国务院办公厅通知"];
    assert.equal(take(...why).adopted, true);
    assert.equal(take(...why).adopted, false, "it is in force already");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
