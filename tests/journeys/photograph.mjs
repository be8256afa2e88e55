// SPDX-License-Identifier: Apache-2.0
// Writes the README's pictures, docs/pictures/*.png, from the sample city: see bin/photograph.
import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inOffice, loadSample, modelOf, openPage, widths } from "./stage.mjs";

const pictures = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const bytes_max = 300_000;
const height = 820;

/// A case under way that is near or late, with something in its record.
async function tellingCase(office) {
  const { groups } = await modelOf(office, "/register?state=under_way&group=none&sort=due");
  return groups[0].rows.find(({ lead }) => lead.length === 1).href;
}

async function addresses(office) {
  const { minutes } = await modelOf(office, "/minutes");
  return {
    overview: ["wide", "/"],
    review: ["wide", `${minutes[0].href}/review`],
    case: ["wide", await tellingCase(office)],
    register: ["phone", "/register?standing=open"],
  };
}

mkdirSync(pictures, { recursive: true });
await inOffice({ today: "2026-11-22", prepare: loadSample }, async (office, browser) => {
  for (const [name, [width, path]] of Object.entries(await addresses(office))) {
    const page = await openPage(browser, office, { width });
    await page.setViewportSize({ width: widths[width].width, height });
    await page.goto(office.address + path);
    const file = `${pictures}${name}.png`;
    await page.screenshot({ path: file });
    const { size } = statSync(file);
    if (size > bytes_max) throw new Error(`${file} has ${size} bytes, more than ${bytes_max}`);
    process.stdout.write(`${name}.png: ${size} bytes\n`);
  }
});
