// SPDX-License-Identifier: Apache-2.0
// How soon every kind of page of the sample city is painted, beside a page of one word in the same browser:
// the median of several loads with nothing in the cache, in milliseconds, and their ratio. The first load of
// each address is left out: the browser starts then what it needs.
import { kindsOfPages } from "../tests/journeys/pages.mjs";
import { inOffice, loadSample, openPage } from "../tests/journeys/stage.mjs";

const loads = 5;

/// When the browser has painted the first word of the page that it shows, counted from the click.
function firstPaint() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName("first-contentful-paint");
      if (paint) resolve(paint.startTime);
    }).observe({ type: "paint", buffered: true });
  });
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function paintedTogether(reach, browser, office) {
  const page = await openPage(browser, office, {});
  await page.goto(`${office.address}/health`);
  const word_ms = await page.evaluate(firstPaint);
  await reach(page);
  const page_ms = await page.evaluate(firstPaint);
  await page.context().close();
  return { word_ms, page_ms };
}

async function painted(reach, browser, office) {
  const all = [];
  for (let load = 0; load <= loads; ++load) all.push(await paintedTogether(reach, browser, office));
  const kept = all.slice(1);
  return {
    word_ms: median(kept.map(({ word_ms }) => word_ms)),
    page_ms: median(kept.map(({ page_ms }) => page_ms)),
  };
}

await inOffice({ today: "2026-11-22", prepare: loadSample }, async (office, browser) => {
  console.log("first paint            page     one word   ratio");
  for (const [name, reach] of Object.entries(await kindsOfPages(office))) {
    const { word_ms, page_ms } = await painted(reach, browser, office);
    const figures = [page_ms.toFixed(0), word_ms.toFixed(0), (page_ms / word_ms).toFixed(1)];
    console.log(`${name.padEnd(20)} ${figures.map((figure) => figure.padStart(8)).join("   ")}`);
  }
});
