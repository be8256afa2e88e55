// SPDX-License-Identifier: Apache-2.0
// A round of a district, two of its streets and a department: rolled up by the tree of organisations.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { clerk, docketRecurringDuty, ledger, openRounds, options } from "./filers.mjs";
import { faultsOf, inOffice, modelOf, openPage, photograph, send } from "./stage.mjs";

const streets = { 云桥街道: "云汀区云桥街道办事处", 河湾街道: "云汀区河湾街道办事处" };

/// The district's round, in which the district and one street have filed with figures.
async function makeRound(office) {
  const { organisations } = await modelOf(office, "/organisations");
  const parent = organisations.find(({ short_names: names, full_name: name }) =>
    `${names} ${name}`.includes("云汀区")).id;
  for (const [short_name, full_name] of Object.entries(streets)) {
    const { status, model } = await send(office, "/organisations", {
      key: full_name, full_name, short_name, parent, kind: "town", relation: "may_be_assigned" });
    assert.equal(status, 200, JSON.stringify(model));
  }
  await docketRecurringDuty(office, [
    ledger.split("\n")[0],
    "督53\t专题会议\t报送有限空间作业整治情况\t市应急局、云汀区、云桥街道、河湾街道\t\t每月25日前\t",
  ].join("\n"));
  const [december] = await openRounds(office);
  const { round } = await modelOf(office, december.href);
  const idOf = (wanted) => round.bearers.find(({ name }) => name === wanted).id;
  for (const [name, added] of [["云汀区政府", "3"], ["河湾街道", "2"]]) {
    const { status, model } = await clerk(office).act(december.href, "file", {
      as: "lead", on_behalf: idOf(name), source: "telephone", "field.kind": "content",
      "field.content": "排查企业", "field.added": added });
    assert.equal(status, 200, JSON.stringify(model));
  }
  return december;
}

test("bearers below one organisation have a subtotal on the page, in print, in text and in the book", () =>
  inOffice(options, async (office, browser) => {
    const december = await makeRound(office);
    const { round } = await modelOf(office, december.href);
    assert.equal(round.branches.length, 1);
    const [district] = round.branches;
    assert.deepEqual([district.name, district.depth, district.bearers.length, district.with_figures],
      ["云汀区政府", 0, 3, 2]);
    const counts = Object.fromEntries(district.counts.map(({ name, count }) => [name, count]));
    assert.deepEqual(counts, { all: 3, filed: 2, late: 0, missing: 0, open: 1, excused: 0 });
    assert.deepEqual(district.sum.map(({ value }) => value), ["", 5, "", ""]);
    assert.match(round.text, /小计 云汀区政府：应报 3 家，按期 2 家，.*合计（2\/3 家）：本期新增 5。/);
    assert.deepEqual(round.numbers.sum.map(({ value }) => value), ["", 5, "", ""]);

    for (const width of ["wide", "phone"]) {
      const page = await openPage(browser, office, { width, scripts: false });
      await page.goto(office.address + december.href);
      const row = page.locator('table[aria-labelledby="branches-title"] tbody tr');
      assert.match(await row.innerText(), /云汀区政府\s+合计（2\/3 家）/);
      await page.emulateMedia({ media: "print" });
      assert.ok(await row.isVisible());
      await photograph(page, `round-branches-${width}`);
      assert.deepEqual(page.complaints, []);
    }
    const page = await openPage(browser, office);
    await page.goto(office.address + december.href);
    assert.deepEqual(await faultsOf(page), []);

    const folder = mkdtempSync(join(tmpdir(), "bihuan-tree-"));
    try {
      const book = join(folder, "round.xlsx");
      writeFileSync(book, Buffer.from(await (await fetch(office.address + round.sheet)).arrayBuffer()));
      const words = execFileSync("unzip", ["-p", book, "xl/sharedStrings.xml"], { encoding: "utf8" });
      for (const said of ["小计", "应报 3 家", "合计（2/3 家）"]) assert.ok(words.includes(said), said);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }));
