#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: hold_drafts.py BIHUAN [--write]

Holds `bihuan read --why` and `--check` over drafts/ to the answers beside the texts, and to their exit
statuses. With --write the present answers are written down, for a person to read before they are kept."""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent / "drafts"
TREE = HERE.parents[2] / "sample/organisations.csv"
DONE, STUMBLED, WRONG_USAGE, MALFORMED, SECRET, NO_MINUTES, NOT_FOUND = 0, 5, 2, 10, 14, 15, 17


def run(*words):
    command = [sys.argv[1], "read", *map(str, words)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60)
    return ended.returncode, ended.stdout, ended.stderr


def hold(name, is_held, faults):
    if not is_held:
        faults.append(name)


def hold_answers(faults):
    for text in sorted(HERE.glob("*.txt")):
        answers = {".why": run("--why", text), ".check": run("--check", text, "--organisations", TREE)}
        for ending, (_, said, _) in answers.items():
            kept = text.with_suffix(ending)
            if ending == ".why" and not kept.exists():
                continue  # kept for the check alone
            if "--write" in sys.argv:
                kept.write_text(said, encoding="utf-8")
            hold(f"{kept.name}:\n{said}", kept.read_text(encoding="utf-8") == said, faults)
        wanted = DONE if text.stem == "sound" else STUMBLED
        status = answers[".check"][0]
        hold(f"{text.name}: the check ends with {status}", status == wanted, faults)


def hold_json(faults):
    text = HERE / "stumbling.txt"
    source = text.read_text(encoding="utf-8")
    duty = json.loads(run("--why", "--json", text)[1])["duties"][0]
    for cue in [*duty["why"]["lead"], duty["why"]["kind"]]:
        begin, end = cue["span"]
        hold(f"the cue {cue} stands elsewhere", source[begin:end] == cue["words"], faults)
    hold("a plain record says why", '"why"' not in run(text)[1], faults)
    findings = json.loads(run("--check", "--json", text, "--organisations", TREE)[1])["findings"]
    hold("no findings as JSON", {"code", "sentence", "words", "matter", "mend"} == set(findings[0]), faults)


def hold_refusals(faults):
    with tempfile.TemporaryDirectory() as folder:
        bad = Path(folder) / "bad.txt"
        secret = "机密★1年\n" + (HERE / "sound.txt").read_text(encoding="utf-8")
        for words, wanted in (("今天天气很好。", NO_MINUTES), ("", MALFORMED), (secret, SECRET)):
            bad.write_text(words, encoding="utf-8")
            status, said, reason = run("--check", bad)
            hold(f"{words[:8]!r} ends with {status}", status == wanted and said == "" and reason, faults)
        status = run("--check", HERE / "sound.txt", "--organisations", folder + "/none.csv")[0]
        hold("a missing tree is not missed", status == NOT_FOUND, faults)
    hold("--text and --check agree", run("--text", "--check", HERE / "sound.txt")[0] == WRONG_USAGE, faults)


def main():
    faults = []
    for each in (hold_answers, hold_json, hold_refusals):
        each(faults)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
