// SPDX-License-Identifier: Apache-2.0
// Every page of the sample city at both widths, in both languages and in the dark: no serious fault by
// axe-core, nothing wider than the screen, nothing heavier than 200 kB. The pictures are for people.
import assert from "node:assert/strict";
import test from "node:test";
import { faultsOf, inOffice, loadSample, modelOf, openPage, photograph } from "./stage.mjs";

const bytes_max = 200_000;

async function addresses(office) {
  const { minutes } = await modelOf(office, "/minutes");
  const { groups } = await modelOf(office, "/register?standing=open&group=none");
  const { groups: documents } = await modelOf(office, "/register?kind=document&group=none");
  const { groups: unread } = await modelOf(office, "/register?state=read&group=none");
  const { organisations } = await modelOf(office, "/organisations");
  return {
    overview: "/", register: "/register", "register-by-bearer": "/register?group=bearer&sort=due",
    "register-empty": "/register?words=无此词句", minutes: "/minutes", text: minutes[0].href,
    review: `${minutes[0].href}/review`, case: groups[0].rows[0].href, "case-read": unread[0].rows[0].href,
    document: documents[0].rows[0].href, organisations: "/organisations",
    organisation: organisations[20].href,
    import: "/organisations/import", groups: "/organisations/groups", sitting: "/sitting?back=/",
  };
}

for (const settings of [
  { width: "wide", language: "zh" }, { width: "phone", language: "zh" }, { width: "wide", language: "en" },
  { width: "phone", language: "en" }, { width: "wide", language: "zh", colorScheme: "dark" },
  { width: "phone", language: "zh", colorScheme: "dark" },
]) {
  const name = Object.values(settings).join("-");
  test(`every page is legible, light and within its screen: ${name}`, () =>
    inOffice({ today: "2026-11-22", prepare: loadSample }, async (office, browser) => {
      const page = await openPage(browser, office, settings);
      const faults = [];
      for (const [place, path] of Object.entries(await addresses(office))) {
        const response = await page.goto(office.address + path);
        const bytes = (await response.body()).length;
        if (response.status() !== 200) faults.push(`${place}: ${response.status()}`);
        if (bytes > bytes_max) faults.push(`${place}: ${bytes} bytes`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) faults.push(`${place}: ${over} px wider than the screen`);
        faults.push(...(await faultsOf(page)).map((fault) => `${place}: ${fault}`));
        await photograph(page, `${place}-${name}`);
      }
      assert.deepEqual([...faults, ...page.complaints], []);
    }));
}
