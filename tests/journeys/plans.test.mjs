// SPDX-License-Identifier: Apache-2.0
// An action plan of three years: keyed in, handed down, divided, reported on, and drawn against the calendar.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph, send } from "./stage.mjs";

const options = { today: "2027-08-16", prepare: loadSample };
const approver = { "field.approver": "秘书长甲" };
const decision = { "field.decision": "专题会议第五号", "field.approver": "副市长乙" };

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

test("parts of another unit are not added up, and one that is due after its target is told", () =>
  inOffice(options, async (office, browser) => {
    const lead = await idOf(office, "商务局");
    const plan = await keyIn(office, lead);
    const begun = { "field.basis": "行动计划", "field.starts_on": "2027-01-01" };
    await act(office, plan, "set", { ...begun, ...figures("场", "40", "60", ["15", "20", "25"]) });
    await act(office, plan, "adopt", approver);
    await divide(office, plan, "城区展会场次", lead, figures("场", "25", "40", ["10", "15", "15"]));
    const late = { ...figures("千瓦时", "900", "20", ["5", "5", "10"]), "field.due": "2030-06-30" };
    const energy = await divide(office, plan, "每场展会能耗", lead, late);

    const address = plan.replace("/cases/", "/plans/");
    const [whole, ...parts] = (await modelOf(office, address)).targets;
    const part = parts.find(({ href }) => href === energy);
    assert.deepEqual(whole.left_out, [
      { href: energy, title: "每场展会能耗", unit: "千瓦时", reason: "计量单位与本级不同" }]);
    const short = "下一级的目标数合计 40 场，与本级的 60 场 不符。";
    const byYear = "下一级各年任务合计与本级不符：2027年合计 10 场，本级 15 场；2028年合计 15 场，本级 20 场；"
      + "2029年合计 15 场，本级 25 场。";
    assert.deepEqual(whole.faults, [short, byYear]);
    const later = "下级时限晚于上级：本级 2030年6月30日，上级 2029年12月31日。";
    // The page that answers the dividing says it at once.
    assert.deepEqual((await modelOf(office, plan)).plan.faults, [short, byYear, `“每场展会能耗”${later}`]);
    assert.deepEqual(part.faults, [later]);
    const alone = await modelOf(office, energy.replace("/cases/", "/plans/"));
    assert.deepEqual(alone.targets[0].faults, [later]);
    const confirmed = await send(office, `${plan}/acts/confirm`, { key: "units", as: "lead", on_behalf: lead,
      source: "paper" });
    assert.equal(confirmed.status, 422);
    assert.match(confirmed.model.reasons.join(), /合计为 40，.*没有计入的有 1 件：“每场展会能耗”（千瓦时）/);

    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + address);
    const said = "计量单位与本级不同，没有计入下一级合计：“每场展会能耗”（千瓦时）";
    assert.ok(await page.getByText(said).isVisible());
    assert.ok(await page.getByText(later).isVisible());
    await page.goto(office.address + plan);
    assert.ok(await page.getByText(`“每场展会能耗”${later}`).isVisible());
    assert.deepEqual(page.complaints, []);

    const early = await send(office, `${energy}/acts/report`, { key: "early", as: "lead", on_behalf: lead,
      source: "paper", "field.as_of": "2027-08-17", "field.value": "1", "field.progress": "预计" });
    assert.equal(early.status, 422);
    assert.match(early.model.reasons.join(), /“截至日期”不能晚于办理之日 2027年8月16日/);
    const before = await send(office, `${energy}/acts/report`, { key: "before", as: "lead", on_behalf: lead,
      source: "paper", "field.as_of": "2026-12-31", "field.value": "1", "field.progress": "上年" });
    assert.equal(before.status, 422);
    assert.match(before.model.reasons.join(), /“截至日期”不能早于“起算日期”2027年1月1日/);
  }));

test("years outside those above are told, and so it is when every part is gone", () =>
  inOffice(options, async (office, browser) => {
    const lead = await idOf(office, "商务局");
    const plan = await keyIn(office, lead);
    const begun = { "field.basis": "行动计划", "field.starts_on": "2027-01-01" };
    await act(office, plan, "set", { ...begun, ...figures("场", "40", "60", ["15", "20", "25"]) });
    await act(office, plan, "adopt", approver);
    const outside = { ...figures("场", "25", "60", ["15", "20", "25"]), "field.starts_on": "2026-06-01" };
    const part = await divide(office, plan, "城区展会场次", lead, outside);
    const said = "下级年份超出上级：本级 2026年至2028年，上级 2027年至2029年。";
    const address = plan.replace("/cases/", "/plans/");
    const targets = async () => (await modelOf(office, address)).targets;
    const [whole, city] = await targets();
    assert.deepEqual(city.faults, [said]);
    assert.deepEqual(whole.faults, ["下一级各年任务合计与本级不符：2026年合计 15 场，本级 0 场；"
      + "2027年合计 20 场，本级 15 场；2028年合计 25 场，本级 20 场；2029年合计 0 场，本级 25 场。"]);
    await act(office, plan, "change_due", { ...approver, "field.basis": "市长专题会", "field.due.when": "day",
      "field.due.day": "2028-12-31", "field.due.by": "秘书长甲", "field.due.basis": "市长专题会" });
    const [shortened] = await targets();
    assert.equal(shortened.faults.at(-1),
      "2029年还有任务，完成时限却是2028年12月31日：请更正时限或重新确定指标。");
    await act(office, part, "terminate", { ...decision, "field.reason": "不再办展" });
    const [left] = await targets();
    assert.match(left.faults.join(), /没有一件计入：请重新分解，或者直接承办。/);
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + address);
    assert.ok(await page.getByText("没有一件计入").isVisible());
    assert.deepEqual(page.complaints, []);
  }));

test("a target is not reached with less than was set, and ends unmet instead", () =>
  inOffice(options, async (office) => {
    const lead = await idOf(office, "商务局");
    const fairs = await keyIn(office, lead);
    const begun = { "field.basis": "行动计划", "field.starts_on": "2027-01-01" };
    await act(office, fairs, "set", { ...begun, ...figures("场", "40", "60", ["15", "20", "25"]) });
    await act(office, fairs, "adopt", approver);
    const forLead = { as: "lead", on_behalf: lead, source: "paper" };
    await act(office, fairs, "undertake", forLead);
    await report(office, fairs, lead, "2027-06-30", "2");
    await act(office, fairs, "claim", { ...forLead, "field.result": "已办成", "field.evidence": "台账" });
    const refusal = async (reached) => {
      const { status, model } = await send(office, `${fairs}/acts/finish`, { ...approver,
        key: `accept-${reached}`, as: "office", "field.verdict": "属实", "field.reached": reached });
      assert.equal(status, 422);
      return model.reasons.join();
    };
    assert.match(await refusal("2"), /“核定数”2 场，没有达到“目标数”60 场，不能记为“完成”/);
    assert.match(await refusal(""), /请填写“核定数”：本件的“目标数”为 60 场/);
    await act(office, fairs, "send_back", { "field.reason": "差五十八场" });
    await act(office, fairs, "close_unmet",
      { ...approver, ...decision, "field.value": "2", "field.reason": "新馆晚开" });
    assert.equal((await modelOf(office, fairs)).state, "unmet");
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
