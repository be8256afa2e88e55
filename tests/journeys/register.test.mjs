// SPDX-License-Identifier: Apache-2.0
// The office's ledger: what the address says is what is shown, exported and acted upon.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { inOffice, loadSample, modelOf, openPage } from "./stage.mjs";

const options = { today: "2026-11-22", prepare: loadSample };

test("at the width of an office's screen the whole table is in sight, however wordy a limit is", () =>
  inOffice(options, async (office, browser) => {
    for (const language of ["zh", "en"]) {
      const page = await openPage(browser, office, { language });
      for (const query of ["", "?group=bearer&sort=due", "?kind=document"]) {
        await page.goto(`${office.address}/register${query}`);
        const over = await page.locator(".table-frame").evaluate((frame) =>
          frame.firstElementChild.scrollWidth - frame.clientWidth);
        assert.ok(over <= 0, `${language} ${query}: ${over} px`);
      }
    }
  }));

test("the register is filtered, grouped and sorted by its address, without scripts too", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/register`);
    await page.locator('[name="standing"]').selectOption("open");
    await page.locator('[name="group"]').selectOption("bearer");
    await page.locator('[name="sort"]').selectOption("due");
    await page.getByRole("button", { name: "筛选" }).click();
    const address = new URL(page.url());
    assert.equal(address.searchParams.get("standing"), "open");
    const { groups, total } = await modelOf(office, address.pathname + address.search);
    const rows = groups.flatMap((group) => group.rows);
    assert.ok(total > 0 && groups.length > 1);
    for (const row of rows) assert.match(row.number, /^.+〔2026〕/);
    assert.equal(await page.locator('[name="group"]').inputValue(), "bearer");
    assert.equal(await page.locator("tr[data-row]").count(), rows.length);
    for (const [query, isRight] of [["due=overdue", (row) => row.lamp.name === "overdue"],
      ["state=read&lead=none", (row) => row.lead.length === 0],
      ["kind=document", (row) => row.kind === "document"]]) {
      const found = (await modelOf(office, `/register?${query}`)).groups.flatMap((group) => group.rows);
      assert.ok(found.length > 0 && found.every(isRight), query);
    }
    assert.equal((await modelOf(office, "/register?words=没有这样的话")).total, 0);
  }));

test("all that is supervised stands there once, a document only where no duty consists of its steps", () =>
  inOffice(options, async (office, browser) => {
    const rowsOf = async (query) => {
      const { groups, total } = await modelOf(office, `/register?group=none${query}`);
      const rows = groups.flatMap((group) => group.rows);
      assert.equal(rows.length, total);
      return rows;
    };
    const supervised = await rowsOf("");
    assert.deepEqual(await rowsOf("&kind=supervised"), supervised);
    const shown = (kind) => supervised.filter((row) => row.kind === kind).length;
    const [duties, documents, repeals] = await Promise.all(
      ["duty", "document", "repeal"].map((kind) => rowsOf(`&kind=${kind}`)));
    assert.deepEqual([shown("duty"), shown("repeal")], [duties.length, repeals.length]);
    assert.ok(shown("document") > 0 && shown("document") < documents.length);
    assert.equal(supervised.length, duties.length + repeals.length + shown("document"));

    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/register?group=none`);
    const kinds = await page.locator('[name="kind"] option').allInnerTexts();
    assert.deepEqual(kinds.slice(0, 2), ["全部督办件", "督办事项"]);
    assert.deepEqual(await page.locator("td.what .number").allInnerTexts(),
      supervised.map(({ kind_label }) => kind_label));
    await page.locator('[name="kind"]').selectOption("duty");
    await page.getByRole("button", { name: "筛选", exact: true }).click();
    assert.match(await page.locator(".page-head").innerText(), new RegExp(`共 ${duties.length}`));
    assert.equal(await page.locator("td.what .number").count(), 0);
  }));

