#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: score.py BIHUAN [NAME ...]

Scores `BIHUAN read` over texts/ against gold/ (all of them, or those named) and prints each difference.
The areas are those of the mark-up; a gold file that leaves a key out is not scored on it."""
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
AREAS = ("header", "items", "outcomes", "duties", "next", "kind", "people", "send")
PAGE_MARK = re.compile(r"—[\s\x00-\x1f]*\d*[\s\x00-\x1f]*—|-\s+\d+\s+-")


def plain(words):
    """Without blanks and page marks, widths made alike."""
    return re.sub(r"[\s\x00-\x1f]+", "", PAGE_MARK.sub("", unicodedata.normalize("NFKC", words or "")))


def header(record):
    meeting = record.get("meeting") or {}
    chair = meeting.get("chair") or {}
    fields = {key: record.get(key) for key in
              ("document_no", "compiled_by", "compiled_on", "issued_by", "issued_on", "disclosure")}
    fields |= {key: meeting.get(key) for key in ("body", "kind", "term", "year", "ordinal", "date")}
    fields |= {"chair": chair.get("name"), "post": chair.get("post")}
    return {(key, plain(str(value)) if value is not None else None) for key, value in fields.items()}


def outcomes(item):
    return ({("outcome", item.get("outcome")), ("action", item.get("action"))}
            | {("document", plain(title)) for title in item.get("documents") or []})


def people(record):
    found = {(role, plain(person.get("org")), plain(person["name"]))
             for role in ("present", "attending", "absent") for person in record.get(role) or []}
    found |= {("represented", plain(name), "") for name in record.get("represented") or []}
    return found | {("recorder", "", plain(name)) for name in record.get("recorders") or []}


def steps(duty):
    found = {(step["act"], plain(step.get("to"))) for step in duty.get("next") or []}
    return found | ({("due", plain(duty["due"]["text"]))} if duty.get("due") else set())


def dice(a, b):
    pairs_of = lambda words: {words[i:i + 2] for i in range(len(words) - 1)} or {words}
    x, y = pairs_of(a), pairs_of(b)
    return 2 * len(x & y) / (len(x) + len(y))


def matched(wanted, got, likeness, floor):
    """The best pairs first, each once."""
    rows = sorted(((likeness(w, g), i, j) for i, w in enumerate(wanted) for j, g in enumerate(got)),
                  reverse=True)
    pairs, used = {}, set()
    for value, i, j in rows:
        if value >= floor and i not in pairs and j not in used:
            pairs[i] = j
            used.add(j)
    return pairs


def placed(duties, text):
    """Each duty with the place of its quote; the second of two like quotes has the second place."""
    behind = Counter()
    for duty in duties:
        quote = plain(duty["quote"])
        at = text.find(quote, behind[quote])
        behind[quote] = at + 1
        yield at, at + len(quote)


def overlap(a, b):
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0


class Tally:
    """Of each area: what was found, what was read, what was wanted; and the differences in words."""

    def __init__(self):
        self.counts = {area: [0, 0, 0] for area in AREAS}
        self.notes = []

    def add(self, area, hit, got, wanted):
        for i, value in enumerate((hit, got, wanted)):
            self.counts[area][i] += value

    def compare(self, area, wanted, got, where=""):
        self.add(area, len(wanted & got), len(got), len(wanted))
        if wanted != got:
            missed, extra = sorted(wanted - got, key=str), sorted(got - wanted, key=str)
            self.notes.append(f"{area} {where}: want {missed}, got {extra}")

    def join(self, other):
        for area, counts in other.counts.items():
            self.add(area, *counts)

    def figures(self):
        return {area: 2 * hit / (got + wanted)
                for area, (hit, got, wanted) in self.counts.items() if got + wanted}


def score_items(tally, gold, record):
    wanted, got = gold["items"], record.get("items") or []
    pairs = matched(wanted, got, lambda w, g: dice(plain(w["title"]), plain(g["title"])), 0.8)
    tally.add("items", len(pairs), len(got), len(wanted))
    for i, item in enumerate(wanted):
        if i not in pairs:
            tally.notes.append(f"item missed: {item['title']}")
        found = outcomes(got[pairs[i]]) if i in pairs else set()
        tally.compare("outcomes", outcomes(item), found, item["title"][:20])


def score_duties(tally, gold, record, text):
    wanted, got = gold["duties"], record.get("duties") or []
    at_wanted, at_got = list(placed(wanted, text)), list(placed(got, text))
    leads = lambda duty: {plain(name) for name in duty["lead"]}
    bearers = lambda duty: leads(duty) | {plain(name) for name in duty["officials"]}
    places = lambda i, j: overlap(at_wanted[i], at_got[j])
    likeness = lambda i, j: places(i, j) and places(i, j) + 0.5 * (bearers(wanted[i]) == bearers(got[j]))
    pairs = matched(range(len(wanted)), range(len(got)), likeness, 0.5)
    exact = [i for i, j in pairs.items() if leads(wanted[i]) == leads(got[j])]
    tally.add("duties", len(exact), len(got), len(wanted))
    for i, duty in enumerate(wanted):
        if i not in exact:
            tally.notes.append(f"duty missed: {duty['lead']} {duty['quote'][:30]}")
        tally.compare("next", steps(duty), steps(got[pairs[i]]) if i in pairs else set(), duty["quote"][:20])
        if i in pairs:
            tally.compare("kind", {duty["kind"]}, {got[pairs[i]]["kind"]}, duty["quote"][:20])
    for j in set(range(len(got))) - set(pairs.values()):
        tally.notes.append(f"duty too many: {got[j]['lead']} {got[j]['quote'][:30]}")
        tally.add("next", 0, len(steps(got[j])), 0)


def score(text, gold, record):
    tally = Tally()
    if "meeting" in gold:
        tally.compare("header", header(gold), header(record))
    if "items" in gold:
        score_items(tally, gold, record)
    if "duties" in gold:
        score_duties(tally, gold, record, plain(text))
    if "present" in gold:
        tally.compare("people", people(gold), people(record))
    if "distribution" in gold:
        groups = lambda of: {plain(group) for group in of.get("distribution") or []}
        tally.compare("send", groups(gold), groups(record))
    return tally


def read(program, path):
    run = subprocess.run([program, "read", str(path)], capture_output=True, timeout=120)
    if run.returncode:
        raise SystemExit(f"{path}: {run.stderr.decode(errors='replace')}")
    return json.loads(run.stdout)


def names():
    return sorted(path.stem for path in (HERE / "gold").glob("*.json"))


def main():
    program, chosen = sys.argv[1], sys.argv[2:]
    overall = Tally()
    for name in chosen or names():
        path = HERE / "texts" / f"{name}.txt"
        gold = json.loads((HERE / "gold" / f"{name}.json").read_text(encoding="utf-8"))
        tally = score(path.read_text(encoding="utf-8"), gold, read(program, path))
        overall.join(tally)
        print(name, *(f"\n    {note}" for note in tally.notes))
    print({area: round(value, 3) for area, value in overall.figures().items()})


if __name__ == "__main__":
    main()
