// SPDX-License-Identifier: Apache-2.0
// Inside a bearer a filing passes section and head in charge before it leaves; nobody outside sees it
// until then.
import assert from "node:assert/strict";
import test from "node:test";
import {
  clerk, docketRecurringDuty, file, fire, fireDeputy, fireSection, openRounds, options, standings, traffic,
} from "./filers.mjs";
import { inOffice, modelOf, openPage, photograph } from "./stage.mjs";

const draft = { ...file, "field.carried_over": "4", "field.remaining": "4", "field.through": "deputy" };

function sitAs(page, office, person) {
  return page.context().addCookies([{ name: "person", value: person, url: office.address }]);
}

const bearerOf = ({ round }) => round.bearers.find(({ name }) => name === "市应急局");

test("a draft passes section and head in charge on their own pages, and leaves as it was cleared", () =>
  inOffice(options, async (office, browser) => {
    await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    const page = await openPage(browser, office, { scripts: false });
    await sitAs(page, office, "sample-liaison-emergency");
    await page.goto(office.address + december.href);
    const drafting = page.locator("details", { has: page.locator("summary", { hasText: /^起草送审$/ }) });
    await drafting.locator("summary").first().click();
    await drafting.getByLabel("报送方式").selectOption("content");
    await drafting.getByRole("textbox", { name: "内容" }).fill("排查企业 31 家。");
    await drafting.getByLabel("送审至").selectOption("deputy");
    await drafting.getByRole("button", { name: "起草送审" }).click();
    assert.ok(await page.getByText("本单位送审稿 · 待审核").isVisible());
    await page.goto(`${office.address}/reports`);
    assert.ok(await page.getByText("本单位送审稿：待审核").isVisible());

    for (const stage of ["section", "deputy"]) {
      const person = `sample-${stage}-emergency`;
      await sitAs(page, office, person);
      await page.goto(office.address + december.href);
      const clearing = page.locator("details", { has: page.locator("summary", { hasText: /^审核通过$/ }) });
      await clearing.locator("summary").first().click();
      await clearing.getByLabel("以何身份审核").selectOption(stage);
      await clearing.getByRole("button", { name: "审核通过" }).click();
    }
    assert.ok(await page.getByText("本单位送审稿 · 审核完毕，可以报出").isVisible());
    await photograph(page, "draft-cleared");
    await sitAs(page, office, "sample-liaison-emergency");
    await page.goto(office.address + december.href);
    const sending = page.locator("details", { has: page.locator("summary", { hasText: /^报出$/ }) });
    await sending.locator("summary").first().click();
    await sending.getByRole("button", { name: "报出" }).click();
    const { filing, draft: left } = bearerOf(await modelOf(office, december.href));
    assert.equal(left, undefined);
    assert.equal(filing.content, "排查企业 31 家。");
    assert.deepEqual(filing.cleared.map(({ label, by }) => [label, by]),
      [["处室审核", "裴疏桐"], ["分管负责人", "燕归迟"]]);
    assert.deepEqual(page.complaints, []);
  }));

test("until it is sent, a draft is seen by its own body alone, on no page and in no answer to programs", () =>
  inOffice(options, async (office) => {
    await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    assert.equal((await fire(office).act(december.href, "draft", draft)).status, 200);
    const returned = { as: "lead", "field.reason": "补上街道" };
    assert.equal((await fireSection(office).act(december.href, "return_draft", returned)).status, 200);
    assert.equal(bearerOf(await fire(office).look(december.href)).draft.returned_because, "补上街道");
    assert.deepEqual(bearerOf(await fire(office).look(december.href)).draft.figures.map(({ value }) => value),
      [4, 4]);
    const emergency = bearerOf(await clerk(office).look(december.href)).id;
    const keyed_in = await clerk(office).look(`${december.href}?for=${emergency}`);
    assert.doesNotMatch(JSON.stringify(keyed_in), /排查企业/);
    const asked = { as: "lead", on_behalf: emergency, source: "telephone", "field.stage": "section" };
    const nosy = await traffic(office).act(december.href, "clear_draft", asked);
    assert.equal(nosy.status, 422);
    assert.doesNotMatch(nosy.model.reasons.join(), /送审稿/);
    for (const other of [clerk(office), traffic(office)]) {
      const model = await other.look(december.href);
      assert.equal(bearerOf(model).draft, undefined);
      assert.doesNotMatch(JSON.stringify(model), /排查企业|补上街道/);
      assert.doesNotMatch(JSON.stringify([model.history, model.round]), /送审|draft/);
      assert.equal(standings(model).市应急局, "待报");
      const register = await other.look("/register?kind=round&group=none");
      assert.doesNotMatch(JSON.stringify(register), /排查企业/);
    }
    const own = await fireDeputy(office).look(december.href);
    assert.ok(own.history.some(({ act }) => act === "return_draft"));
  }));

