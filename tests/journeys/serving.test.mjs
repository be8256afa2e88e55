// SPDX-License-Identifier: Apache-2.0
// The program from outside: it starts, answers a browser, and ends in order.
import assert from "node:assert/strict";
import test from "node:test";
import { openBrowser, openOffice } from "./stage.mjs";

test("answers a browser with a strict policy, and ends in order on SIGTERM", async () => {
  const office = await openOffice({ today: "2020-07-01" });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const response = await page.goto(`${office.address}/health`);
    assert.equal(response.status(), 200);
    assert.match(response.headers()["content-security-policy"], /default-src 'none'/);
    assert.equal(response.headers()["x-content-type-options"], "nosniff");
  } finally {
    await browser.close();
    assert.equal(await office.close("SIGTERM"), 0);
  }
});

test("ends in order on Ctrl-C", async () => {
  const office = await openOffice();
  assert.equal(await office.close("SIGINT"), 0);
});
