// SPDX-License-Identifier: Apache-2.0
// The register of permits: which were in force on a day, as known now and as known then.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import test from "node:test";
import { perform } from "./keyed_in.mjs";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph, send } from "./stage.mjs";

const granted = "2026-11-02";

async function record(office, title, fields) {
  const opened = await send(office, "/cases",
    { key: randomUUID(), kind: "permit", source: "paper", words: title, title });
  assert.equal(opened.status, 200, JSON.stringify(opened.model));
  await perform(office, opened.model.id, "grant", fields);
  return modelOf(office, `/cases/${opened.model.id}`);
}

/// A firm's permit for a year, and a vehicle's that rests on it for half a month.
async function recordBoth(office) {
  const { organisations } = await modelOf(office, "/organisations");
  const authority = organisations.find(({ full_name }) => full_name.includes("交通")).id;
  const common = { subject: "建筑垃圾运输", authority, basis: "建筑垃圾管理办法第九条",
    conditions: "车场、设备、制度齐全", valid_from: granted };
  const firm = await record(office, "远岚运输公司运输核准", { ...common, holder_kind: "firm",
    holder: "远岚运输公司", scope: "城区各指定路线", number: "城核〔2026〕11号", valid_until: "2027-11-01" });
  const vehicle = await record(office, "青A10001运输核准", { ...common, holder_kind: "vehicle",
    holder: "青A10001", scope: "北环路线", number: "城核〔2026〕12号", rests_on: firm.number,
    valid_until: "2026-11-20" });
  return { firm, vehicle };
}

const standings = ({ rows }) => rows.map(({ holder, standing }) => `${holder} ${standing}`).sort();

test("a permit is asked for by the day, and by what was known on another", () =>
  inOffice({ today: granted, prepare: loadSample }, async (office) => {
    const { firm, vehicle } = await recordBoth(office);
    assert.deepEqual([firm.number, vehicle.number], ["核准〔2026〕1", "核准〔2026〕2"]);
    await office.wakeOn("2026-11-09");
    await perform(office, firm.id, "suspend", { decision: "城暂〔2026〕1号", reason: "沿途抛洒" },
      { happened_on: "2026-11-05" });

    assert.deepEqual(standings(await modelOf(office, "/permits?on=2026-11-01")),
      ["远岚运输公司 coming", "青A10001 coming"].sort());
    const now = await modelOf(office, "/permits?on=2026-11-06");
    assert.deepEqual(standings(now), ["远岚运输公司 suspended", "青A10001 unfounded"].sort());
    assert.match(now.sentence, /有效的核准 0 件/);
    assert.equal(now.rows.find(({ holder_kind }) => holder_kind === "vehicle").rests_on.in_force, false);
    const then = await modelOf(office, "/permits?on=2026-11-06&known=2026-11-06");
    assert.deepEqual(standings(then), ["远岚运输公司 in_force", "青A10001 ending"].sort());
    assert.match(then.sentence, /按2026年11月6日当日结束时所知，2026年11月6日有效的核准 2 件/);
    assert.deepEqual((await modelOf(office, "/permits?on=2026-11-06&known=2026-11-01")).rows, []);
    assert.deepEqual(standings(await modelOf(office, "/permits?on=2026-11-21&for=vehicle")),
      ["青A10001 lapsed"]);
    assert.deepEqual(standings(await modelOf(office, "/permits?on=2026-11-06&standing=suspended")),
      ["远岚运输公司 suspended"]);
    const { permit } = await modelOf(office, `/cases/${firm.id}`);
    assert.deepEqual(permit.granted, [{ from: granted, until: "2027-11-01" }]);
    assert.deepEqual(permit.suspended, [{ from: "2026-11-05", until: null }]);
    await modelOf(office, "/permits?on=2026-02-30", 400);
    await modelOf(office, "/permits?standing=valid", 400);
  }));

