// SPDX-License-Identifier: Apache-2.0
// The urging ladder: what the calendar gives, the red notice awaiting approval, the paper that is printed.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import test from "node:test";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph, send } from "./stage.mjs";

const sunday = "2026-11-22";
const options = { today: sunday, prepare: loadSample };

/// The office on the first of the following days on which some notice waits for approval.
async function untilOneWaits(office) {
  for (const day of ["2026-11-23", "2026-12-14", "2027-01-25", "2027-06-28"]) {
    await office.wakeOn(day);
    const { waiting } = await modelOf(office, "/notices");
    if (waiting.length > 0) return { day, waiting };
  }
  throw new Error("no notice ever waits for approval");
}

/// The first notice that waits, and another that has just been approved.
async function oneWaitingAndOneIssued(office) {
  const { waiting } = await untilOneWaits(office);
  assert.ok(waiting.length > 1);
  const approval = { key: "k-0", "field.approver": "秘书长" };
  assert.equal((await send(office, `${waiting[1].href}/acts/approve_notice`, approval)).status, 200);
  const { issued } = await modelOf(office, "/notices");
  return { waiting: waiting[0], issued: issued[0] };
}

/// A new liaison of the organisation.
async function liaisonOf(office, { id, name }) {
  await send(office, "/persons", { key: `enter ${id}`, name: "联络员", organisation: id, post: "科员" });
  const { persons } = await modelOf(office, "/sitting");
  return persons.find(({ organisation }) => organisation === name);
}

test("nothing is given on a Sunday, and on the Monday each case has the highest step alone", () =>
  inOffice(options, async (office) => {
    const before = await modelOf(office, "/notices");
    assert.deepEqual([before.total, before.waiting.length], [0, 0]);
    await office.wakeOn("2026-11-23");
    const { issued, waiting, total } = await modelOf(office, "/notices");
    assert.ok(total + waiting.length > 0);
    assert.deepEqual(issued.map(({ number }) => number),
      issued.map((_, index) => `督单〔2026〕${total - index}`));
    const cases = [...issued, ...waiting].map((notice) => notice.case.id);
    assert.equal(new Set(cases).size, cases.length);
    await office.wakeOn("2026-11-23");
    assert.equal((await modelOf(office, "/notices")).total, total);
  }));

test("a red notice is approved without scripts, leaves with a number and prints on one page", () =>
  inOffice(options, async (office, browser) => {
    const { waiting } = await untilOneWaits(office);
    const { needs_me } = await modelOf(office, "/");
    const list = needs_me.find(({ name }) => name === "notices_waiting");
    assert.deepEqual([list.count, list.href], [waiting.length, "/notices"]);
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address + "/notices");
    await photograph(page, "notices-wide");
    const first = page.locator(".waiting-notice").first();
    await first.getByText("批准发出").first().click();
    await first.getByRole("button", { name: "批准发出" }).click();
    assert.match(await page.locator("[role=alert]").innerText(), /请填写“批准人”/);
    await page.getByLabel("批准人").fill("秘书长");
    await page.getByRole("button", { name: "批准发出" }).click();
    assert.match(await page.locator(".paper-number").innerText(), /^督单〔20\d\d〕\d+号$/);
    assert.equal(await page.locator(".draft-mark").count(), 0);
    const notice = await modelOf(office, waiting[0].href);
    assert.deepEqual([notice.standing, notice.approver], ["issued", "秘书长"]);
    assert.deepEqual(notice.told.map(({ id }) => id), waiting[0].told.map(({ id }) => id));
    assert.equal((await modelOf(office, "/notices")).waiting.length, waiting.length - 1);
    await photograph(page, "notice-wide");
    await page.pdf({ path: printed("notice.pdf"), preferCSSPageSize: true });
    assert.match(execFileSync("pdfinfo", [printed("notice.pdf")], { encoding: "utf8" }), /Pages:\s+1\n/);
    const text = execFileSync("pdftotext", ["-layout", printed("notice.pdf"), "-"], { encoding: "utf8" });
    for (const said of [notice.number, "红色督办单", "时限", "已逾期"]) assert.ok(text.includes(said), said);
    assert.ok(!text.includes("秘书长"));
  }));

test("a notice is dropped with a reason, and who was told later is noted", () =>
  inOffice(options, async (office) => {
    const { waiting, issued } = await oneWaitingAndOneIssued(office);
    const acts = `${waiting.href}/acts`;
    const refused = await send(office, `${acts}/drop_notice`, { key: "k-1" });
    assert.deepEqual([refused.status, refused.model.reasons], [422, ["请填写“理由”"]]);
    const dropped = { key: "k-2", "field.reason": "已经约谈" };
    assert.equal((await send(office, `${acts}/drop_notice`, dropped)).status, 200);
    assert.equal((await send(office, `${acts}/drop_notice`, dropped)).status, 200);
    const late = await send(office, `${acts}/approve_notice`, { key: "k-3", "field.approver": "秘书长" });
    assert.deepEqual(late.model.reasons, ["这份督办单已经决定不发"]);
    const notice = await modelOf(office, waiting.href);
    assert.deepEqual([notice.standing, notice.number, notice.reason], ["dropped", "", "已经约谈"]);

    const told = { key: "k-4", "field.organisation": issued.told[0].id, "field.means": "telephone",
      "field.answered_by": "值班员" };
    assert.equal((await send(office, `${issued.href}/acts/tell_of_notice`, told)).status, 200);
    const { told_again } = await modelOf(office, issued.href);
    assert.deepEqual(told_again.map(({ means, answered_by }) => [means, answered_by]), [["电话", "值班员"]]);
    const { history } = await modelOf(office, issued.case.href);
    assert.equal(history[0].label, "另行告知督办单");
  }));

test("a body sees what went to it, and neither drafts nor what went to others", () =>
  inOffice(options, async (office, browser) => {
    const { waiting, issued } = await oneWaitingAndOneIssued(office);
    const seen = async (organisation, href) => {
      const person = await liaisonOf(office, organisation);
      const page = await openPage(browser, office);
      await page.context().addCookies([{ name: "person", value: person.id, url: office.address }]);
      const response = await page.goto(office.address + href);
      return { status: response.status(), page };
    };
    const [own, other] = [issued.told[0], waiting.told[0]];
    const list = (await seen(own, "/notices")).page;
    assert.equal(await list.locator("tbody tr").count(), 1);
    assert.equal(await list.locator(".waiting-notice").count(), 0);
    const paper = await seen(own, issued.href);
    assert.deepEqual([paper.status, await paper.page.locator(".notice-acts").count()], [200, 0]);
    assert.equal((await seen(other, issued.href)).status, 404);
    assert.equal((await seen(other, waiting.href)).status, 404);
    assert.equal(await (await seen(other, "/notices")).page.locator("tbody tr").count(), 0);
  }));

test("notices are sound on a phone and in English", () =>
  inOffice(options, async (office, browser) => {
    const { waiting } = await untilOneWaits(office);
    for (const [width, language] of [["phone", "zh"], ["wide", "en"]]) {
      const page = await openPage(browser, office, { width, language });
      for (const [name, path] of [["notices", "/notices"], ["notice", waiting[0].href],
        ["notice-case", waiting[0].case.href]]) {
        await page.goto(office.address + path);
        const over = await page.evaluate(() => globalThis.document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${name} scrolls sideways by ${over}`);
        assert.deepEqual(await faultsOf(page), []);
        await photograph(page, `${name}-${width}-${language}`);
      }
      assert.deepEqual(page.complaints, []);
    }
  }));

function printed(name) {
  const folder = new URL("../../build/screenshots/", import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  return folder + name;
}
