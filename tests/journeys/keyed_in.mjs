// SPDX-License-Identifier: Apache-2.0
// What the office keys in by hand: a case without minutes, and acts on it, each of which must be taken.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { send } from "./stage.mjs";

/// Its id. What names no source comes from none of those that have a name.
export async function opened(office, fields) {
  const { status, model } = await send(office, "/cases", { key: randomUUID(), source: "other", ...fields });
  assert.equal(status, 200, JSON.stringify(model));
  return model.id;
}

/// As the office, unless `by` says otherwise.
export async function perform(office, id, act, fields, by = {}) {
  const typed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`field.${name}`, value]));
  const form = { key: randomUUID(), as: "office", ...by, ...typed };
  const { status, model } = await send(office, `/cases/${id}/acts/${act}`, form);
  assert.equal(status, 200, JSON.stringify(model));
}
