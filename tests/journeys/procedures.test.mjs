// SPDX-License-Identifier: Apache-2.0
// Another version of a procedure: tried on the open cases, adopted, followed, still there after a restart.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { bihuan, faultsOf, inOffice, loadSample, modelOf, openPage, photograph, send } from "./stage.mjs";

const today = "2026-11-22";
const shipped = readFileSync(new URL("../../data/procedures/duty.toml", import.meta.url), "utf8");
// What is under way is called otherwise, and who claims must have no open case below.
const changed = shipped.replaceAll('"under_way"', '"being_done"')
  .replace('guards = ["not_carried_by_document"]', 'guards = ["not_carried_by_document", "children_ended"]');
const file = { name: "duty.toml", mimeType: "application/toml", buffer: Buffer.from(changed) };

const dutyOf = ({ kinds }) => kinds.find(({ kind }) => kind === "duty");
const openUnder = (model) => dutyOf(model).versions.map(({ open }) => open);

async function upload(page, office, what = file) {
  await page.goto(`${office.address}/procedures`);
  await page.locator('[name="file"]').setInputFiles(what);
  await page.getByRole("button", { name: "试行" }).first().click();
}

for (const [name, settings] of Object.entries({
  wide: { width: "wide" }, phone: { width: "phone" }, plain: { scripts: false },
})) {
  test(`a clerk tries a changed procedure, says what follows a state, and adopts it: ${name}`, () =>
    inOffice({ today, prepare: loadSample }, async (office, browser) => {
      const page = await openPage(browser, office, settings);
      const before = openUnder(await modelOf(office, "/procedures"))[0];
      await page.goto(`${office.address}/organisations`);
      await page.getByRole("link", { name: "办理流程" }).click();
      await photograph(page, `procedures-${name}`);
      await upload(page, office);
      await page.getByRole("heading", { name: "试行结果" }).waitFor();
      assert.deepEqual(openUnder(await modelOf(office, "/procedures")), [before]);
      await photograph(page, `procedures-trial-${name}`);
      if (settings.scripts !== false) assert.deepEqual(await faultsOf(page), []);

      await page.locator('[name="state.under_way"]').selectOption("being_done");
      await page.getByRole("button", { name: "按此对应再试" }).click();
      await page.locator('input[name="state.under_way"][value="being_done"]').waitFor({ state: "attached" });
      await photograph(page, `procedures-mapped-${name}`);
      await page.getByLabel("理由或批准人").fill("流程会商后改定");
      await page.getByRole("button", { name: "采用", exact: true }).click();
      await page.getByRole("cell", { name: /现行/ }).first().waitFor();

      const model = await modelOf(office, "/procedures");
      assert.deepEqual(openUnder(model), [before, 0]);
      await office.wakeOn(today);
      assert.deepEqual(openUnder(await modelOf(office, "/procedures")), [before, 0]);
      const { groups } = await modelOf(office, "/register?group=none&kind=duty&state=being_done");
      await page.goto(office.address + groups[0].rows[0].href);
      await page.getByText("改按新版办理流程").first().waitFor();
      assert.match(await page.locator("main").innerText(), /流程会商后改定/);
      assert.deepEqual(page.complaints, []);
    }));
}

test("what has changed since the trial is a conflict, and the same key again is not", () =>
  inOffice({ today, prepare: loadSample }, async (office) => {
    const form = { table: Buffer.from(changed).toString("base64"), table_name: "duty.toml" };
    const { model: { trial } } = await send(office, "/procedures", form);
    const asked = { ...form, reason: "改定" };
    const stale = await send(office, "/procedures/confirmation", { ...asked, key: "k1", seen: "another" });
    assert.equal(stale.status, 409);
    assert.match(stale.model.refused.reasons[0], /试行/);
    const fields = { ...asked, key: "k2", seen: trial.verdict };
    const first = await send(office, "/procedures/confirmation", fields);
    assert.equal(first.model.moved, trial.moving);
    assert.equal((await send(office, "/procedures/confirmation", fields)).status, first.status);
    const rows = dutyOf(await modelOf(office, "/procedures")).versions.map(({ open }) => open);
    assert.deepEqual(rows, [trial.moving, trial.staying]);
  }));

