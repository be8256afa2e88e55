// SPDX-License-Identifier: Apache-2.0
// Every kind of page of the sample city: by its address, or by the steps of a clerk where it answers a form.
import { readFileSync } from "node:fs";
import { modelOf } from "./stage.mjs";

const ledger = "编号\t来源\t督办事项\t牵头单位\t完成时限\n督7\t专题会议\t编制冬季供水应急方案\t市水务局\t12月底\n" +
  "督8\t来信\t整修北门桥\t市桥梁处\t明年6月底\n";
const draft = readFileSync(new URL("../reading/drafts/stumbling.txt", import.meta.url), "utf8");

async function firstCase(office, query) {
  const { groups } = await modelOf(office, `/register?group=none&${query}`);
  return groups[0].rows[0].href;
}

/// Sends the form of `button`, and waits for the page that answers: some ask first whether it hears.
async function answered(page, button) {
  const loaded = page.waitForEvent("load");
  await page.getByRole("main").getByRole("button", { name: button }).click();
  await loaded;
}

async function pasteInto(page, address, words, button) {
  await page.goto(address);
  await page.getByRole("main").locator("textarea").first().fill(words);
  await answered(page, button);
}

async function selectAll(page, office, button) {
  await page.goto(`${office.address}/register?group=none&standing=open`);
  for (const tick of await page.locator("td.tick input").all()) await tick.dispatchEvent("click");
  await answered(page, button);
}

/// A lead with most open duties: the likeliest to have something to report.
async function reporter(office) {
  const { by_organisation: units } = await modelOf(office, "/");
  const counts = await Promise.all(units.map(async ({ id }) =>
    [id, (await modelOf(office, `/reports?organisation=${id}`)).count]));
  return counts.sort((a, b) => b[1] - a[1])[0][0];
}

async function addressed(office) {
  const { minutes } = await modelOf(office, "/minutes");
  const { items } = await modelOf(office, `${minutes[0].href}/review`);
  const round = await firstCase(office, "kind=round&standing=open");
  const drafts = items.flatMap(({ duties }) => duties);
  const { organisations } = await modelOf(office, "/organisations");
  return {
    overview: "/",
    register: "/register",
    "register-by-bearer": "/register?group=bearer&sort=due",
    "register-misspelt": "/register?standing=opne",
    reports: `/reports?organisation=${await reporter(office)}`,
    "reports-empty": "/reports",
    "register-empty": "/register?words=无此词句",
    permits: "/permits",
    notices: "/notices",
    "register-import": "/register/import",
    "case-by-hand-kinds": "/cases/new",
    "case-by-hand": "/cases/new?kind=problem",
    "case-by-hand-review": "/cases/new?kind=review",
    case: await firstCase(office, "standing=open"),
    round,
    rounds: `${(await modelOf(office, round)).round.duty.href}/rounds`,
    "case-read": await firstCase(office, "state=read"),
    "case-under-way": await firstCase(office, "state=under_way&sort=due"),
    document: await firstCase(office, "kind=document"),
    "plans-empty": "/plans",
    minutes: "/minutes",
    "minutes-check": "/minutes/check",
    text: minutes[0].href,
    review: `${minutes[0].href}/review`,
    "review-editing": `${minutes[0].href}/review?draft=${drafts[0].draft}`,
    differences: `${minutes[0].href}/differences`,
    organisations: "/organisations",
    organisation: organisations[20].href,
    groups: "/organisations/groups",
    "organisations-import": "/organisations/import",
    procedures: "/procedures",
    procedure: "/procedures/duty",
    sitting: "/sitting?back=/",
    "not-found": "/no/such/page",
  };
}

/// { name: (page) => } of every kind of page; calling it leaves `page` at it, loaded.
export async function kindsOfPages(office) {
  const kinds = {};
  for (const [name, path] of Object.entries(await addressed(office))) {
    kinds[name] = (page) => page.goto(office.address + path);
  }
  kinds["check-findings"] = (page) => pasteInto(page, `${office.address}/minutes/check`, draft, /检查|Check/);
  const ledgers = `${office.address}/register/import`;
  kinds["import-preview"] = (page) => pasteInto(page, ledgers, ledger, /预览|Preview/);
  kinds.selection = (page) => selectAll(page, office, /下一步|Next/);
  kinds.urging = (page) => selectAll(page, office, /群内催办|chat/i);
  return kinds;
}
