// SPDX-License-Identifier: Apache-2.0
// A leader's instruction, for which there are no minutes, keyed in as a duty; what each kind is asked for.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph, send } from "./stage.mjs";

const today = "2026-11-22";
const words = "请核对全市渡口救生设备，逐一登记造册，结果书面报我。";

for (const scripts of [true, false]) {
  test(`a secretary keys in an instruction ${scripts ? "with" : "without"} scripts`, () =>
    inOffice({ today, prepare: loadSample }, async (office, browser) => {
      const page = await openPage(browser, office, { scripts });
      await page.goto(`${office.address}/register`);
      await page.getByRole("link", { name: "手工登记" }).click();
      if (scripts) assert.deepEqual(await faultsOf(page), []);
      await page.getByRole("main").getByRole("link", { name: "督办事项", exact: true }).click();
      await page.getByRole("heading", { name: "手工登记 · 督办事项" }).waitFor();
      if (scripts) assert.deepEqual(await faultsOf(page), []);
      await photograph(page, `by-hand-${scripts ? "wide" : "plain"}`);
      const form = page.locator('form[action^="/cases"]');
      await form.locator('[name="from"]').fill("常务副市长");
      await form.locator('[name="given_on"]').fill("2027-01-01");
      await form.locator('[name="words"]').fill(words);
      await form.getByRole("button", { name: "登记" }).click();
      assert.match(await page.getByRole("alert").innerText(), /不能晚于今天/);
      assert.equal(await form.locator('[name="words"]').inputValue(), words);
      await form.locator('[name="given_on"]').fill("2026-11-20");
      await form.getByRole("button", { name: "登记" }).click();
      await page.getByText("领导批示 · 常务副市长 · 2026年11月20日").first().waitFor();
      const { state, state_label, history, stations } = await modelOf(office, new URL(page.url()).pathname);
      assert.equal(state, "read");
      // Nothing was read: it was keyed in.
      assert.deepEqual([state_label, history.at(-1).label, stations[0].label], ["已录入", "录入", "已录入"]);
      assert.deepEqual(page.complaints, []);
    }));
}

/// The names of the controls that a kind's form has, without those of the due date.
async function asked(page, office, kind) {
  await page.goto(`${office.address}/cases/new?kind=${kind}`);
  const names = await page.locator('form[action^="/cases"] [name]').evaluateAll((controls) =>
    controls.map(({ name }) => name));
  const plain = names.filter((name) => !/^(due\.|key$|kind$|preview$)/.test(name));
  return { plain: [...new Set(plain)].sort(), due: names.includes("due.when") };
}

test("a form asks for what its kind uses, and for nothing else", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    const common = ["from", "given_on", "reference", "title", "words"];
    const permit = await asked(page, office, "permit");
    assert.deepEqual(permit, { plain: [...common, "lead", "source"].sort(), due: false });
    const problem = await asked(page, office, "problem");
    assert.deepEqual(problem,
      { plain: [...common, "examiner", "lead", "parent", "source", "support"].sort(), due: true });
    // Whence an instruction comes is told by its kind; its original is recorded first of all.
    const instruction = await asked(page, office, "instruction");
    assert.deepEqual(instruction, { plain: common, due: false });
    const main = await page.getByRole("main").innerText();
    assert.match(main, /登记后须先办\s*登记原件[^]*原件编号和存放处/);
    const { kinds } = await modelOf(office, "/cases/new");
    assert.equal(kinds[0].kind, "duty");
    assert.ok(!kinds.some(({ kind }) => kind === "round" || kind === "matter"));
    assert.equal((await page.goto(`${office.address}/cases/new?kind=round`)).status(), 400);
    assert.match(await page.getByRole("alert").innerText(), /不能手工登记这一类办件/);
    assert.deepEqual(page.complaints, []);
  }));

