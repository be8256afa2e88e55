// SPDX-License-Identifier: Apache-2.0
// Three years of one meeting's tasks and guidance, with rounds filed in time, late or sent back, a change of
// the calendar, a reorganisation of offices and a repeal: each morning, and at the end, each number on the
// overview is what a program that shares no code with ours counts from the acts.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import test from "node:test";
import { matricesOf, numbersOf, recountOf, roundPage } from "../simulation/recounted.mjs";
import { beginStory, daysLived, live } from "../simulation/story.mjs";
import { inOffice, loadSample, modelOf, openPage, photograph } from "./stage.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const real = {
  minutes: here("../../../shared/reading/texts/suzhou-100.txt"), begins: "2020-07-01", tasks: 10, guidance: 6,
};
const invented = {
  minutes: here("../../sample/changwu-61.docx"), begins: "2026-09-10", tasks: 20, guidance: 6,
};
// Real minutes stand beside the repository, if anywhere.
const { minutes, begins, tasks, guidance } = existsSync(real.minutes) ? real : invented;

async function compareOverview(office, today, organisation = "office", headers = {}) {
  const answer = await fetch(office.address, { headers: { Accept: "application/json", ...headers } });
  const counted = recountOf(office.folder, today, organisation);
  assert.deepEqual(numbersOf(await answer.json()), numbersOf(counted.overview), `the overview on ${today}`);
  return counted;
}

/// A liaison sees what the own bureau has to sign for, to report and overdue.
function compareForLiaison({ office, liaison }, today) {
  return compareOverview(office, today, liaison.organisation, { Cookie: `person=${liaison.id}` });
}

async function compareMatrices(office, { rounds }) {
  const duties = [...new Set(Object.values(rounds).map(({ duty }) => duty))];
  const shown = await matricesOf(office, duties);
  assert.deepEqual(Object.keys(shown).sort(), Object.keys(rounds).sort());
  for (const [href, { sums, ...round }] of Object.entries(rounds)) {
    const { filed, late, all } = round.figures;
    assert.deepEqual(shown[href], { ...round, all, filed: filed + late }, href);
  }
}

async function compareRounds(office, { rounds }) {
  for (const [href, round] of Object.entries(rounds)) {
    assert.deepEqual(await roundPage(office, href), round, href);
  }
}

function assertItAllHappened(story, { acts, rounds }) {
  const drafted = (kind) => story.drafted.filter((duty) => duty.kind === kind).length;
  assert.deepEqual([drafted("task"), drafted("guidance")], [tasks, guidance]);
  assert.ok(acts.approve >= tasks + guidance, "each was put under supervision");
  assert.ok(story.reckoned > 0, "the later notice of holidays moved a date");
  const happened = ["take_up", "file", "send_back", "amend", "excuse", "close", "close_incomplete",
    "hand_over", "reckon_again", "extend", "claim", "accept", "pause", "resume", "terminate", "lapse",
    "supersede", "replace", "announce", "give_notice", "approve_notice", "hold_with_duty", "lapse_with_duty",
    "make_public"];
  assert.deepEqual(happened.filter((act) => !acts[act]), []);
  const stood = Object.values(rounds).flatMap(({ bearers }) => Object.values(bearers));
  const missed = ["filed", "late", "missing", "excused"].filter((standing) => !stood.includes(standing));
  assert.deepEqual(missed, []);
}

/// Every way in which one number of the model is another.
function* tampered(model) {
  for (const [name, value] of Object.entries(model)) {
    if (typeof value === "number") yield { ...model, [name]: value + 1 };
    if (!(value instanceof Object)) continue;
    for (const one of tampered(value)) {
      yield Object.assign(Array.isArray(model) ? [...model] : { ...model }, { [name]: one });
    }
  }
}

test("through three years each number on the overview is what the acts say", () =>
  inOffice({ today: begins }, async (office, browser) => {
    const story = await beginStory(office, minutes, begins);
    const days = daysLived(begins);
    for (const [place, day] of days.entries()) {
      if (day.day !== begins) await office.wakeOn(day.day);
      // In the morning the rounds of the day are open, and what was not done in time is late.
      const counted = await compareOverview(office, day.day);
      if (place % 24 === 13) {
        await compareForLiaison(story, day.day);
        await compareMatrices(office, counted);
      }
      await live(story, day, days[place + 1]);
    }
    const { day: end } = days[days.length - 1];
    const counted = await compareOverview(office, end);
    await compareForLiaison(story, end);
    await compareMatrices(office, counted);
    await compareRounds(office, counted);
    assertItAllHappened(story, counted);

    const page = await openPage(browser, office);
    await page.goto(office.address);
    const shown = (await page.locator(".figures b").allInnerTexts()).map(Number);
    const { figures, waiting } = counted.overview;
    assert.deepEqual(shown, [...figures, ...waiting].map(({ count }) => count));
    assert.deepEqual(page.complaints, []);
    await photograph(page, "three-years-overview-wide");
  }));

test("no number of the overview can be another unnoticed", () =>
  inOffice({ today: "2026-11-22", prepare: loadSample }, async (office) => {
    const overview = await modelOf(office, "/");
    const numbers = JSON.stringify(numbersOf(overview));
    const others = [...tampered(overview)];
    assert.ok(others.length > 100);
    for (const other of others) assert.notEqual(JSON.stringify(numbersOf(other)), numbers);
    // Minutes of which no case was opened have left no act.
    const by_meeting = overview.by_meeting.filter(({ matters }) => matters.count > 0);
    const counted = recountOf(office.folder, "2026-11-22");
    assert.deepEqual(numbersOf({ ...overview, by_meeting }), numbersOf(counted.overview));
  }));
