#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: hold_steady.py BIHUAN [TEXTS GOLD] [--verbose]

Reads each text again with its places, persons and offices renamed, with blanks strewn in, widths swapped,
lines broken elsewhere and page marks between them, and fails where an area of any of these moves by more
than a hundredth over all texts."""
import json
import random
import re
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import score

DRIFT_MAX = 0.01
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "伟芳娜敏静丽强磊洋勇艳杰娟涛超霞平刚桂英华玉萍红鹏辉梅琳凯浩宇晨曦博文睿思远立志"
COMPOUND = ("欧阳", "司马", "上官", "诸葛")
PLACES = ("柏湖", "沧屿", "麓城", "映川", "白鹭", "霞浦", "青峪", "南棠", "丰泽", "鹿鸣",
          "云栖", "石梁", "梧溪", "兰皋")
OFFICES = ("财政", "教育", "水利", "住建", "商务")
TOWN = re.compile(r"([\u4e00-\u9fff]{2})(?:镇|乡|街道|苏木|县|区)")
CITY = re.compile(r"^\s*([\u4e00-\u9fff]{2})(?:[市县区旗]|..族自治[州县])(?:\S{0,4}人民政府|常务会议)",
                  re.MULTILINE)


def swapped(words, pairs):
    """All at once, so that two names can change places; blanks within a name stay where they are."""
    found = [r"\s*".join(map(re.escape, name)) for name in sorted(pairs, key=len, reverse=True)]

    def other(match):
        letters = iter(pairs[re.sub(r"\s", "", match.group())])
        return re.sub(r"\S", lambda _: next(letters), match.group())

    return re.sub("|".join(found), other, words) if pairs else words


def person_names(gold):
    listed = [person["name"] for role in ("present", "attending", "absent")
              for person in gold.get(role) or []]
    chair = (gold.get("meeting") or {}).get("chair") or {}
    officials = [name for duty in gold.get("duties") or [] for name in duty["officials"]]
    return {name for name in listed + gold.get("recorders", []) + officials + [chair.get("name")]
            if name and len(name) <= 4}


def other_person(name, dice):
    surname = dice.choice(COMPOUND if len(name) == 4 else SURNAMES)
    return surname + "".join(dice.sample(GIVEN, len(name) - len(surname)))


def place_names(text, gold):
    towns = [TOWN.fullmatch(person["org"] or "") for person in (gold.get("attending") or [])]
    return {match.group(1) for match in towns if match} | set(CITY.findall(text))


def renaming(text, gold, dice):
    places = sorted(place_names(text, gold))
    others = dice.sample([place for place in PLACES if place not in text], min(len(places), 10))
    pairs = dict(zip(places, others)) | dict(zip(OFFICES, dice.sample(OFFICES, len(OFFICES))))
    return pairs | {name: other_person(name, dice) for name in sorted(person_names(gold))}


def renamed(text, gold, dice):
    pairs = renaming(text, gold, dice)
    return swapped(text, pairs), json.loads(swapped(json.dumps(gold, ensure_ascii=False), pairs))


def with_blanks(text, gold, dice):
    return re.sub(r"(?<=[，《》〔第])(?=[^\n])", lambda _: dice.choice(["", " "]), text), gold


def with_other_widths(text, gold, dice):
    to_half = str.maketrans("（），：；１２", "(),:;12")
    return text.translate(to_half), gold


def with_page_marks(text, gold, dice):
    """A page mark between two lines every twenty or so."""
    lines, marked = text.split("\n"), []
    for number, line in enumerate(lines):
        marked.append(line)
        if number % 20 == 19:
            marked.append(f"— {number // 20 + 1} —")
    return "\n".join(marked), gold


def wrapped(line, columns):
    pieces, width = [""], 0
    for letter in line:
        width += 1 if ord(letter) < 0x80 else 2
        if width > columns:
            pieces.append("")
            width = 1 if ord(letter) < 0x80 else 2
        pieces[-1] += letter
    return "\n".join(pieces)


def with_wrapped_lines(text, gold, dice):
    """Long paragraphs broken where a page of that width would."""
    columns = dice.choice([64, 72, 80])
    return "\n".join(wrapped(line, columns) for line in text.split("\n")), gold


# How often each is tried, with other dice.
CHANGES = {renamed: 3, with_blanks: 1, with_other_widths: 1, with_page_marks: 1, with_wrapped_lines: 3}


def scored(program, text, gold):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        return score.score(text, gold, score.read(program, file.name))


def figures(program, files, change, seed):
    def tally_of(file):
        path, gold = file
        dice = random.Random(f"{seed} {path.stem}")
        text, wanted = change(path.read_text(encoding="utf-8"), gold, dice)
        return scored(program, text, wanted)

    overall = score.Tally()
    with ThreadPoolExecutor(4) as readers:
        tallies = list(readers.map(tally_of, files))
    for (path, _), tally in zip(files, tallies):
        overall.join(tally)
        if "--verbose" in sys.argv:
            print(*(f"{path.stem} {change.__name__} {seed}: {note}\n" for note in tally.notes), end="")
    return overall.figures()


def unchanged(text, gold, dice):
    return text, gold


def main():
    program, *folders = [word for word in sys.argv[1:] if word != "--verbose"]
    texts, golds = map(Path, folders or (score.HERE / "texts", score.HERE / "gold"))
    files = [(texts / f"{path.stem}.txt", json.loads(path.read_text(encoding="utf-8")))
             for path in sorted(golds.glob("*.json"))]
    before = figures(program, files, unchanged, 0)
    drifted = False
    for change, times in CHANGES.items():
        for seed in range(1, times + 1):
            after = figures(program, files, change, seed)
            moved = {area: (round(value, 3), round(after[area], 3)) for area, value in before.items()
                     if abs(value - after[area]) > DRIFT_MAX}
            print(change.__name__, seed, "moved:", moved or "nothing")
            drifted = drifted or bool(moved)
    return 1 if drifted else 0


sys.exit(main())
