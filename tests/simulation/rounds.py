# SPDX-License-Identifier: Apache-2.0
"""How each bearer stands in each round, from what was filed, sent back and excused; what a closing act wrote
down of it is not looked at."""

from collections import Counter

from case import day_of

STANDINGS = ("filed", "late", "missing", "open", "excused")
FIGURES = ("carried_over", "added", "settled", "remaining")


def owes(case, lead):
    filing = case.filings.get(lead)
    return lead not in case.excused and (filing is None or filing.is_sent_back)


def is_owed_by_one_of(case, organisations):
    theirs = [lead for lead in case.leads() if lead in organisations]
    return case.phase == "running" and any(owes(case, lead) for lead in theirs)


def counted(case, day):
    """While the duty is paused no day counts after that on which the pause began."""
    return min(day, case.held_since) if case.held_since else day


def standing(case, lead, today):
    due_on = day_of(case.due["due_on"])
    if owes(case, lead):
        return "missing" if case.end == "verified" or counted(case, today) > due_on else "open"
    if lead in case.excused:
        return "excused"
    return "late" if counted(case, case.filings[lead].first_on) > due_on else "filed"


def sums(case):
    """Of each figure over the filings that stand; nothing where nobody gave it."""
    given = [case.filings[lead].figures for lead in case.leads()
             if lead in case.filings and not owes(case, lead) and lead not in case.excused]
    return {name: sum(figures[name] for figures in given if name in figures) for name in FIGURES
            if any(name in figures for figures in given)}


def round_model(case, today):
    bearers = {lead: standing(case, lead, today) for lead in case.leads()}
    counts = Counter(bearers.values())
    figures = {"all": len(bearers)} | {name: counts[name] for name in STANDINGS}
    return {"duty": "/cases/" + case.parent, "due": case.due["due_on"], "bearers": bearers,
            "figures": figures, "sums": sums(case)}


def rounds_of(cases, today):
    return {"/cases/" + case.id: round_model(case, today) for case in cases if case.kind == "round"}
