// SPDX-License-Identifier: Apache-2.0
// What every journey stands on: the real binary with a data folder of its own, and Debian's Chromium.
import { spawn, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

export const binary = process.env.BIHUAN ?? new URL("../../build/sanitize/bihuan", import.meta.url).pathname;
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/// The address that a server prints when it accepts connections.
function announced(server) {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (bytes) => {
      said += bytes;
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (address) resolve(address[0]);
    });
    server.on("exit", (status) => reject(new Error(`the server ended with status ${status}: ${said}`)));
  });
}

/// Runs `bihuan` with `words`, and throws unless it succeeds.
export function bihuan(...words) {
  return execFileSync(binary, words, { encoding: "utf8" });
}

/// For `prepare`: the sample city with its minutes.
export function loadSample(folder) {
  bihuan("sample", "--data", folder);
}

async function serve(folder, today) {
  const day = today ? ["--today", today] : [];
  const server = spawn(binary, ["serve", "--data", folder, "--port", "0", ...day], {
    stdio: ["ignore", "pipe", process.env.BIHUAN_LOG ? "inherit" : "ignore"],
  });
  const ended = new Promise((resolve) => server.on("exit", (status) => resolve(status)));
  const address = await announced(server);
  return { address, end: (signal) => (server.kill(signal), ended) };
}

/// A server on a new training folder, which `prepare(folder)` may fill. `close()` gives the exit status;
/// `wakeOn(day)` ends it and serves the same folder on another day, at another address.
export async function openOffice({ today, prepare } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "bihuan-journey-"));
  bihuan("init", "--data", folder, "--training");
  if (prepare) prepare(folder);
  let server = await serve(folder, today);
  const office = { address: server.address, folder };
  office.wakeOn = async (day) => {
    await server.end("SIGTERM");
    server = await serve(folder, day);
    office.address = server.address;
  };
  office.close = async (signal = "SIGTERM") => {
    const status = await server.end(signal);
    rmSync(folder, { recursive: true });
    return status;
  };
  return office;
}

export function openBrowser() {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/// The faults that axe-core finds on the page, each with its places.
export async function faultsOf(page) {
  // Evaluated by the debugger: the page's own policy forbids scripts from elsewhere, and shall.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, help, nodes }) =>
    `${id}: ${help}: ${nodes.map(({ target }) => target).join(", ")}`);
}

export const widths = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const shots = new URL("../../build/screenshots/", import.meta.url).pathname;

/// A page at `width`, in `language`, with or without scripts. What the browser complains of stands in
/// `page.complaints`, but for the statuses that a journey asks for on purpose.
export async function openPage(browser, office, settings = {}) {
  const { width = "wide", language = "zh", scripts = true, ...rest } = settings;
  const context = await browser.newContext({ viewport: widths[width], javaScriptEnabled: scripts, ...rest });
  await context.addCookies([{ name: "language", value: language, url: office.address }]);
  const page = await context.newPage();
  page.complaints = [];
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("console", (message) => {
    const isStatus = /^Failed to load resource: the server responded with a status of 4/.test(message.text());
    if (message.type() === "error" && !isStatus) page.complaints.push(message.text());
  });
  return page;
}

/// Leaves the whole page as build/screenshots/NAME.png.
export async function photograph(page, name) {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}${name}.png`, fullPage: true });
}

/// The model behind an address, as a program gets it.
export async function modelOf(office, path, expected = 200) {
  const response = await fetch(office.address + path, { headers: { Accept: "application/json" } });
  const text = await response.text();
  if (response.status !== expected) throw new Error(`${path} answers ${response.status}: ${text}`);
  return JSON.parse(text);
}

/// Sends a form as a program does: its status and model. An array sends its name as often as it has values.
export async function send(office, path, fields) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(name, one);
  }
  const response = await fetch(office.address + path, {
    method: "POST", headers: { Accept: "application/json" }, body, redirect: "manual",
  });
  return { status: response.status, model: await response.json() };
}

/// Runs `story(office, browser)` on an office of its own, and closes both whatever comes.
export async function inOffice(options, story) {
  const office = await openOffice(options);
  const browser = await openBrowser();
  try {
    await story(office, browser);
  } finally {
    await browser.close();
    await office.close();
  }
}
