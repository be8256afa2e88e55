// SPDX-License-Identifier: Apache-2.0
// Organisations over time, keyed in by hand and without scripts: founded, named, renamed, merged.
import assert from "node:assert/strict";
import test from "node:test";
import { inOffice, loadSample, modelOf, openPage, send } from "./stage.mjs";

const today = "2026-11-22";

async function found(page, office, name, shortName) {
  await page.goto(`${office.address}/organisations`);
  await page.getByText("新设单位").first().click();
  const form = page.locator('form[action="/organisations"]');
  await form.locator('[name="full_name"]').fill(name);
  await form.locator('[name="short_name"]').fill(shortName);
  await form.locator('[name="on"]').fill("2026-01-01");
  await form.getByRole("button").click();
}

async function change(page, name, fields) {
  await page.getByRole("link", { name, exact: true }).click();
  const form = page.locator('form[action$="/changes"]');
  for (const [control, value] of Object.entries(fields)) {
    const at = form.locator(`[name="${control}"]`);
    const isChoice = (await at.evaluate((element) => element.tagName)) === "SELECT";
    await (isChoice ? at.selectOption(value) : at.fill(value));
  }
  await form.getByRole("button").click();
  await page.goto(new URL("/organisations", page.url()).href);
}

for (const scripts of [true, false]) {
  const how = scripts ? "with" : "without";
  test(`a clerk founds, names, renames and merges organisations ${how} scripts`, () =>
    inOffice({ today }, async (office, browser) => {
      const page = await openPage(browser, office, { scripts });
      await found(page, office, "云屏市港航局", "市港航局");
      await found(page, office, "云屏市航道处", "市航道处");
      await change(page, "云屏市港航局", { change: "short_name", name: "港航局" });
      await change(page, "云屏市港航局", { change: "relation", relation: { label: "可交办" } });
      await change(page, "云屏市港航局", { change: "rename", name: "云屏市港口航运局" });
      await change(page, "云屏市航道处", { change: "merge", organisation: { label: "市港航局" } });
      const { organisations } = await modelOf(office, "/organisations");
      const names = organisations.map((one) => one.full_name);
      assert.ok(names.includes("云屏市港口航运局"), names.join());
      assert.ok(!names.includes("云屏市航道处"), names.join());
      const kept = organisations.find((one) => one.full_name === "云屏市港口航运局");
      assert.equal(kept.relation, "可交办");
      assert.match(kept.short_names, /港航局/);
      const { history } = await modelOf(office, kept.href);
      assert.match(JSON.stringify(history), /更名为：云屏市港口航运局/);
      assert.deepEqual(page.complaints, []);
    }));
}

test("a refused change keeps what was typed and says every reason", () =>
  inOffice({ today }, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/organisations`);
    await page.getByText("新设单位").first().click();
    const form = page.locator('form[action="/organisations"]');
    await form.locator('[name="full_name"]').fill("云屏市气象台");
    await form.locator('[name="short_name"]').fill("市气象台");
    await form.locator('[name="order"]').fill("第三");
    await form.getByRole("button").click();
    assert.match(await page.locator(".reasons").first().innerText(), /次序须为 0 至 1000000 的整数/);
    assert.equal(await form.locator('[name="full_name"]').inputValue(), "云屏市气象台");
    assert.equal(await form.locator('[name="order"]').inputValue(), "第三");
  }));

test("persons are entered, and who acts is chosen from them", () =>
  inOffice({ today }, async (office, browser) => {
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/organisations`);
    await page.locator("#persons summary").click();
    const form = page.locator('form[action="/persons"]');
    await form.locator('[name="name"]').fill("温如岚");
    await form.locator('[name="post"]').fill("科长");
    await form.getByRole("button").click();
    await send(office, "/persons", { key: "k", name: "季明澈", organisation: "office", post: "科员" });
    await page.goto(`${office.address}/sitting?back=/register`);
    await page.getByRole("button", { name: "季明澈" }).click();
    assert.equal(new URL(page.url()).pathname, "/register");
    assert.match(await page.locator(".sitting").innerText(), /季明澈/);
  }));

