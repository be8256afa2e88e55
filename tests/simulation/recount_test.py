#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tries recount.py on a small ledger: what it counts, and that no act can be missing unnoticed."""

import json
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

RECOUNT = Path(__file__).with_name("recount.py")
TODAY = "2021-03-10"
TABLES = ["CREATE TABLE act (position INTEGER PRIMARY KEY, envelope TEXT)",
          "CREATE TABLE payload (position INTEGER, name TEXT, bytes TEXT)"]
PROCEDURE = """
initial = "listed"
state = [
  { name = "listed", phase = "before", waits_for = "office" },
  { name = "handed_over", phase = "running", waits_for = "lead" },
  { name = "under_way", phase = "running", waits_for = "lead" },
  { name = "claimed", phase = "running", waits_for = "examiner" },
  { name = "finished", phase = "ended" },
]
act = [
  { name = "assign", from = ["listed"], to = "handed_over" },
  { name = "report", from = ["handed_over"], to = "under_way" },
]
"""
LEAD = {"organisation": "o-water", "role": "lead"}
ANOTHER = {"organisation": "o-fire", "role": "lead"}


def due(day):
    return {"due_on": day, "last_working_on": day}


def act(case, day, *facts, by="office", **texts):
    return {"case": case, "day": day, "facts": list(facts), "texts": texts, "by": {"organisation": by}}


def keyed_in(for_whom, one):
    return one | {"by": {"organisation": "office", "on_behalf": {"organisation": for_whom, "source": "chat"}}}


def opened(kind, **more):
    return {"fact": "opened", "kind": kind, "state": "read", "origin": {"minutes": "m-1"}, **more}


def moved(to, phase, **more):
    return {"fact": "moved", "to": to, "phase": phase, **more}


def bearers_set(*bearers):
    return {"fact": "bearers_set", "bearers": list(bearers)}


def due_set(day):
    return {"fact": "due_set", "rule": {"when": {"is": "on_day"}}, "date": due(day)}


def filed(by, day):
    return {"fact": "filed", "by": by, "kind": "content", "on": day, "ordinal": 1}


def ordered(organisation, order):
    change = {"is": "ordered", "organisation": organisation, "on": "2020-01-01", "order": order}
    return {"fact": "directory_changed", "change": change}


STORY = [
    act("procedures", "2020-01-01", {"fact": "procedure_adopted", "digest": "p-1"}, file=PROCEDURE),
    act("directory", "2020-01-01", ordered("o-water", 1), ordered("o-fire", 2)),
    act("late", "2021-01-05", opened("duty"), bearers_set(ANOTHER), due_set("2021-03-01")),
    act("late", "2021-01-06", {"fact": "number_fixed", "number": "1"}, moved("under_way", "running")),
    act("near", "2021-01-05", opened("duty"), bearers_set(LEAD), due_set("2021-03-31")),
    act("near", "2021-02-06", {"fact": "number_fixed", "number": "2"}, moved("under_way", "running")),
    act("near", "2021-03-02", {"fact": "due_extended", "date": due("2021-03-17")}),
    act("done", "2021-02-01", opened("duty"), bearers_set(LEAD), moved("under_way", "running")),
    act("done", "2021-02-03", moved("finished", "ended", end="verified")),
    act("round", "2021-02-01", opened("round", parent="near"), bearers_set(LEAD, ANOTHER),
        due_set("2021-03-05"), moved("open", "running")),
    act("round", "2021-03-05", filed("o-water", "2021-03-05")),
    act("round", "2021-03-06", filed("o-fire", "2021-03-06")),
    act("round", "2021-03-07", {"fact": "filing_sent_back", "of": "o-fire"}),
]


def keep(acts, path):
    versions = {}
    with sqlite3.connect(path) as store:
        for table in TABLES:
            store.execute(table)
        for position, one in enumerate(acts, 1):
            versions[one["case"]] = versions.get(one["case"], 0) + 1
            envelope = {"case": one["case"], "version": versions[one["case"]], "act": "act",
                        "procedure": "p-1", "happened_on": one["day"], **one["by"]}
            store.execute("INSERT INTO act VALUES (?, ?)", (position, json.dumps(envelope)))
            for name in ("facts", "texts"):
                store.execute("INSERT INTO payload VALUES (?, ?, ?)", (position, name, json.dumps(one[name])))
    store.close()


def recount(acts, *words):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.sqlite"
        keep(acts, path)
        told = subprocess.run([sys.executable, RECOUNT, path, TODAY, *words], capture_output=True, text=True)
    if told.returncode != 0:
        raise ValueError(told.stderr)
    return json.loads(told.stdout)


def counts(models):
    return {model["key"]: model["count"] for model in models}


