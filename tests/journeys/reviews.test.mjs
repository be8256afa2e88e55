// SPDX-License-Identifier: Apache-2.0
// A review of what was concluded about a case: who must recuse, and what the case itself says of the
// decision.
import assert from "node:assert/strict";
import test from "node:test";
import { seated } from "./filers.mjs";
import { opened } from "./keyed_in.mjs";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph } from "./stage.mjs";

const today = "2026-11-23";

/// A duty that the clerk keyed in, and the review that its bearer asked for.
async function askForReview(office) {
  const { organisations } = await modelOf(office, "/organisations");
  const lead = organisations.find(({ short_names }) => short_names.split("、").includes("市应急局")).id;
  const duty = await opened(office, { kind: "duty", lead, title: "渡口安全检查", words: "检查各渡口。" });
  const review = await opened(office, { kind: "review", lead, parent: duty, title: "渡口检查结论的复核",
    words: "对督查结论有异议，申请复核。" });
  const clerk = seated(office, "sample-clerk");
  const done = async (act, fields) => {
    const { status, model } = await clerk.act(`/cases/${review}`, act, fields);
    assert.equal(status, 200, JSON.stringify(model));
  };
  await done("tell", { as: "office", "field.conclusion": "未按期完成", "field.receipt": "送达回证" });
  await done("ask", { as: "lead", on_behalf: lead, source: "paper", "field.objection": "已按期完成" });
  return { duty, review };
}

test("what a review has changed stands on the page of the case that was reviewed", () =>
  inOffice({ today, prepare: loadSample }, async (office, browser) => {
    const { duty, review } = await askForReview(office);
    const decision = { as: "office", "field.result": "revoked", "field.reasons": "凭据在案",
      "field.approver": "副市长乙" };
    const refused = await seated(office, "sample-clerk").act(`/cases/${review}`, "decide", decision);
    assert.equal(refused.status, 422);
    assert.match(JSON.stringify(refused.model), /参与过原件办理的人须回避/);
    assert.deepEqual((await modelOf(office, `/cases/${duty}`)).reviews, []);
    const decided = await seated(office, "sample-head").act(`/cases/${review}`, "decide", decision);
    assert.equal(decided.status, 200, JSON.stringify(decided.model));
    const { reviews } = await modelOf(office, `/cases/${duty}`);
    assert.deepEqual(reviews.map(({ id, result, decided_on }) => [id, result, decided_on]),
      [[review, "revoked", today]]);
    const page = await openPage(browser, office);
    await page.goto(`${office.address}/cases/${duty}`);
    await page.getByText("复核决定：撤销").waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await photograph(page, "reviewed-wide");
    assert.deepEqual(page.complaints, []);
  }));