test("a merger hands the open duties over in the same act", () =>
  inOffice({ today, prepare: loadSample }, async (office) => {
    const { groups } = await modelOf(office, "/register?standing=open&group=none");
    const duty = groups[0].rows.find(({ lead }) => lead.length === 1);
    const [ends] = duty.lead;
    const { organisations } = await modelOf(office, "/organisations");
    const into = organisations.find((one) => one.may_be_assigned && one.id !== ends.id && !one.nameplate_of);
    const merger = { key: "merger", change: "merge", organisation: into.id, on: today, basis: "机构改革方案" };
    const { status, model } = await send(office, `/organisations/${ends.id}/changes`, merger);
    assert.equal(status, 200, JSON.stringify(model));
    const after = await modelOf(office, duty.href);
    assert.deepEqual(after.lead.map(({ id }) => id), [into.id]);
    assert.equal(after.history[0].act, "hand_over");
    assert.equal((await modelOf(office, `/register?standing=open&bearer=${ends.id}`)).total, 0);
  }));

test("a group rule is changed by an act, keeps a refused change, and says whom it means from then on", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/organisations/groups`);
    const before = await modelOf(office, "/organisations/groups");
    const rule = before.rules.find((one) => one.selects && one.count > 1);
    const section = page.locator(`[id="${rule.id}"]`);
    await section.locator("summary").last().click();
    await section.locator('[name="answers_to"]').fill("");
    await section.locator('[name="reason"]').fill("机构改革后重新明确");
    await section.getByRole("button").click();
    assert.match(await section.getByRole("alert").textContent(), /\S/);
    assert.equal(await section.locator('[name="reason"]').inputValue(), "机构改革后重新明确");

    await section.locator('[name="answers_to"]').fill(`${rule.answers_to}\n全体办事机构`);
    const leftOut = await section.locator('[name="except"] option').first().getAttribute("value");
    await section.locator('[name="except"]').selectOption(leftOut);
    await section.getByRole("button").click();
    const after = await modelOf(office, "/organisations/groups");
    const changed = after.rules.find((one) => one.id === rule.id);
    assert.match(changed.answers_to, /全体办事机构/);
    assert.deepEqual(changed.selects.except[0].value, leftOut);
    assert.notEqual(after.seen, before.seen);

    const stale = await send(office, `/organisations/groups/${rule.id}`, {
      key: "stale",
      seen: before.seen,
      answers_to: rule.answers_to,
    });
    assert.equal(stale.status, 409);
    assert.deepEqual(page.complaints, []);
  }));

test("a command without a key is refused, and the server goes on", () =>
  inOffice({ today, prepare: loadSample }, async (office) => {
    const { organisations } = await modelOf(office, "/organisations");
    const renaming = { change: "rename", name: "江澜市某局" };
    const refused = await send(office, `${organisations[0].href}/changes`, renaming);
    assert.equal(refused.status, 400);
    assert.equal((await modelOf(office, organisations[0].href)).full_name, organisations[0].full_name);
  }));

test("what an organisation must hand over is counted, and the count is a door to just those rows", () =>
  inOffice({ today: "2026-11-22", prepare: loadSample }, async (office, browser) => {
    const { groups } = await modelOf(office, "/register?state=read&group=none");
    const { organisations } = await modelOf(office, "/organisations");
    const bodies = organisations.map(({ nameplate_of: body }) => body);
    const leads = groups.flatMap((group) => group.rows).map(({ lead }) => lead[0]);
    const ending = leads.find((lead) => lead && !bodies.includes(lead.name));
    const { borne } = await modelOf(office, `/organisations/${ending.id}`);
    const { total, groups: rows } = await modelOf(office, `${borne.href}&group=none`);
    assert.equal(total, borne.count);
    const states = rows.flatMap((group) => group.rows.map(({ state }) => state));
    assert.ok(states.includes("read") && !states.includes("finished"), states.join());
    const abolition = { key: "k", change: "abolish" };
    const refused = await send(office, `/organisations/${ending.id}/changes`, abolition);
    assert.match(refused.model.reasons.join(), new RegExp(`还有 ${borne.count} 件`));
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/organisations/${ending.id}`);
    await page.getByRole("link", { name: `${borne.count} 件` }).click();
    assert.match(await page.locator(".page-head").innerText(), new RegExp(`共 ${borne.count}`));
  }));

test("an organisation that has ended says so, and offers no change", () =>
  inOffice({ today }, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    await found(page, office, "云屏市航道处", "市航道处");
    const { organisations } = await modelOf(office, "/organisations");
    const { href } = organisations.find((one) => one.full_name === "云屏市航道处");
    await change(page, "云屏市航道处", { change: "abolish" });
    await page.goto(office.address + href);
    assert.match(await page.getByRole("main").innerText(), /此单位已经终止/);
    assert.equal(await page.locator('form[action$="/changes"]').count(), 0);
  }));