test("the workbook opens, with a frozen heading, merged cells and A3 landscape", () =>
  inOffice(options, async (office) => {
    const response = await fetch(`${office.address}/register.xlsx`);
    assert.equal(response.status, 200);
    const folder = mkdtempSync(join(tmpdir(), "bihuan-sheet-"));
    try {
      const file = join(folder, "register.xlsx");
      writeFileSync(file, Buffer.from(await response.arrayBuffer()));
      const sheet = execFileSync("unzip", ["-p", file, "xl/worksheets/sheet1.xml"], { encoding: "utf8" });
      assert.match(sheet, /state="frozen"/);
      assert.match(sheet, /<mergeCell /);
      assert.match(sheet, /paperSize="8"/);
      assert.match(sheet, /orientation="landscape"/);
      assert.match(execFileSync("unzip", ["-p", file], { encoding: "utf8", maxBuffer: 1e8 }), /类别/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }));

test("one act on many cases tells for each whether it was recorded", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/register?group=none`);
    for (const row of await page.locator("td.tick input").all()) await row.check();
    await page.locator('[name="act"]').selectOption("urge");
    await page.getByRole("button", { name: "下一步" }).click();
    await page.locator('[name="field.means"]').selectOption("telephone");
    await page.locator('[name="field.text"]').fill("请于本周内报送");
    await page.getByRole("button", { name: "逐件登记" }).click();
    await page.getByRole("status").filter({ hasText: "已登记" }).waitFor();
    assert.ok((await page.locator(".reasons li").count()) > 0);
    assert.equal(await page.locator('[name="field.text"]').inputValue(), "请于本周内报送", "nothing is lost");
    assert.deepEqual(page.complaints, []);
  }));

test("the fields of one act only are asked for, without scripts, and looking records nothing", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/register?state=proposed&group=none`);
    assert.equal(await page.locator('[name^="field."]').count(), 0);
    const { groups } = await modelOf(office, "/register?state=proposed&group=none");
    await page.locator("td.tick input").first().check();
    await page.locator('[name="act"]').selectOption("approve");
    await page.getByRole("button", { name: "下一步" }).click();
    const fields = page.locator('main [name^="field."]');
    const names = await fields.evaluateAll((all) => all.map(({ name }) => name));
    assert.deepEqual(names, ["field.approver", "field.basis"]);
    const { version } = await modelOf(office, groups[0].rows[0].href);
    assert.equal(version, groups[0].rows[0].version);
  }));

test("a long list of leads is folded after the first, and the case opens the rest", () =>
  inOffice(options, async (office, browser) => {
    const { groups } = await modelOf(office, "/register?group=none");
    const many = groups[0].rows.find(({ lead }) => lead.length > 20);
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + many.href);
    const bearers = page.locator("dd.bearers").first();
    assert.equal(await bearers.locator(":scope > a").count(), 8);
    await bearers.getByText(`等 ${many.lead.length} 家`).click();
    assert.equal(await bearers.locator("details a:visible").count(), many.lead.length - 8);
  }));

test("what an address asks for in vain is said and left out, and a program is refused", () =>
  inOffice(options, async (office, browser) => {
    const wrong = { standing: "opne", due_in: "2026-13", state: "dreaming", bearer: "nobody", kind: "wish",
      minutes: "none", page: "zero" };
    const { total } = await modelOf(office, "/register");
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/register?${new URLSearchParams({ ...wrong, sort: "due" })}`);
    const said = await page.getByRole("status").innerText();
    for (const [name, value] of Object.entries(wrong)) assert.ok(said.includes(`${name}=${value}`), said);
    assert.doesNotMatch(said, /sort=/);
    assert.match(await page.locator(".page-head").innerText(), new RegExp(`共 ${total}`));
    const links = await page.locator("main a").evaluateAll((all) => all.map(({ href }) => href).join(" "));
    assert.doesNotMatch(links, /opne|dreaming/);
    for (const [name, value] of Object.entries(wrong)) {
      for (const path of ["/register", "/register.xlsx"]) {
        const { reasons } = await modelOf(office, `${path}?${name}=${value}`, 400);
        assert.match(reasons.join(), new RegExp(`${name}=${value}`));
      }
    }
  }));
