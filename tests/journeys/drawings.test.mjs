// SPDX-License-Identifier: Apache-2.0
// The overview's three counts: tables whose figures are doors, drawn above them where there are scripts.
import assert from "node:assert/strict";
import test from "node:test";
import { inOffice, loadSample, modelOf, openPage, photograph } from "./stage.mjs";

const options = { today: "2026-11-22", prepare: loadSample };
const kinds = ["organisations", "months", "meetings"];

const figuresOf = (row) => Object.values(row).filter((value) => typeof value === "object");
const tables = ".figures-table table";

test("every figure leads to as many rows as it says", () =>
  inOffice(options, async (office) => {
    const { by_organisation, by_month, by_meeting, figures } = await modelOf(office, "/");
    const all = [by_organisation, by_month, by_meeting].flat().flatMap(figuresOf);
    assert.ok(all.filter(({ count }) => count > 0).length > 30);
    for (const { count, href } of all) assert.equal((await modelOf(office, href)).total, count, href);

    assert.equal(by_month.length, 12);
    assert.equal(by_month.at(-1).month, "2026-11");
    const overdue = figures.find(({ name }) => name === "overdue").count;
    const sum = by_month.reduce((so_far, month) => so_far + month.overdue.count, 0);
    assert.ok(sum > 0 && sum <= overdue);
  }));

test("organisations stand in official order, however late they are", () =>
  inOffice(options, async (office) => {
    const { organisations } = await modelOf(office, "/organisations");
    const { by_organisation } = await modelOf(office, "/");
    const places = by_organisation.map(({ id }) => organisations.findIndex((one) => one.id === id));
    assert.deepEqual(places, [...places].sort((a, b) => a - b));
    assert.ok(by_organisation.length > 5 && places[0] >= 0);
  }));

test("a door of the overview tells what it narrows by, and keeps it", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address);
    await page.getByRole("row", { name: "2026年9月" }).getByRole("link").first().click();
    const kept = page.getByRole("checkbox", { name: /立项月份：2026年9月/ });
    assert.ok(await kept.isChecked());
    await page.getByRole("button", { name: "筛选", exact: true }).click();
    assert.match(page.url(), /docketed_in=2026-09/);
  }));

test("without scripts there are tables alone", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office, { scripts: false });
    await page.goto(office.address);
    assert.equal(await page.locator(tables).filter({ visible: true }).count(), 3);
    assert.equal(await page.locator("canvas").count(), 0);
  }));

for (const settings of [
  { width: "wide" }, { width: "phone" }, { width: "wide", colorScheme: "dark" },
  { width: "phone", colorScheme: "dark" }, { width: "wide", language: "en" },
]) {
  const name = Object.values(settings).join("-");
  test(`with scripts each table is drawn, and folded below: ${name}`, () =>
    inOffice(options, async (office, browser) => {
      const page = await openPage(browser, office, settings);
      await page.goto(office.address);
      for (const kind of kinds) {
        const canvas = page.locator(`[data-drawing="${kind}"] canvas`).last();
        assert.ok(await canvas.evaluate((one) => {
          const { data } = one.getContext("2d").getImageData(0, 0, one.width, one.height);
          return data.some((value) => value > 0);
        }), kind);
      }
      assert.equal(await page.locator(tables).filter({ visible: true }).count(), 0);
      await photograph(page, `drawings-${name}`);
      assert.deepEqual(page.complaints, []);
    }));
}

test("what is drawn is a door as its figure is", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office);
    await page.goto(office.address);
    const { by_organisation } = await modelOf(office, "/");
    const place = by_organisation.findIndex(({ open, overdue }) => open.count > overdue.count);
    const frame = page.locator('[data-drawing="organisations"] .drawn').first();
    const [x, y] = await frame.evaluate((one, at) =>
      echarts.getInstanceByDom(one).convertToPixel({ seriesIndex: 0 }, [0.2, at]), place);
    await frame.click({ position: { x, y } });
    await page.waitForURL(/register/);
    assert.equal(page.url(), office.address + by_organisation[place].open.href);
    assert.deepEqual(page.complaints, []);
  }));

test("on paper there are tables", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office);
    await page.goto(office.address);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator(tables).filter({ visible: true }).count(), 3);
    assert.equal(await page.locator(".drawn").filter({ visible: true }).count(), 0);
  }));

test("the library is fetched by the overview alone, and kept for ever", () =>
  inOffice(options, async (office, browser) => {
    const page = await openPage(browser, office);
    const fetched = [];
    page.on("response", (response) => fetched.push(response));
    await page.goto(`${office.address}/register`);
    assert.ok(!fetched.some((response) => response.url().includes("echarts")));
    await page.goto(office.address);
    const library = fetched.find((response) => response.url().includes("echarts"));
    assert.match(library.headers()["cache-control"], /immutable/);
    assert.match(await library.text(), /^\/\*!\nThe chart library/);
  }));
