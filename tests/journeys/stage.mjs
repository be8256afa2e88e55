// SPDX-License-Identifier: Apache-2.0
// What every journey stands on: the real binary with a data folder of its own, and Debian's Chromium.
import { spawn, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const binary = process.env.BIHUAN ?? new URL("../../build/sanitize/bihuan", import.meta.url).pathname;
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

/// A server on a new training folder, which `prepare(folder)` may fill. `close()` gives the exit status.
export async function openOffice({ today, prepare } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "bihuan-journey-"));
  bihuan("init", "--data", folder, "--training");
  if (prepare) prepare(folder);
  const day = today ? ["--today", today] : [];
  const server = spawn(binary, ["serve", "--data", folder, "--port", "0", ...day], {
    stdio: ["ignore", "pipe", process.env.BIHUAN_LOG ? "inherit" : "ignore"],
  });
  const ended = new Promise((resolve) => server.on("exit", (status) => resolve(status)));
  const address = await announced(server);
  const close = async (signal = "SIGTERM") => {
    server.kill(signal);
    const status = await ended;
    rmSync(folder, { recursive: true });
    return status;
  };
  return { address, folder, close };
}

export function openBrowser() {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/// The serious and critical faults that axe-core finds on the page, each with its places.
export async function faultsOf(page) {
  // Evaluated by the debugger: the page's own policy forbids scripts from elsewhere, and shall.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(", ")}`);
}
