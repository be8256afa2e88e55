#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks an exported ledger by docs/formats/ledger.md alone. Usage: verify_ledger.py [FILE]

Shares no code with Bihuan: an auditor can read it in five minutes. Prints each fault with its position
and ends with status 1 if there is any, with 2 if this Python has no SM3.
"""

import hashlib
import json
import sys


def sm3(text):
    return "sm3:" + hashlib.new("sm3", text.encode()).hexdigest()


def canonical(value):
    # Python sorts by code points, RFC 8785 by UTF-16 code units: the same for the ASCII names of an envelope.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def faults_of_act(act, link, versions):
    envelope = json.loads(act["envelope"])
    if envelope["form"] != "bihuan-act/1" or envelope["algorithm"] != "sm3":
        yield "another form or algorithm than this program knows"
    if canonical(envelope) != act["envelope"]:
        yield "the envelope is not in canonical form"
    if sm3(act["envelope"]) != act["digest"]:
        yield "the envelope is not what its digest says"
    if sm3(link + "\n" + sm3(act["envelope"])) != act["link"]:
        yield "the link does not follow from the act before"
    versions[envelope["case"]] = versions.get(envelope["case"], 0) + 1
    if envelope["version"] != versions[envelope["case"]]:
        yield "the versions of its case have a gap"
    for payload in act["payloads"]:
        if sm3(payload["salt"] + "\n" + payload["bytes"]) != envelope["commitments"].get(payload["name"]):
            yield f"the payload {payload['name']} is not what its commitment says"


def verify(lines):
    faults, versions, position, link, head = [], {}, 0, "", None
    for line in lines:
        act = json.loads(line)
        if "head" in act:
            head = act["head"]
            continue
        if act["position"] != position + 1:
            faults.append((act["position"], "acts before it are missing"))
        faults += [(act["position"], fault) for fault in faults_of_act(act, link, versions)]
        position, link = act["position"], act["link"]
    if head != {"position": position, "link": link}:
        faults.append((position, "the end is not where the head says"))
    return position, link, faults


def main():
    if "sm3" not in hashlib.algorithms_available:
        print("this Python's OpenSSL has no SM3", file=sys.stderr)
        return 2
    with open(sys.argv[1], encoding="utf-8") if len(sys.argv) > 1 else sys.stdin as lines:
        acts, link, faults = verify(lines)
    for position, fault in faults:
        print(f"act {position}: {fault}")
    print(f"{acts} acts, {len(faults)} faults, last link {link or 'none'}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
