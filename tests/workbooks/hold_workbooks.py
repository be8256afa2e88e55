#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: hold_workbooks.py BIHUAN [NAME...]

Previews every workbook of this folder against tree.csv and compares row by row with NAME.expected.json,
which was written by hand: verdict, problem, leads, supports, due date, due words, and the cells at fault.
Then every damaged file: its exit status, and that its reason says in words what is wrong."""
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).parent
TODAY = "2021-06-01"
FIELDS = ("problem", "lead", "support", "due", "due_text")


def preview(program, file, arguments):
    today = [] if "--today" in arguments else ["--today", TODAY]
    return subprocess.run([program, "import", HERE / file, "--organisations", HERE / "tree.csv", "--preview",
                           "--json", *today, *arguments], capture_output=True, text=True, timeout=300)


def cells(remarks):
    return {remark["cell"] for remark in remarks}


def differences_of_row(wanted, found):
    if found is None:
        yield f"missing: {wanted}"
        return
    if found["verdict"] != wanted["verdict"]:
        yield f"verdict is {found['verdict']}, not {wanted['verdict']}: {found['faults']} {found['warnings']}"
    for field in FIELDS:
        if field in wanted and found[field] != wanted[field]:
            yield f"{field} is {found[field]!r}, not {wanted[field]!r}"
    if "faults" in wanted and cells(found["faults"]) != set(wanted["faults"]):
        yield f"faults at {cells(found['faults'])}, not at {wanted['faults']}"
    if not set(wanted.get("warned", [])) <= cells(found["warnings"]):
        yield f"warnings at {cells(found['warnings'])}, not at {wanted['warned']}"


def differences(program, expectation):
    wanted = json.loads(expectation.read_text(encoding="utf-8"))
    done = preview(program, wanted["file"], wanted["arguments"])
    has_faults = any(row["verdict"] == "error" for row in wanted["rows"])
    if done.returncode != (18 if has_faults else 0):
        yield f"status {done.returncode}: {done.stderr.strip()}"
    if not done.stdout:
        return
    read = json.loads(done.stdout)
    rows = {(row["sheet"], row["row"]): row for row in read["rows"]}
    sheet = next(iter(rows), ("", 0))[0]
    expected = {(row.get("sheet", sheet), row["row"]): row for row in wanted["rows"]}
    for key, row in expected.items():
        for words in differences_of_row(row, rows.get(key)):
            yield f"row {key[1]}: {words}"
    for key in rows.keys() - expected.keys():
        yield f"row {key[1]}: not expected: {rows[key]['verdict']} {rows[key]['problem']!r}"
    if len(read["notices"]) != wanted["notices"]:
        yield f"notices: {read['notices']}"


def refusals(program, damaged):
    done = preview(program, damaged["file"], [])
    if done.returncode != damaged["status"]:
        yield f"status {done.returncode}, not {damaged['status']}: {done.stderr.strip()}"
    if damaged["says"] not in done.stderr:
        yield f"does not say {damaged['says']}: {done.stderr.strip()}"


def main(program, *names):
    books = sorted(HERE.glob("*.expected.json"))
    damaged = json.loads((HERE / "damaged.json").read_text(encoding="utf-8"))
    chosen = [book for book in books if not names or book.name.removesuffix(".expected.json") in names]
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda book: (book.name, list(differences(program, book))), chosen))
        if not names:
            found += pool.map(lambda file: (file["file"], list(refusals(program, file))), damaged)
    for name, lines in found:
        for line in lines:
            print(f"{name}: {line}")
    wrong = sum(bool(lines) for _, lines in found)
    print(f"{len(found) - wrong} of {len(found)} files as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
