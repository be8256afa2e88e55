// SPDX-License-Identifier: Apache-2.0
// Every kind of page of the sample city is measured: its weight, that nothing moves once it is painted, and
// that keyboard and screen reader find their way. How soon it is painted is told by bench/paint.mjs: no test
// waits on a clock.
import assert from "node:assert/strict";
import test from "node:test";
import { kindsOfPages } from "./pages.mjs";
import { inOffice, loadSample, openPage } from "./stage.mjs";

const bytes_max = 200_000;

/// The bytes of the page and of all that it has fetched, and by how much it has moved since it was painted.
async function weightAndShift() {
  const shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries()))
    .observe({ type: "layout-shift", buffered: true });
  // Two frames: what moves does so when it is next laid out.
  for (let frame = 0; frame < 2; ++frame) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const fetched = performance.getEntriesByType("resource").filter(({ name }) => !name.includes("/echarts"));
  const all = [...performance.getEntriesByType("navigation"), ...fetched];
  return {
    // What the cache gave has weight too.
    bytes: all.reduce((sum, one) => sum + Math.max(one.transferSize, one.encodedBodySize), 0),
    shift: shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0),
  };
}

/// What no page may lack, whatever it shows.
function faultsOfFrame() {
  const faults = [];
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const headings = document.querySelectorAll("h1").length;
  if (headings !== 1) faults.push(`${headings} h1`);
  if (!/\S · \S/.test(document.title)) faults.push(`the title is "${document.title}"`);
  if (!["zh-CN", "en"].includes(document.documentElement.lang)) faults.push("no lang");
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) faults.push(`${over} px wider than the screen`);
  const controls = document.querySelectorAll("input:not([type=hidden]), select, textarea");
  for (const control of Array.from(controls).filter(isShown)) {
    const labels = Array.from(control.labels, (label) => label.textContent);
    const words = labels.join("") + (control.ariaLabel ?? "");
    if (!/\S/.test(words)) faults.push(`no label: ${control.outerHTML.slice(0, 80)}`);
  }
  return faults;
}

/// Goes through all that the Tab key reaches: it must be seen that one is there, and nothing may lie over it.
function faultsOfFocus() {
  const reached = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const faults = [];
  for (const element of document.querySelectorAll(reached)) {
    if (!isShown(element) || element.closest("dialog")) continue;
    element.focus();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const isMarked = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    const name = element.outerHTML.slice(0, 90);
    if (document.activeElement === element && !isMarked) faults.push(`no sign of focus: ${name}`);
    const { left, top, height } = element.getClientRects()[0];
    const above = document.elementFromPoint(left + 2, top + Math.min(height / 2, 12));
    const isSeen = above && (element.contains(above) || above.contains(element) || above.closest("label"));
    if (!isSeen) faults.push(`hidden by ${above ? above.outerHTML.slice(0, 60) : "the edge"}: ${name}`);
  }
  return faults;
}

/// One load, with nothing in the cache.
async function measured(reach, browser, office, settings) {
  const page = await openPage(browser, office, settings);
  await reach(page);
  const found = await page.evaluate(weightAndShift);
  await page.context().close();
  return found;
}

function faultsOfMeasures({ bytes, shift }) {
  return [bytes > bytes_max && `${bytes} bytes`, shift > 0 && `moves by ${shift.toFixed(4)}`].filter(Boolean);
}

const options = { today: "2026-11-22", prepare: loadSample };

for (const width of ["wide", "phone"]) {
  test(`every page is light and still: ${width}`, () =>
    inOffice(options, async (office, browser) => {
      const faults = [];
      for (const [name, reach] of Object.entries(await kindsOfPages(office))) {
        const found = await measured(reach, browser, office, { width });
        faults.push(...faultsOfMeasures(found).map((fault) => `${name}: ${fault}`));
      }
      assert.deepEqual(faults, []);
    }));

  test(`every page is found through by keyboard and by name: ${width}`, () =>
    inOffice(options, async (office, browser) => {
      const page = await openPage(browser, office, { width });
      const faults = [];
      for (const [name, reach] of Object.entries(await kindsOfPages(office))) {
        await reach(page);
        const frame = await page.evaluate(faultsOfFrame);
        await page.keyboard.press("Tab");
        const focus = await page.evaluate(faultsOfFocus);
        faults.push(...[...frame, ...focus].map((fault) => `${name}: ${fault}`));
      }
      assert.deepEqual([...faults, ...page.complaints], []);
    }));
}
