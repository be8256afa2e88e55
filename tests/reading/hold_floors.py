#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: hold_floors.py BIHUAN [SCORE]

Scores `BIHUAN read` over the minutes of this folder, and with SCORE, where that exists, over those that are
kept outside of the repository. Fails where an area falls under its floor."""
import json
import subprocess
import sys
from pathlib import Path

import score

FLOORS = {"header": 0.98, "items": 0.98, "outcomes": 0.96, "duties": 0.94, "next": 0.94,
          "kind": 0.90, "people": 0.98, "send": 0.96}


def of_this_folder(program):
    overall = score.Tally()
    for name in score.names():
        text = score.HERE / "texts" / f"{name}.txt"
        gold = json.loads((score.HERE / "gold" / f"{name}.json").read_text(encoding="utf-8"))
        overall.join(score.score(text.read_text(encoding="utf-8"), gold, score.read(program, text)))
    return overall.figures()


def of_outside(program, scorer):
    command = [sys.executable, scorer, "--", program, "read"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = [line.split() for line in run.stdout.splitlines() if line.strip()]
    return {area: float(value) for area, value in zip(lines[0], lines[-1][1:]) if value != "-"}


def held(where, figures):
    low = {area: value for area, value in figures.items() if value < FLOORS[area]}
    print(f"{where}:", {area: round(value, 3) for area, value in figures.items()})
    print("under the floor:", low or "none")
    return not low and len(figures) == len(FLOORS)


def main():
    program = sys.argv[1]
    held_all = held("here", of_this_folder(program))
    if len(sys.argv) > 2 and Path(sys.argv[2]).exists():
        held_all = held("outside", of_outside(program, sys.argv[2])) and held_all
    return 0 if held_all else 1


sys.exit(main())
