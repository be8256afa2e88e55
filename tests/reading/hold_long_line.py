#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: hold_long_line.py BIHUAN FACTOR

Ten megabytes without a line end are refused, and the longest line that is taken is read, each within two
seconds and 200 MB. Sanitizers make both dearer: by FACTOR at the most. Seconds are those of the processor."""
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

SECONDS_MAX, KILOBYTES_MAX = 2, 200 * 1024
TOO_LARGE = 16
HEAD = "江澜市人民政府常务会议纪要一、审议《江澜市管网办法》"
SENTENCE = "会议要求，市水务局要会同市财政局，于每月25日前向市政府报送进展情况。"
CHARACTERS_MAX = 2_000_000  # base/limits.h


def line(characters):
    words = HEAD + SENTENCE * (characters // len(SENTENCE))
    return words[:characters]


def cost(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return status, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss


def main():
    binary, factor = sys.argv[1], int(sys.argv[2])
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "line.txt"
        for characters, wanted in ((10_000_000 // 3, TOO_LARGE), (CHARACTERS_MAX - 1, 0)):
            paper.write_text(line(characters), encoding="utf-8")
            status, seconds, kilobytes = cost([binary, "read", "--outline", paper])
            print(f"{characters} characters: status {status}, {seconds:.2f} s, {kilobytes // 1024} MB")
            dear = seconds > SECONDS_MAX * factor or kilobytes > KILOBYTES_MAX * factor
            if status != wanted or dear:
                faults.append(characters)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