test("a review is opened under the case that it is about, and what was typed stays", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}/cases/new?kind=review`);
    await photograph(page, "by-hand-review-plain");
    const form = page.locator('form[action^="/cases"]');
    await form.locator('[name="parent"]').fill("\u3000");
    await form.locator('[name="words"]').fill("对督查结论有异议，申请复核。");
    await form.locator('[name="lead"]').selectOption({ index: 0 });
    await form.getByRole("button", { name: "登记" }).click();
    assert.match(await page.getByRole("alert").innerText(), /“复核”开在所涉办件之下/);
    assert.equal(await form.locator('[name="words"]').inputValue(), "对督查结论有异议，申请复核。");
    const { groups } = await modelOf(office, "/register?kind=duty&standing=open&group=none");
    const [concluded] = groups[0].rows;
    await form.locator('[name="parent"]').fill(concluded.number);
    await form.getByRole("button", { name: "登记" }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    const { kind, related } = await modelOf(office, new URL(page.url()).pathname);
    assert.equal(kind, "review");
    assert.ok(related.some(({ href }) => href === concluded.href));
  }));

test("a program that misspells a choice of the date is refused, and the command line's word is taken", () =>
  inOffice({ today, prepare: loadSample }, async (office) => {
    const duty = { kind: "duty", source: "paper", words: "核对渡口救生设备",
      "due.when": "day", "due.day": "2026-12-26", "due.by": "秘书长甲", "due.basis": "来文" };
    const refused = await send(office, "/cases", { ...duty, key: "roll-misspelt", "due.roll": "backward" });
    assert.equal(refused.status, 400);
    assert.match(refused.model.refused.reasons.join(), /遇休息日的办法须为 previous_working/);
    const taken = { ...duty, key: "roll-cli", "due.roll": "previous" };
    const { status, model } = await send(office, "/cases", taken);
    assert.equal(status, 200, JSON.stringify(model));
    const { due_reasons: { rule } } = await modelOf(office, `/cases/${model.id}`);
    assert.match(rule, /遇休息日提前/);
  }));

test("a program is refused a date that a kind does not use, and a review without its case", () =>
  inOffice({ today, prepare: loadSample }, async (office) => {
    const due = { "due.when": "day", "due.day": "2027-01-31", "due.by": "秘书长甲", "due.basis": "来文" };
    const permit = await send(office, "/cases",
      { key: "permit-with-date", kind: "permit", source: "paper", words: "远岚运输公司运输核准", ...due });
    assert.equal(permit.status, 400);
    assert.deepEqual(permit.model.refused.reasons, ["“核准登记”没有自身时限，请留空"]);
    const review = await send(office, "/cases", { key: "review-alone", kind: "review", source: "other",
      words: "申请复核" });
    assert.equal(review.status, 400);
    assert.equal(review.model.refused.reasons.length, 2);
  }));

test("a liaison keys in no case and is shown no way to, the secretary above the office is", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const as = async (person, path, fields) => {
      const headers = { Accept: "application/json", Cookie: `person=${person}` };
      const init = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
      const response = await fetch(office.address + path, { ...init, headers, redirect: "manual" });
      return { status: response.status, model: await response.json() };
    };
    const duty = { source: "other", words, title: "核对渡口救生设备" };
    const held = (await modelOf(office, "/register")).total;
    const liaison = "sample-liaison-emergency";
    const tries = [["/cases/new"], ["/cases/new?kind=duty"], ["/cases", { ...duty, key: "liaison" }]];
    for (const [path, fields] of tries) {
      const { status, model } = await as(liaison, path, fields);
      assert.equal(status, 422, path);
      assert.match(model.reasons.join(), /由督查机构和上一级办公机构的人员办理/);
    }
    assert.equal((await modelOf(office, "/register")).total, held);
    assert.equal((await as("sample-secretary", "/cases", { ...duty, key: "secretary" })).status, 200);

    const page = await openPage(browser, office, { scripts: false });
    const { groups } = await modelOf(office, "/register?kind=duty&standing=open&group=none");
    const doors = async (person) => {
      await page.context().addCookies([{ name: "person", value: person, url: office.address }]);
      const found = [];
      for (const path of ["/register", "/plans", "/permits", groups[0].rows[0].href]) {
        await page.goto(office.address + path);
        found.push(await page.locator('a[href^="/cases/new"]').count());
      }
      return found;
    };
    assert.deepEqual(await doors(liaison), [0, 0, 0, 0]);
    assert.deepEqual(await doors("sample-secretary"), [1, 1, 1, 1]);
    assert.deepEqual(page.complaints, []);
  }));