class RecountTest(unittest.TestCase):
    def test_counts_what_is_open_late_and_near(self):
        figures = counts(recount(STORY)["overview"]["figures"])
        self.assertEqual((figures["open"], figures["overdue"], figures["week"]), (2, 1, 1))

    def test_counts_every_kind_but_what_has_counts_of_its_own(self):
        def figures(kind):
            one = act("one", "2021-02-01", opened(kind, parent="near"), due_set("2021-03-01"),
                      moved("under_way", "running"))
            counted = counts(recount([*STORY, one])["overview"]["figures"])
            return counted["open"], counted["overdue"]

        for kind in ("agreement", "problem", "document", "repeal"):
            self.assertEqual(figures(kind), (3, 2), kind)
        for kind in ("matter", "round", "permit"):
            self.assertEqual(figures(kind), (2, 1), kind)

    def test_counts_the_duty_that_a_document_makes_up_and_not_both(self):
        carries = {"fact": "linked", "to": "near", "kind": "carries"}
        document = act("document", "2021-02-01", opened("document"), carries, moved("under_way", "running"))
        self.assertEqual(counts(recount([*STORY, document])["overview"]["figures"])["open"], 2)

    def test_lets_no_duty_be_late_that_is_held_with_its_document(self):
        held = act("late", "2021-02-20", {"fact": "duty_held"})
        reported = act("late", "2021-02-22", moved("under_way", "running"))
        released = act("late", "2021-03-09", {"fact": "duty_released"})
        paused = act("late", "2021-02-22", moved("under_way", "paused"))

        def counted(*acts):
            overview = recount([*STORY, *acts])["overview"]
            return counts(overview["figures"])["overdue"], counts(overview["waiting"])["waits_outside"]

        self.assertEqual((counted(), counted(held), counted(held, reported)), ((1, 0), (0, 1), (0, 1)))
        self.assertEqual(counted(held, reported, released), (1, 0))
        self.assertEqual(counted(held, paused, released), (0, 0), "it stands still by its own state")

    def test_lets_a_liaison_sign_for_what_no_lead_has_touched_since_it_was_handed_over(self):
        problem = act("problem", "2021-02-01", opened("problem"), bearers_set(ANOTHER))
        handed_over = act("problem", "2021-02-02", moved("handed_over", "running"))
        touched = act("problem", "2021-02-03", by="o-fire")

        def to_sign(*acts):
            lists = counts(recount([*STORY, problem, *acts], "--for", "o-fire")["overview"]["needs_me"])
            return lists.get("to_sign", 0)

        self.assertEqual((to_sign(), to_sign(handed_over), to_sign(handed_over, touched)), (0, 1, 0))
        self.assertEqual(to_sign(handed_over, keyed_in("o-fire", touched)), 0)
        self.assertEqual(to_sign(handed_over, act("problem", "2021-02-03")), 1)
        self.assertEqual(to_sign(handed_over, touched, handed_over), 1)

    def test_lets_a_liaison_examine_what_waits_for_that_body_as_the_examiner(self):
        def to_examine(role):
            claimed = act("problem", "2021-02-01", opened("problem"),
                          bearers_set(LEAD, {"organisation": "o-fire", "role": role}),
                          moved("claimed", "running"))
            lists = counts(recount([*STORY, claimed], "--for", "o-fire")["overview"]["needs_me"])
            return lists.get("to_examine", 0)

        self.assertEqual((to_examine("examiner"), to_examine("support")), (1, 0))

    def test_takes_the_due_date_to_which_it_was_extended(self):
        lists = {model["key"]: model for model in recount(STORY)["overview"]["needs_me"]}
        row = lists["week"]["rows"][0]
        self.assertEqual((row["due"]["on"], row["due"]["days"], row["extensions"]), ("2021-03-17", 7, 1))

    def test_stands_organisations_in_their_official_order(self):
        leads = [model["key"] for model in recount(STORY)["overview"]["by_organisation"]]
        self.assertEqual(leads, ["o-water", "o-fire"])

    def test_counts_what_was_docketed_finished_and_is_overdue_in_each_month(self):
        columns = ("docketed", "finished", "overdue")
        months = {model["key"]: [model[column]["count"] for column in columns]
                  for model in recount(STORY)["overview"]["by_month"]}
        self.assertEqual(len(months), 12)
        self.assertEqual((months["2021-02"], months["2021-03"]), ([1, 1, 0], [0, 0, 1]))

    def test_owes_again_what_was_sent_back(self):
        def bearers(acts):
            return recount(acts)["rounds"]["/cases/round"]["bearers"]

        self.assertEqual(bearers(STORY), {"o-water": "filed", "o-fire": "missing"})
        self.assertEqual(bearers(STORY[:-1]), {"o-water": "filed", "o-fire": "late"})

    def test_shows_a_liaison_what_the_own_bureau_owes(self):
        lists = counts(recount(STORY, "--for", "o-fire")["overview"]["needs_me"])
        self.assertEqual(lists, {"to_report": 1, "overdue": 1})

    def test_gives_another_number_whichever_act_is_missing(self):
        def numbers(acts):
            return {name: numbers for name, numbers in recount(acts).items() if name != "acts"}

        whole = numbers(STORY)
        for place in range(1, len(STORY)):
            with self.subTest(place=place, case=STORY[place]["case"]):
                self.assertFalse(numbers(STORY[:place] + STORY[place + 1:]) == whole)


if __name__ == "__main__":
    unittest.main()