test("who adopts says why, and the page tells who it was, when and why", () =>
  inOffice({ today, prepare: loadSample }, async (office) => {
    const form = { table: Buffer.from(changed).toString("base64"), table_name: "duty.toml" };
    const { model: { trial } } = await send(office, "/procedures", form);
    const fields = { ...form, key: "k1", seen: trial.verdict, reason: " " };
    const silent = await send(office, "/procedures/confirmation", fields);
    assert.equal(silent.status, 422);
    assert.match(silent.model.refused.reasons[0], /理由或批准人/);
    assert.equal(dutyOf(await modelOf(office, "/procedures")).versions.length, 1);
    await send(office, "/procedures/confirmation", { ...fields, reason: "流程会商后改定" });
    const adopted = dutyOf(await modelOf(office, "/procedures")).versions.map((version) => version.adopted);
    assert.deepEqual(adopted.map(({ by }) => by === "随程序").sort(), [false, true]);
    const own = adopted.find(({ by }) => by !== "随程序");
    assert.equal(own.reason, "流程会商后改定");
    assert.ok(own.recorded_at.startsWith(today));
  }));

test("a bureau's liaison sees the procedures, is offered no change and told of nobody's cases", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    const cookie = { name: "person", value: "sample-liaison-emergency", url: office.address };
    await page.context().addCookies([cookie]);
    await page.goto(`${office.address}/procedures`);
    await page.getByRole("link", { name: "督办事项办理流程" }).waitFor();
    assert.equal(await page.getByRole("button", { name: "试行" }).count(), 0);
    const response = await fetch(`${office.address}/procedures`, {
      method: "POST", headers: { Accept: "application/json", Cookie: `person=${cookie.value}` },
      body: new URLSearchParams({ table: Buffer.from(changed).toString("base64"), table_name: "duty.toml" }),
    });
    const model = await response.json();
    assert.equal(response.status, 422);
    assert.match(model.refused.reasons[0], /只有督查机构/);
    assert.equal(model.trial, undefined);
  }));

test("a file with faults is refused with each of them, and nothing is tried", () =>
  inOffice({ today }, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    const misspelt = changed.replace('by = ["lead"]', 'by = ["leed"]');
    await upload(page, office, { ...file, buffer: Buffer.from(misspelt) });
    assert.match(await page.getByRole("alert").innerText(), /leed/);
  }));

test("a procedure is told in words, and its file is there to be changed", () =>
  inOffice({ today }, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/procedures`);
    await page.getByRole("link", { name: "督办事项办理流程" }).click();
    await photograph(page, "procedure-plain");
    const accept = page.locator("#accept");
    assert.match(await accept.innerText(), /办理者与牵头单位不是同一机构/);
    const served = await fetch(`${office.address}/procedures/duty/file.toml`);
    assert.equal(await served.text(), shipped);
    await modelOf(office, "/procedures/no_such_kind", 404);
  }));

test("the command line tries, and adopts by somebody of the office alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "bihuan-journey-"));
  try {
    bihuan("init", "--data", join(folder, "data"));
    loadSample(join(folder, "data"));
    writeFileSync(join(folder, "duty.toml"), changed);
    const adopt = (...words) => JSON.parse(bihuan("procedures", "adopt", join(folder, "duty.toml"), "--data",
      join(folder, "data"), "--state", "under_way=being_done", "--json", ...words));
    const trial = adopt("--trial");
    assert.ok(trial.moving > 10 && !trial.adopted);
    assert.ok(trial.cases.some((one) => one.state === "under_way" && one.state_after === "being_done"));
    assert.throws(() => adopt("--by", "无此人"), /名册[\s\S]*--reason/);
    assert.throws(() => adopt("--by", "白若溪"), /--reason/);
    const adopted = adopt("--by", "白若溪", "--reason", "流程会商后改定");
    assert.equal(adopted.verdict, trial.verdict);
    assert.equal(adopted.moved, trial.moving);
    assert.deepEqual(adopt("--trial").cases, []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
