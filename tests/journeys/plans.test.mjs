// SPDX-License-Identifier: Apache-2.0
// An action plan of three years: keyed in, handed down, divided, reported on, and drawn against the calendar.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph, send } from "./stage.mjs";

const options = { today: "2027-08-16", prepare: loadSample };
const approver = { "field.approver": "秘书长甲" };

let keys = 0;

async function act(office, href, name, fields) {
  const key = `plans-${++keys}`;
  const { status, model } = await send(office, `${href}/acts/${name}`, { key, as: "office", ...fields });
  assert.equal(status, 200, `${name}: ${JSON.stringify(model.reasons ?? model)}`);
}

async function idOf(office, name) {
  const { organisations } = await modelOf(office, "/organisations");
  return organisations.find((one) => one.full_name.includes(name)).id;
}

async function keyIn(office, lead) {
  const { status, model } = await send(office, "/cases", {
    kind: "target", key: `plans-${++keys}`, source: "meeting", from: "行动计划专题会", given_on: "2027-01-04",
    words: "会展业发展三年行动计划各项指标逐项落实。", title: "会展业发展三年行动计划", lead,
    "due.when": "day", "due.day": "2029-12-31", "due.by": "秘书长甲", "due.basis": "行动计划",
  });
  assert.equal(status, 200, JSON.stringify(model));
  return `/cases/${model.id}`;
}

async function divide(office, href, title, lead, figures) {
  await act(office, href, "decompose", {
    "field.name": title, "field.lead": lead, "field.due": "2029-12-31", "field.basis": "行动计划附表",
    "field.starts_on": "2027-01-01", ...figures,
  });
  const { targets } = await modelOf(office, href.replace("/cases/", "/plans/"));
  const part = targets.find((one) => one.title === title);
  await act(office, part.href, "adopt", approver);
  return part.href;
}

const figures = (unit, baseline, value, years) => ({
  "field.unit": unit, "field.baseline": baseline, "field.value": value,
  ...Object.fromEntries(years.map((share, index) => [`field.year_${index + 1}`, share])),
});

function report(office, href, lead, asOf, value) {
  return act(office, href, "report", {
    as: "lead", on_behalf: lead, source: "paper", "field.as_of": asOf, "field.value": value,
    "field.progress": `累计 ${value}`,
  });
}

/// The plan with three indicators: one behind and divided again, one on pace, one that nobody reported on.
async function makePlan(office) {
  const lead = await idOf(office, "商务局");
  const east = await idOf(office, "文化广电");
  const plan = await keyIn(office, lead);
  await act(office, plan, "set", { "field.basis": "行动计划", "field.starts_on": "2027-01-01" });
  await act(office, plan, "adopt", approver);
  const fairs = await divide(office, plan, "引进展会场次", lead, figures("场", "40", "60", ["15", "20", "25"]));
  const halls = await divide(office, plan, "新增展馆面积", east, figures("万平方米", "8.5", "6", ["2", "2", "2"]));
  await divide(office, plan, "每场展会能耗", lead, figures("千瓦时", "900", "-120", ["-40", "-40", "-40"]));
  await act(office, plan, "confirm_apart", { ...approver, "field.reason": "各项计量单位不同" });
  await divide(office, fairs, "城区展会场次", east, figures("场", "25", "40", ["10", "15", "15"]));
  await act(office, fairs, "add_rules", { "field.name": "展会奖励细则", "field.due": "2027-06-30" });
  await act(office, fairs, "add_task", { "field.name": "建展会信息平台", "field.due": "2027-12-31" });
  await report(office, fairs, lead, "2027-03-31", "2");
  await report(office, fairs, lead, "2027-06-30", "1");
  await report(office, halls, east, "2027-06-30", "1.2");
  return plan.replace("/cases/", "/plans/");
}

test("a plan is divided, reported on and drawn against the calendar", () =>
  inOffice(options, async (office, browser) => {
    const empty = await modelOf(office, "/plans");
    assert.equal(empty.total, 0);
    const plan = await makePlan(office);

    const { targets, paces } = await modelOf(office, plan);
    assert.deepEqual(targets.map(({ title, depth }) => [title, depth]), [
      ["会展业发展三年行动计划", 0], ["引进展会场次", 1], ["城区展会场次", 2], ["新增展馆面积", 1],
      ["每场展会能耗", 1]]);
    const [whole, fairs, , halls, energy] = targets;
    assert.equal(whole.figures, null);
    assert.deepEqual(fairs.figures.years.map(({ year, value }) => [year, value]),
      [[2027, "15"], [2028, "35"], [2029, "60"]]);
    // 181 of 365 days of fifteen fairs.
    assert.deepEqual({ ...fairs.figures.reported }, {
      as_of: "2027-06-30", on: "2027-08-16", value: "1", planned_then: "7.4", short_by: "6.4" });
    assert.equal(fairs.figures.pace, "behind");
    assert.equal(fairs.own_due.on, "2029-12-31");
    assert.deepEqual(fairs.clocks.map(({ label }) => label), ["进展报告期限"]);
    assert.equal(fairs.due.on, fairs.clocks[0].due_on);
    assert.deepEqual(fairs.figures.reports.map(({ value }) => value), ["2", "1"]);
    assert.deepEqual(fairs.works.map(({ title, kind }) => [title, kind]).sort(),
      [["展会奖励细则", "document"], ["建展会信息平台", "duty"]].sort());
    assert.match(fairs.faults.join(), /合计 40 场，与本级的 60 场 不符/);
    assert.equal(halls.figures.pace, "on_pace");
    assert.equal(energy.figures.pace, "unreported");
    assert.equal(paces.find(({ name }) => name === "behind").count, 1);
    const { plans } = await modelOf(office, "/plans");
    assert.deepEqual(plans.map(({ title, targets: all }) => [title, all]), [["会展业发展三年行动计划", 5]]);
    assert.equal(plans[0].own_due.on, "2029-12-31");
    const none = await modelOf(office, "/plans/no-such-case", 404);
    assert.ok(none.reasons.length > 0);

    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address);
    await page.getByRole("link", { name: /行动计划 5/ }).click();
    await photograph(page, "plans-wide");
    await page.getByRole("link", { name: "会展业发展三年行动计划" }).click();
    const said = "截至2027年6月30日完成 1 场，当日应达 7.4 场，少 6.4 场";
    assert.ok(await page.getByText(said).first().isVisible());
    assert.ok(await page.getByRole("img", { name: "引进展会场次" }).first().isVisible());
    assert.match(await page.locator(".case-head .standing").innerText(), /时限\s*2029年12月31日/);
    await photograph(page, "plan-wide");
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.getByRole("img", { name: "新增展馆面积" }).first().isVisible());
    await photograph(page, "plan-printed");
    assert.deepEqual(page.complaints, []);
  }));

for (const settings of [{ width: "wide", language: "en" }, { width: "phone", language: "zh" },
  { width: "phone", language: "en", colorScheme: "dark" }]) {
  test(`the plan is legible and within its screen: ${Object.values(settings).join("-")}`, () =>
    inOffice(options, async (office, browser) => {
      const plan = await makePlan(office);
      const page = await openPage(browser, office, settings);
      for (const path of ["/plans", plan]) {
        await page.goto(office.address + path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${path}: ${over} px wider than the screen`);
        assert.deepEqual(await faultsOf(page), []);
        await photograph(page, `${path === plan ? "plan" : "plans"}-${Object.values(settings).join("-")}`);
      }
      assert.deepEqual(page.complaints, []);
    }));
}
