// SPDX-License-Identifier: Apache-2.0
// The public version of minutes after the internal one: what differs is settled on a page without scripts.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, modelOf, openPage, photograph, send, widths } from "./stage.mjs";

const internal = `市政府第7次常务会议纪要

2021年5月20日，市长主持召开市政府第7次常务会议，研究山塘安全工作。

一、审议《山塘安全提升方案》
（一）原则同意《山塘安全提升方案》。由市教育局根据会议意见作进一步修改完善后提请市委常委会审议。
（二）市应急局要会同市教育局对全市山塘开展一次排查，6月30日前建立台账。
（三）市水务局要制定山塘名册，7月30日前报市政府审定。

青澜市人民政府办公室 2021年6月1日印发
`;
const open = internal.replace("6月30日前", "8月31日前").replace(/（三）.*\n/, "");
const options = { today: "2021-06-02" };

async function takeIn(office, text) {
  const { model } = await send(office, "/minutes", { text });
  return `/minutes/${model.id}`;
}

/// Every duty of the review, whatever its matter.
async function dutiesOf(office, minutes) {
  const { items } = await modelOf(office, `${minutes}/review`);
  return items.flatMap((item) => item.duties);
}

function survey(duties) {
  return duties.find(({ quote }) => quote.includes("开展一次排查"));
}

test("a changed sentence is taken over by one act, with the title that a person had given it", () =>
  inOffice(options, async (office, browser) => {
    const first = await takeIn(office, internal);
    const { draft } = survey(await dutiesOf(office, first));
    await send(office, `${first}/edits`, { seen: 1, edit: "title", draft, title: "山塘排查" });
    const second = await takeIn(office, open);
    const checked = await openPage(browser, office);
    await checked.goto(`${office.address}${second}/differences`);
    assert.deepEqual(await faultsOf(checked), []);
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}${second}/differences`);
    const changed = page.locator("li", { hasText: "8月31日前" });
    await photograph(page, "differences-wide");
    await changed.getByRole("button", { name: "采用新文" }).click();
    await changed.getByText("已采用新文").waitFor();
    const taken = survey(await dutiesOf(office, second));
    assert.deepEqual([taken.state, taken.title, taken.due_words], ["open", "山塘排查", "8月31日前"]);
    assert.equal(survey(await dutiesOf(office, first)).state, "dropped");
    const gone = page.locator("li", { hasText: "山塘名册" });
    await gone.getByRole("button", { name: "保留原样" }).click();
    await gone.getByText("已保留原样").waitFor();
    await page.setViewportSize(widths.phone);
    await photograph(page, "differences-phone");
  }));

test("what is in the register is noted on its case and not changed by a reading", () =>
  inOffice(options, async (office, browser) => {
    const first = await takeIn(office, internal);
    const { draft } = survey(await dutiesOf(office, first));
    await send(office, `${first}/confirmations`, { draft });
    const { case_href } = survey(await dutiesOf(office, first));
    const second = await takeIn(office, open);
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(`${office.address}${second}/differences`);
    const changed = page.locator("li", { hasText: "8月31日前" });
    assert.equal(await changed.getByRole("button", { name: "采用新文" }).count(), 0);
    await changed.getByRole("button", { name: "在办件上记便笺" }).click();
    await changed.getByText("已保留原样").waitFor();
    const subject = await modelOf(office, case_href);
    assert.match(JSON.stringify(subject.history), /8月31日前/);
    assert.equal(subject.state, "read");
  }));
