// SPDX-License-Identifier: Apache-2.0
// Files of evidence: handed in with an act, kept under its digest, given out again, refused where they are
// marked secret.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph } from "./stage.mjs";

const options = { today: "2026-11-22", prepare: loadSample };
const accepted = Buffer.from("清淤五公里，已验收。");
const report = { name: "验收报告（终稿）.txt", mimeType: "text/plain", buffer: accepted };
const photograph_bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 7]);
const picture = { name: "现场.jpg", mimeType: "image/jpeg", buffer: photograph_bytes };
const marked = Buffer.from("秘密★1年\n\n关于检查情况的报告\n");
const secret = { name: "内部材料.txt", mimeType: "text/plain", buffer: marked };

async function claimOf(office, page) {
  const { groups } = await modelOf(office, "/register?group=none&kind=duty&state=under_way");
  const { href } = groups[0].rows[0];
  await page.goto(office.address + href);
  const form = page.locator('form[action$="/acts/claim"]');
  if (!(await form.isVisible())) {
    await page.locator("details", { has: form }).last().locator("summary").first().click();
  }
  await form.locator('[name="source"]').selectOption("paper");
  return { href, form };
}

async function claim(form, files) {
  await form.locator('[name="field.evidence"]').fill("清淤五公里，材料随附");
  await form.locator('[name="field.files"]').setInputFiles(files);
  await form.getByRole("button", { name: "申请办结" }).click();
}

for (const scripts of [true, false]) {
  const how = scripts ? "with scripts" : "without scripts";
  test(`files come back as they were handed in, ${how}`, () => inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office, { scripts });
    const { href, form } = await claimOf(office, page);
    await claim(form, [report, picture]);
    await page.getByRole("link", { name: report.name }).waitFor();

    const { history, state } = await modelOf(office, href);
    assert.equal(state, "claimed");
    assert.deepEqual(history[0].evidence.map(({ name, size_bytes }) => [name, size_bytes]),
      [[report.name, report.buffer.length], [picture.name, picture.buffer.length]]);
    for (const [index, { buffer }] of [report, picture].entries()) {
      const answer = await fetch(office.address + history[0].evidence[index].href);
      assert.match(answer.headers.get("content-disposition"), /^attachment; filename\*=UTF-8''%/);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), buffer);
    }
    assert.deepEqual(page.complaints, []);
    if (scripts) assert.deepEqual(await faultsOf(page), []);
    await photograph(page, scripts ? "case-evidence-wide" : "case-evidence-plain");
  }));
}

test("what is marked secret is refused, and neither its name nor the others are kept", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office);
    const { href, form } = await claimOf(office, page);
    const before = await modelOf(office, href);
    await claim(form, [report, secret]);
    await page.getByRole("alert").filter({ hasText: "涉密文件不得录入" }).waitFor();

    const after = await modelOf(office, href);
    assert.equal(after.version, before.version);
    assert.doesNotMatch(await page.content(), /内部材料/);
    assert.equal(await page.locator('[name="field.evidence"]').first().inputValue(), "清淤五公里，材料随附");
    await page.getByText("上次选的文件没有收下").waitFor();
    await photograph(page, "case-evidence-refused-wide");
  }));

test("a digest heard of elsewhere opens nothing on another case", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    const { href, form } = await claimOf(office, page);
    await claim(form, [report]);
    const { history } = await modelOf(office, href);
    const { groups } = await modelOf(office, "/register?group=none&kind=duty&state=finished");
    const other = `${groups[0].rows[0].href}/evidence/${history[0].evidence[0].digest}`;
    assert.equal((await fetch(office.address + other)).status, 404);
  }));
