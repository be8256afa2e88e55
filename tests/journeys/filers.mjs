// SPDX-License-Identifier: Apache-2.0
// A recurring duty of the sample city and those who file in its rounds.
import assert from "node:assert/strict";
import { loadSample, modelOf, send } from "./stage.mjs";

export const options = { today: "2026-12-01", prepare: loadSample };
export const ledger = [
  "编号\t来源\t督办事项\t牵头单位\t配合单位\t完成时限\t进展",
  "督51\t专题会议\t报送有限空间作业整治情况\t市应急局、市交通局、市民政局\t市水务局\t每月25日前\t",
].join("\n");

let keys = 0;

/// A program that sits as `person`.
export function seated(office, person) {
  const headers = { Accept: "application/json", Cookie: `person=${person}` };
  const ask = async (path, init = {}) => {
    const response = await fetch(office.address + path, { ...init, headers, redirect: "manual" });
    return { status: response.status, model: await response.json() };
  };
  return {
    look: async (path) => (await ask(path)).model,
    act: (href, act, fields) =>
      ask(`${href}/acts/${act}`, {
        method: "POST",
        body: new URLSearchParams({ key: `${person}-${act}-${++keys}-${href}`, ...fields }),
      }),
  };
}

export const clerk = (office) => seated(office, "sample-clerk");
export const fire = (office) => seated(office, "sample-liaison-emergency");
export const fireSection = (office) => seated(office, "sample-section-emergency");
export const fireDeputy = (office) => seated(office, "sample-deputy-emergency");
export const traffic = (office) => seated(office, "sample-liaison-traffic");
export const civil = (office) => seated(office, "sample-liaison-civil");
export const district = (office) => seated(office, "sample-liaison-district");

export async function docketRecurringDuty(office, words = ledger) {
  const table = Buffer.from(words).toString("base64");
  const taken = await send(office, "/register/import/confirmation", { table, table_name: "台账.tsv" });
  assert.equal(taken.status, 200, JSON.stringify(taken.model));
  const { groups } = await modelOf(office, "/register?words=有限空间作业整治");
  return groups[0].rows[0];
}

export async function openRounds(office) {
  const query = "kind=round&standing=open&sort=due&words=有限空间作业整治";
  return (await modelOf(office, `/register?${query}`)).groups[0].rows;
}

export const file = { as: "lead", "field.kind": "content", "field.content": "排查企业 31 家。\n发现隐患 4 处。" };
export const elsewhere = {
  as: "lead", "field.kind": "elsewhere", "field.platform": "省安全生产平台", "field.filed_on": "2026-12-01",
  "field.receipt": "HZ-2026-118",
};

export function standings({ round }) {
  return Object.fromEntries(round.bearers.map(({ name, lamp }) => [name, lamp.word]));
}