test("a permit says how it stands on the day, and never renews on a firm that has lost its own", () =>
  inOffice({ today: granted, prepare: loadSample }, async (office, browser) => {
    const { firm, vehicle } = await recordBoth(office);
    const heldOn = async (day) =>
      (await modelOf(office, `/permits?on=${day}&for=firm`)).rows
        .map(({ standing, scope }) => [standing, scope]);
    await office.wakeOn("2026-11-05");
    await perform(office, firm.id, "suspend", { decision: "城暂〔2026〕1号", reason: "抛洒", until: "2026-11-10" });
    await office.wakeOn("2026-11-12");
    const over = await modelOf(office, `/cases/${firm.id}`);
    assert.deepEqual([over.state, over.lamp.word, over.permit.standing], ["suspended", "有效", "in_force"]);
    assert.deepEqual([over.acts_possible[0].act, over.acts_possible.filter(({ is_main }) => is_main).length],
      ["resume", 1]);
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/cases/${firm.id}`);
    const head = await page.locator(".case-head .standing").innerText();
    assert.match(head, /^\s*有效/);
    assert.doesNotMatch(head, /^\s*有效\s*暂停\s/);
    await perform(office, firm.id, "resume", {});
    await perform(office, firm.id, "amend", { decision: "城变〔2026〕1号", scope: "城区和新区" });
    assert.deepEqual(await heldOn("2026-11-11"), [["in_force", "城区各指定路线"]]);
    assert.deepEqual(await heldOn("2026-11-12"), [["in_force", "城区和新区"]]);
    await perform(office, firm.id, "amend", { decision: "城变〔2026〕0号", scope: "仅城区" },
      { happened_on: "2026-11-04" });
    await perform(office, firm.id, "renew", { decision: "城延〔2026〕2号", conditions: "复核合格",
      valid_from: "2027-11-02" });
    const { records } = await modelOf(office, `/cases/${firm.id}`);
    const saidBy = (name) => records.filter(({ act }) => act === name)
      .map(({ on, from, fields }) => [on, from, fields.find((one) => one.name === "decision").value]);
    assert.deepEqual(saidBy("amend"), [["2026-11-12", undefined, "城变〔2026〕1号"]]);
    assert.deepEqual(saidBy("renew"), [["2026-11-12", "2027-11-02", "城延〔2026〕2号"]]);

    await office.wakeOn("2026-11-16");
    await perform(office, firm.id, "withdraw", { kind: "forfeited", decision: "城罚〔2026〕1号", reason: "伪造联单" });
    assert.deepEqual((await heldOn("2026-11-15"))[0][0], "in_force");
    assert.deepEqual((await heldOn("2026-11-16"))[0][0], "withdrawn");
    const now = await modelOf(office, "/permits?for=vehicle");
    assert.deepEqual(standings(now), ["青A10001 unfounded"]);
    assert.match(now.sentence, /有效的核准 0 件/);
    assert.equal((await modelOf(office, "/permits?standing=unfounded")).rows.length, 1);
    const renewed = await send(office, `/cases/${vehicle.id}/acts/renew`, { key: randomUUID(), as: "office",
      "field.decision": "城延〔2026〕1号", "field.conditions": "检测合格", "field.valid_from": "2026-11-21" });
    assert.equal(renewed.status, 422);
    assert.match(JSON.stringify(renewed.model), new RegExp(`${firm.number} 在 2026年11月21日 不在有效期内`));
    await page.goto(`${office.address}/cases/${vehicle.id}`);
    await page.locator(".case-head").getByText("所依据的核准无效").waitFor();
    assert.deepEqual(await faultsOf(page), []);
    assert.deepEqual(page.complaints, []);
  }));

test("the register of permits is read at the desk, on the telephone and on paper", () =>
  inOffice({ today: granted, prepare: loadSample }, async (office, browser) => {
    const { firm } = await recordBoth(office);
    for (const width of ["wide", "phone"]) {
      const page = await openPage(browser, office, { width });
      await page.goto(`${office.address}/register`);
      await page.getByRole("link", { name: "核准登记簿" }).click();
      await page.getByText("有效的核准 2 件").waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await photograph(page, `permits-${width}`);
      await page.goto(`${office.address}/permits?on=2026-12-01`);
      await page.getByText("有效的核准 1 件").waitFor();
      await page.goto(`${office.address}/cases/${firm.id}`);
      await page.getByRole("heading", { name: "有效期各段" }).waitFor();
      await page.getByText("2026年11月2日至2027年11月1日").first().waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await photograph(page, `permit-${width}`);
      assert.deepEqual(page.complaints, []);
    }
    const print = await openPage(browser, office);
    await print.emulateMedia({ media: "print" });
    await print.goto(`${office.address}/permits`);
    await photograph(print, "permits-print");
    const english = await openPage(browser, office, { language: "en", scripts: false });
    await english.goto(`${office.address}/permits?on=2026-11-30&known=2026-11-02`);
    await english.getByText("As known at the end of").waitFor();
    assert.doesNotMatch(await english.locator("thead").innerText(), /[一-龥]/);
  }));
