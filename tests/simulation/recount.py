#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts the acts of a data folder anew. Usage: recount.py DATABASE TODAY [--for ORGANISATION]

Prints as JSON every number that the overview shows on that day to whoever sits for the organisation (the
office, if left out), how each bearer stands in each round, and how often each act was recorded. It reads the
acts alone, never the register that is made of them, and shares no code with the program that it checks.
"""

import argparse
import json
from collections import Counter
from datetime import date, timedelta

from case import Case, day_of
from ledger import Offices, Procedures, read_acts
from rounds import is_owed_by_one_of, rounds_of

ROWS_SHOWN = 5
MONTHS_SHOWN = 12
MEETINGS_SHOWN = 12
NEAR_DAYS = 7
OFFICE = "office"


def keyed(models):
    """As a list, since the order in which things stand is to agree as well."""
    return [{"key": key} | model for key, model in models.items()]


def is_in(state):
    return lambda case: case.state == state


class Recount:
    def __init__(self, acts, today):
        self.today = today
        self.procedures, self.offices, self.cases, self.acts = Procedures(), Offices(), {}, Counter()
        for act in acts:
            self.acts[act.envelope["act"]] += 1
            self.procedures.take(act)
            self.offices.take(act)
            subject = act.envelope["case"]
            self.cases.setdefault(subject, Case(subject)).take(act)

    # ---- what a case is on this day

    def due_on(self, case):
        due = case.earliest_date(self.procedures)
        return day_of(due["due_on"]) if due else None

    def waits_for(self, case):
        if case.is_held_with_document:
            return "outside"
        return self.procedures.state(case.procedure, case.state).get("waits_for")

    def is_overdue(self, case):
        due_on = self.due_on(case)
        return case.phase == "running" and due_on is not None and due_on < self.today

    def is_near(self, case):
        due_on = self.due_on(case)
        near_until = self.today + timedelta(days=NEAR_DAYS)
        return case.phase == "running" and due_on is not None and self.today <= due_on <= near_until

    def has_no_date(self, case):
        return not case.has_due_rule() and self.due_on(case) is None

    def waits_for_office(self, case):
        return case.phase == "before" and self.waits_for(case) == "office"

    def waits_for_signing(self, case):
        return case.state in self.procedures.first_with_lead(case.procedure) and case.is_untouched_by_leads()

    def passing(self, *conditions):
        return [case for case in self.cases.values() if all(condition(case) for condition in conditions)]

    def all_of(self, kind, *conditions):
        return self.passing(lambda case: case.kind == kind, *conditions)

    def all_counted(self, *conditions):
        return self.passing(Case.is_counted, *conditions)

    def count(self, *conditions):
        return {"count": len(self.all_counted(*conditions))}

    # ---- the figures

    def figures(self):
        return keyed({
            "open": self.count(Case.is_supervised),
            "overdue": self.count(self.is_overdue),
            "week": self.count(self.is_near),
            "to_docket": self.count(self.waits_for_office),
            "without_lead": self.count(self.waits_for_office, lambda case: not case.leads()),
            "without_due": self.count(self.waits_for_office, self.has_no_date),
        })

    def waiting(self):
        return keyed({f"waits_{who}": self.count(lambda case, who=who: self.waits_for(case) == who)
                for who in ("office", "lead", "examiner", "superior", "outside")})

    def targets(self):
        return len(self.all_of("target", lambda case: case.phase != "ended"))

    def by_organisation(self):
        supervised = self.all_counted(Case.is_supervised)
        ids = {lead for case in supervised for lead in case.leads()}

        def counts(lead):
            def is_led(case):
                return lead in case.leads()

            return {"open": self.count(Case.is_supervised, is_led),
                    "overdue": self.count(self.is_overdue, is_led)}

        return keyed({lead: counts(lead) for lead in self.offices.in_order(ids, self.today)})

    def months(self):
        last = self.today.year * 12 + self.today.month - 1
        return [f"{month // 12}-{month % 12 + 1:02}" for month in range(last - MONTHS_SHOWN + 1, last + 1)]

    def by_month(self):
        def counts(month):
            def falls(day):
                return day is not None and day.isoformat().startswith(month)

            return {"docketed": self.count(lambda case: falls(case.docketed_on)),
                    "finished": self.count(lambda case: case.end == "verified" and falls(case.ended_on)),
                    "overdue": self.count(self.is_overdue, lambda case: falls(self.due_on(case)))}

        return keyed({month: counts(month) for month in self.months()})

    def by_meeting(self):
        def counts(minutes):
            def is_of_it(case):
                return case.minutes == minutes

            return {"matters": {"count": len(self.all_of("matter", is_of_it))},
                    "cases": self.count(is_of_it),
                    "undocketed": self.count(is_of_it, lambda case: case.phase == "before"),
                    "open": self.count(is_of_it, Case.is_supervised),
                    "finished": self.count(is_of_it, lambda case: case.end == "verified")}

        # Their ids begin with the moment of taking in.
        meetings = sorted({case.minutes for case in self.cases.values() if case.minutes}, reverse=True)
        return keyed({"/minutes/" + minutes: counts(minutes) for minutes in meetings[:MEETINGS_SHOWN]})

    # ---- what needs one

    def row(self, case):
        due = case.earliest_date(self.procedures)
        model = {"version": case.version, "extensions": case.extensions, "number": case.number,
                 "changed_on": case.changed_on.isoformat()}
        if due:
            days = (day_of(due["due_on"]) - self.today).days
            model["due"] = {"on": due["due_on"], "last_working_on": due["last_working_on"]}
            if case.phase == "running":
                model["due"]["days"] = days
        return model

    def listed(self, cases):
        def by_due(case):
            due_on = self.due_on(case)
            return (due_on is None, due_on or date.max, case.id)

        shown = sorted(cases, key=by_due)[:ROWS_SHOWN]
        return {"count": len(cases), "rows": keyed({case.id: self.row(case) for case in shown})}

    def notices_waiting(self):
        return [case for case in self.cases.values() if case.has_waiting_notice(self.procedures)]

    def needs_me(self, organisation):
        mine = self.offices.all_of_body(organisation, self.today)

        def is_mine(case):
            return organisation == OFFICE or case.is_borne_by_one_of(mine)

        def waits_for(who):
            return self.all_counted(lambda case: self.waits_for(case) == who)

        def is_examined(case):
            return any(one["role"] == "examiner" and one["organisation"] in mine for one in case.bearers)

        to_report = self.all_of("round", lambda case: is_owed_by_one_of(case, mine))
        lists = {"to_sign": self.all_counted(is_mine, self.waits_for_signing),
                 "to_examine": self.all_counted(is_examined, lambda case: self.waits_for(case) == "examiner"),
                 "to_report": to_report,
                 "overdue": self.all_counted(is_mine, self.is_overdue),
                 "week": self.all_counted(is_mine, self.is_near)}
        if organisation == OFFICE:
            del lists["to_sign"], lists["to_examine"]
            lists |= {"notices_waiting": self.notices_waiting(),
                      "waits_office": waits_for("office"),
                      "rounds_overdue": self.all_of("round", self.is_overdue, is_in("open")),
                      "rounds_gathered": self.all_of("round", is_in("gathered")),
                      "waits_superior": waits_for("superior")}
        return keyed({name: self.listed(cases) for name, cases in lists.items() if cases})

    def overview(self, organisation):
        return {"figures": self.figures(), "waiting": self.waiting(),
                "needs_me": self.needs_me(organisation), "targets": self.targets(),
                "by_organisation": self.by_organisation(), "by_month": self.by_month(),
                "by_meeting": self.by_meeting()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("database")
    parser.add_argument("today", type=date.fromisoformat)
    parser.add_argument("--for", dest="organisation", default=OFFICE)
    asked = parser.parse_args()
    recount = Recount(read_acts(asked.database), asked.today)
    print(json.dumps({"overview": recount.overview(asked.organisation),
                      "rounds": rounds_of(recount.cases.values(), asked.today),
                      "acts": recount.acts}))


if __name__ == "__main__":
    main()
