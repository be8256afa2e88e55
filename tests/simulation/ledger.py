# SPDX-License-Identifier: Apache-2.0
"""Reads the acts of a data folder, and nothing else of it, as docs/formats/ledger.md describes them."""

import json
import sqlite3
import tomllib
from datetime import date
from typing import NamedTuple

ACTS = "SELECT position, envelope FROM act ORDER BY position"
PAYLOADS = "SELECT position, name, bytes FROM payload"


class Act(NamedTuple):
    envelope: dict
    facts: list
    texts: dict

    @property
    def day(self):
        return date.fromisoformat(self.envelope["happened_on"])

    @property
    def acted_for(self):
        return self.envelope.get("on_behalf", self.envelope)["organisation"]


def read_acts(path):
    """Every act in the order in which it was recorded. The file is opened for reading alone."""
    store = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        payloads = {}
        for position, name, written in store.execute(PAYLOADS):
            payloads.setdefault(position, {})[name] = json.loads(written)
        for position, envelope in store.execute(ACTS).fetchall():
            parts = payloads.get(position, {})
            yield Act(json.loads(envelope), parts.get("facts", []), parts.get("texts", {}))
    finally:
        store.close()


class Procedures:
    """The procedure files that cases follow, by the digests under which acts adopted them."""

    def __init__(self):
        self.files = {}

    def take(self, act):
        for fact in act.facts:
            if fact["fact"] == "procedure_adopted":
                self.files[fact["digest"]] = tomllib.loads(act.texts["file"])

    def state(self, digest, name):
        states = self.files[digest]["state"]
        return next((state for state in states if state["name"] == name), {})

    def first_with_lead(self, digest):
        """The states in which a case comes to its lead, walking from the first and not past any of them."""
        found, seen, ahead = set(), set(), [self.files[digest].get("initial")]
        while ahead:
            name = ahead.pop()
            state = self.state(digest, name)
            if name in seen or state.get("phase") in (None, "ended"):
                continue
            seen.add(name)
            if state["phase"] == "running" and state.get("waits_for") == "lead":
                found.add(name)
                continue
            ahead += [act["to"] for act in self.files[digest]["act"] if "to" in act and name in act["from"]]
        return found

    def has_met_its_due(self, digest, name):
        return self.state(digest, name).get("due_met", False)

    def is_urged(self, digest, clock):
        clocks = self.files[digest].get("clock", [])
        return any(one["name"] == clock and one.get("urged") for one in clocks)


class Offices:
    """Of the directory of organisations the official order and the nameplates, as they stand on a day."""

    def __init__(self):
        self.orders, self.bodies, self.ends = {}, {}, {}

    def take(self, act):
        for fact in act.facts:
            if fact["fact"] == "directory_changed":
                change = fact["change"]
                self.note(change, date.fromisoformat(change["on"]))

    def note(self, change, day):
        match change["is"]:
            case "ordered":
                self.orders.setdefault(change["organisation"], {})[day] = change["order"]
            case "nameplate_hung":
                self.bodies.setdefault(change["organisation"], {})[day] = change["body"]
            case "nameplate_taken_down":
                self.bodies.setdefault(change["organisation"], {})[day] = change["organisation"]
            case "merged":
                self.ends |= {organisation: day for organisation in change["from"]}
            case "abolished":
                self.ends[change["organisation"]] = day

    def in_order(self, ids, today):
        return sorted(ids, key=lambda one: (standing_on(today, self.orders.get(one), float("inf")), one))

    def body(self, organisation, today):
        return standing_on(today, self.bodies.get(organisation), organisation)

    def all_of_body(self, organisation, today):
        """Itself, and whatever shares its body; what has ended has none any more."""
        if self.ends.get(organisation, date.max) <= today:
            return {organisation}
        body = self.body(organisation, today)
        return {organisation, body} | {other for other in self.bodies if self.body(other, today) == body}


def standing_on(today, values, otherwise):
    known = [(day, value) for day, value in (values or {}).items() if day <= today]
    return max(known)[1] if known else otherwise
