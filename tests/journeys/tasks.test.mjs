// SPDX-License-Identifier: Apache-2.0
// What a new user has to do: each task begins at the overview and goes by what is visible alone, roles and
// words, never an address or an id. Every click, key, field and file is a step; docs/tasks.md keeps how many.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { inOffice, loadSample, openPage } from "./stage.mjs";

const options = { today: "2026-11-22", prepare: loadSample };
const table = readFileSync(new URL("../../docs/tasks.md", import.meta.url), "utf8");
const promised = Object.fromEntries(Array.from(table.matchAll(/^\| ([^|]+?) \| (\d+) \|/gm),
  ([, task, steps]) => [task, Number(steps)]));

const minutes = `市政府第70次常务会议纪要

2026年11月20日，市长主持召开市政府第70次常务会议。

一、关于冬季除雪准备工作
会议要求，由市城管局牵头，市交通局配合，于2026年12月10日前完成除雪设备检修。
`;

/// One person at a page, whose steps are counted.
class Clerk {
  steps = 0;

  constructor(page) {
    this.page = page;
    this.main = page.getByRole("main");
  }

  // Where nothing is waited for, the page may still be on its way to what the last step asked for.
  async settled() {
    await this.page.waitForLoadState();
  }

  async click(role, name, within = this.main) {
    ++this.steps;
    await within.getByRole(role, { name, exact: typeof name === "string" }).first().click();
    await this.settled();
  }

  goTo(place) {
    return this.click("link", place, this.page.getByRole("navigation"));
  }

  async open(fold) {
    ++this.steps;
    await this.main.getByText(fold, { exact: true }).filter({ visible: true }).first().click();
  }

  async fill(label, words, within = this.main) {
    ++this.steps;
    const fields = within.locator("input:not([type=radio], [type=checkbox]), textarea");
    await within.getByLabel(label).and(fields).filter({ visible: true }).first().fill(words);
  }

  async tick(label) {
    ++this.steps;
    await this.main.getByLabel(label, { exact: true }).filter({ visible: true }).first().check();
  }

  async search(words) {
    await this.fill("检索督办件", words, this.page.getByRole("search"));
    ++this.steps;
    await this.page.keyboard.press("Enter");
    await this.page.getByRole("heading", { name: "督办台账" }).waitFor();
  }

  sees(words) {
    return this.main.getByText(words).filter({ visible: true }).first().waitFor();
  }
}

function task(name, story) {
  test(name, () => inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(office.address);
    const clerk = new Clerk(page);
    await story(clerk);
    assert.deepEqual(page.complaints, []);
    assert.equal(clerk.steps, promised[name], "the steps that docs/tasks.md keeps");
  }));
}

task("读入一份纪要 · take in minutes", async (clerk) => {
  await clerk.click("link", "读入一份会议纪要");
  const file = { name: "第70次.txt", mimeType: "text/plain", buffer: Buffer.from(minutes) };
  ++clerk.steps;
  await clerk.main.getByLabel("选择纪要文件").setInputFiles(file);
  await clerk.click("button", "读入");
  await clerk.sees("完成除雪设备检修");
});

task("按词句找到一件 · find a duty by its words", async (clerk) => {
  await clerk.search("跟踪审计");
  await clerk.click("link", /跟踪审计/);
  await clerk.sees("可以办理");
});

task("一份纪要全部提请立项 · propose all drafts of a meeting", async (clerk) => {
  await clerk.goTo("会议纪要");
  await clerk.click("link", "市政府第9次专题会议纪要");
  await clerk.click("button", "全部提交立项审核");
  await clerk.sees(/已提交立项审核/);
});

task("定承办单位 · assign a bearer", async (clerk) => {
  await clerk.click("link", /未明确单位/);
  await clerk.click("link", /救援力量/);
  await clerk.fill(/^牵头单位/, "市应急局");
  await clerk.tick("市应急局");
  await clerk.click("button", "提请立项");
  await clerk.sees("承办：市应急局");
});

task("定时限 · set a date where the minutes give none", async (clerk) => {
  await clerk.click("link", /未明确时限/);
  await clerk.click("link", /跟踪审计/);
  await clerk.fill("某一天", "2027-03-31");
  await clerk.fill("时限依据", "参照年度审计安排");
  await clerk.click("button", "提请立项");
  await clerk.sees(/2027年3月31日/);
});

task("延期 · extend a due date", async (clerk) => {
  await clerk.click("link", /七日内到期/);
  await clerk.click("link", /电子保函/);
  await clerk.open("批准延期");
  await clerk.fill("延至", "2026-12-31");
  await clerk.fill("理由", "系统须联调");
  await clerk.fill("批准人", "陆怀衡");
  await clerk.click("button", "批准延期");
  await clerk.sees(/12月31日/);
});

task("电话签收 · key in an acknowledgement by telephone", async (clerk) => {
  await clerk.click("link", /临时经营管理机制/);
  await clerk.click("button", "签收");
  await clerk.sees("转为：已签收");
});

task("办结 · claim, verify and finish", async (clerk) => {
  await clerk.click("link", /电子保函功能/);
  await clerk.fill("办理结果和凭据", "功能已上线，见验收单");
  await clerk.click("button", "申请办结");
  await clerk.sees("转为：申请办结");
  await clerk.click("link", /市政府督查室/, clerk.page.getByRole("banner"));
  await clerk.click("button", "沈砚川");
  await clerk.fill("核查情况", "通报齐全");
  await clerk.click("button", "同意办结");
  await clerk.sees("转为：办结");
});

task("导出台账 · export the register", async (clerk) => {
  await clerk.goTo("台账");
  const workbook = clerk.page.waitForEvent("download");
  await clerk.click("link", "导出 XLSX");
  assert.match((await workbook).suggestedFilename(), /\.xlsx$/);
});

task("单位更名 · rename an organisation", async (clerk) => {
  await clerk.goTo("单位");
  await clerk.click("link", /园林绿化管理局/);
  await clerk.fill("新名称或简称", "江澜市园林绿化局");
  await clerk.click("button", "登记变更");
  await clerk.sees("更名为：江澜市园林绿化局");
});

task("群内催办 · urge in the chat group", async (clerk) => {
  await clerk.click("link", /电子保函功能/);
  await clerk.click("button", "复制文字并登记");
  await clerk.sees(/已登记/);
  const copied = await clerk.page.evaluate(() => globalThis.navigator.clipboard.readText());
  assert.match(copied, /^【督办提醒】/);
});
