// SPDX-License-Identifier: Apache-2.0
// A city for any minutes: the organisations that they name, founded from a table as an office would bring it,
// and the persons who sit in it. All persons are invented.
import { bihuan, modelOf, send } from "../journeys/stage.mjs";

/// So that each round of everybody's duty is filed by as many, and no more.
const organisations_max = 12;
const founded_on = "2019-01-01";
const written_of = (bearers) => (bearers ?? []).flatMap((bearer) => bearer.org ?? bearer);

function isNamed(name) {
  return !/^[各相有沿职主]|业主|有关|相关/.test(name) && !/[（）]|等$/.test(name);
}

/// Leads come first, then who helps, then bureaus that attended.
function namesIn(record) {
  const borne = record.duties.flatMap(({ lead, support }) => [...written_of(lead), ...written_of(support)]);
  const attended = record.attending.flatMap(({ org }) => org ?? []).filter((name) => name.endsWith("局"));
  const leads = record.duties.flatMap(({ lead }) => written_of(lead)).filter(isNamed);
  const others = [...borne, ...attended].filter(isNamed);
  const wanted = Math.max(organisations_max, new Set(leads).size);
  return [...new Set([...leads, ...others])].slice(0, wanted);
}

function kindOf(name) {
  if (/[局委办室部]$/.test(name)) return "部门";
  if (/(集团|公司)$/.test(name)) return "企业";
  if (/(园区|高新区|经开区|度假区|管委会)$/.test(name)) return "园区";
  return /(区|县|政府)$/.test(name) ? "区" : "事业单位";
}

/// The table of what the minutes name, in official order.
export function tableOf(record) {
  const lines = namesIn(record).map((name, place) =>
    [name, kindOf(name), "可交办", 100 + 10 * place, founded_on].join(","));
  return ["名称,类别,与本办关系,次序,起始日期", ...lines].join("\n") + "\n";
}

async function must(answer) {
  const { status, model } = await answer;
  if (status !== 200) throw new Error(`refused with ${status}: ${JSON.stringify(model.reasons ?? model)}`);
  return model;
}

/// Founds the city of these minutes; the office itself bears nothing. The first lead has a liaison.
export async function foundCity(office, minutes) {
  const record = JSON.parse(bihuan("read", minutes));
  const table = Buffer.from(tableOf(record)).toString("base64");
  const aside = { key: "office-stands-aside", change: "relation", relation: "not_listed" };
  await must(send(office, "/organisations/office/changes", aside));
  const city = { key: "city", table, table_name: "单位.csv" };
  await must(send(office, "/organisations/import/confirmation", city));
  const enter = (person) => must(send(office, "/persons", person));
  await enter({ key: "clerk", name: "温如岚", organisation: "office", post: "科员" });
  const listed = (await modelOf(office, "/organisations")).organisations;
  const organisations = listed.filter(({ may_be_assigned: bears }) => bears);
  const [{ id: organisation }] = organisations;
  await enter({ key: "liaison", name: "季明澈", organisation, post: "联络员" });
  const { persons } = await modelOf(office, "/sitting");
  const { id } = persons.find(({ name }) => name === "季明澈");
  return { organisations, liaison: { id, organisation } };
}