test("a draft stands on its own body's first page while it waits to be cleared, and on no other", () =>
  inOffice(options, async (office, browser) => {
    await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    const waiting = async (person) =>
      (await person.look("/")).needs_me.find(({ name }) => name === "drafts_waiting")?.rows ?? [];
    assert.deepEqual(await waiting(fireSection(office)), []);
    assert.equal((await fire(office).act(december.href, "draft", draft)).status, 200);
    const [row] = await waiting(fireDeputy(office));
    assert.deepEqual([row.href, row.draft], [december.href, "待审核 · 须经分管负责人审核 · 起草 许知遥"]);
    for (const other of [clerk(office), traffic(office)]) {
      assert.deepEqual(await waiting(other), []);
      assert.doesNotMatch(JSON.stringify(await other.look("/")), /送审稿/);
    }
    const page = await openPage(browser, office, { width: "phone", scripts: false });
    await sitAs(page, office, "sample-section-emergency");
    await page.goto(office.address);
    assert.match(await page.locator(".figure-drafts_waiting").innerText(), /^待审核的送审稿 1$/);
    await photograph(page, "draft-waits-on-first-page");
    await page.locator(".need", { has: page.locator(".figure-drafts_waiting") }).locator("td.what a").click();
    assert.equal(new URL(page.url()).pathname, december.href);

    const cleared = (stage) => ({ as: "lead", "field.stage": stage });
    const by_section = await fireSection(office).act(december.href, "clear_draft", cleared("section"));
    assert.equal(by_section.status, 200);
    assert.match((await waiting(fireDeputy(office)))[0].draft, /^处室已审 · 须经分管负责人审核/);
    assert.equal((await fireDeputy(office).act(december.href, "clear_draft", cleared("deputy"))).status, 200);
    assert.deepEqual(await waiting(fireDeputy(office)), []);
    assert.deepEqual(page.complaints, []);
  }));

test("a bearer whose draft the office's keying in has dropped is told, and keeps its words", () =>
  inOffice(options, async (office, browser) => {
    await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    const plain = { ...file, "field.through": "deputy" };
    assert.equal((await fire(office).act(december.href, "draft", plain)).status, 200);
    const { id } = bearerOf(await clerk(office).look(december.href));
    const told = { as: "lead", on_behalf: id, source: "telephone", "field.kind": "nothing_new" };
    assert.equal((await clerk(office).act(december.href, "file", told)).status, 200);
    const { draft: left, dropped_draft } = bearerOf(await fireSection(office).look(december.href));
    assert.equal(left, undefined);
    assert.match(dropped_draft.told, /督查室已于2026年12月1日代为录入报送，此前的送审稿作废/);
    assert.deepEqual([dropped_draft.by, dropped_draft.content], ["许知遥", file["field.content"]]);
    for (const other of [clerk(office), traffic(office)]) {
      const model = await other.look(december.href);
      assert.equal(bearerOf(model).dropped_draft, undefined);
      assert.doesNotMatch(JSON.stringify(model), /排查企业|送审稿作废/);
    }
    const page = await openPage(browser, office, { width: "phone", scripts: false });
    await sitAs(page, office, "sample-liaison-emergency");
    await page.goto(office.address + december.href);
    const house = page.locator(".in-house");
    assert.match(await house.innerText(), /此前的送审稿作废[^]*起草 许知遥[^]*排查企业 31 家/);
    assert.doesNotMatch(await house.innerText(), /应报/);
    await photograph(page, "draft-dropped");

    const again = { ...draft, "field.reason": "补上数字" };
    assert.equal((await fire(office).act(december.href, "draft", again)).status, 200);
    assert.equal(bearerOf(await fire(office).look(december.href)).dropped_draft, undefined);
    assert.deepEqual(page.complaints, []);
  }));

test("who drafted or cleared it does not clear it again, and nothing leaves before the last stage", () =>
  inOffice(options, async (office) => {
    await docketRecurringDuty(office);
    const [december] = await openRounds(office);
    assert.equal((await fire(office).act(december.href, "draft", draft)).status, 200);
    const cleared = (stage) => ({ as: "lead", "field.stage": stage });
    const own = await fire(office).act(december.href, "clear_draft", cleared("section"));
    assert.equal(own.status, 422);
    assert.match(own.model.reasons.join(), /须由另一人审核/);
    const by_section = await fireSection(office).act(december.href, "clear_draft", cleared("section"));
    assert.equal(by_section.status, 200);
    const early = await fire(office).act(december.href, "send_draft", { as: "lead" });
    assert.match(early.model.reasons.join(), /须经分管负责人审核才能报出/);
    const around = await fire(office).act(december.href, "file", file);
    assert.match(around.model.reasons.join(), /送审稿还在本单位审核/);
    const by_deputy = await fireDeputy(office).act(december.href, "clear_draft", cleared("deputy"));
    assert.equal(by_deputy.status, 200);
    assert.equal((await fire(office).act(december.href, "send_draft", { as: "lead" })).status, 200);
    const { round } = await modelOf(office, december.href);
    assert.equal(bearerOf({ round }).filing.ordinal, 1);
  }));
