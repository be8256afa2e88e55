# SPDX-License-Identifier: Apache-2.0
"""A case as its acts make it: of each fact only what some number on the overview or in a round rests on."""

from dataclasses import dataclass, field
from datetime import date


def day_of(written):
    return date.fromisoformat(written) if written else None


@dataclass
class Clock:
    date: dict
    is_paused: bool = False
    is_stopped: bool = False


@dataclass
class Filing:
    first_on: date
    figures: dict
    is_sent_back: bool = False


@dataclass
class Case:
    """Each `take_FACT` is what the fact of that name changes; a fact without one changes no number."""

    id: str
    version: int = 0
    kind: str = ""
    procedure: str = ""
    state: str = ""
    phase: str = "before"
    end: str | None = None
    number: str = ""
    minutes: str | None = None
    parent: str | None = None
    bearers: list = field(default_factory=list)
    rule: dict | None = None
    due: dict | None = None
    extensions: int = 0
    docketed_on: date | None = None
    ended_on: date | None = None
    changed_on: date | None = None
    clocks: dict = field(default_factory=dict)
    notices: list = field(default_factory=list)
    filings: dict = field(default_factory=dict)
    excused: set = field(default_factory=set)
    held_since: date | None = None
    is_held_with_document: bool = False
    carries: bool = False
    acted_in_state: set = field(default_factory=set)

    def take(self, act):
        self.version = act.envelope["version"]
        self.procedure = act.envelope.get("procedure", "")
        self.changed_on = act.day
        if any(fact["fact"] == "moved" for fact in act.facts):
            self.acted_in_state.clear()
        self.acted_in_state.add(act.acted_for)
        for fact in act.facts:
            change = getattr(self, "take_" + fact["fact"], None)
            if change:
                change(fact, act.day)

    def take_opened(self, fact, _):
        self.kind, self.state, self.parent = fact["kind"], fact["state"], fact.get("parent")
        self.minutes = fact["origin"].get("minutes")

    def take_moved(self, fact, day):
        self.state, self.phase, self.end = fact["to"], fact["phase"], fact.get("end")
        self.ended_on = day if self.phase == "ended" else None
        if self.phase != "running":
            self.is_held_with_document = False
        elif self.is_held_with_document:
            self.phase = "paused"
        if self.phase == "ended":
            self.held_since = None
            for clock in self.clocks.values():
                clock.is_stopped = True
        elif self.held_since:
            self.phase = "paused"

    def take_number_fixed(self, fact, day):
        self.number, self.docketed_on = fact["number"], day

    def take_bearers_set(self, fact, _):
        self.bearers = fact["bearers"]

    def take_linked(self, fact, _):
        self.carries = self.carries or fact["kind"] == "carries"

    def take_due_set(self, fact, _):
        self.rule, self.due = fact["rule"], fact.get("date")

    def take_due_extended(self, fact, _):
        self.due = fact["date"]
        self.extensions += 1

    def take_new_date(self, fact, _):
        self.due = fact["date"]

    take_due_reckoned = take_due_resumed = take_round_opened = take_new_date

    def take_round_held(self, _, day):
        self.held_since, self.phase = day, "paused"

    def take_round_released(self, fact, _):
        if self.held_since:
            self.phase = "running"
        self.held_since = None
        self.due = fact.get("date", self.due)

    def take_duty_held(self, *_):
        self.is_held_with_document, self.phase = True, "paused"

    def take_duty_released(self, *_):
        if self.is_held_with_document:
            self.phase = "running"
        self.is_held_with_document = False

    def take_filed(self, fact, _):
        before = self.filings.get(fact["by"])
        first_on = before.first_on if before else day_of(fact["on"])
        self.filings[fact["by"]] = Filing(first_on, fact.get("figures", {}))
        self.excused.discard(fact["by"])

    def take_filing_sent_back(self, fact, _):
        if fact["of"] in self.filings:
            self.filings[fact["of"]].is_sent_back = True

    def take_excused(self, fact, _):
        self.excused.add(fact["organisation"])

    def take_clock_started(self, fact, _):
        self.clocks[fact["clock"]] = Clock(fact["date"])

    def take_clock_paused(self, fact, _):
        self.clocks[fact["clock"]].is_paused = True

    def take_clock_moved(self, fact, _):
        clock = self.clocks[fact["clock"]]
        clock.date = fact["date"]
        clock.is_paused = clock.is_paused and fact["why"] != "resumed"

    def take_clock_stopped(self, fact, _):
        self.clocks[fact["clock"]].is_stopped = True

    def take_notice_drawn(self, fact, _):
        self.notices.append({"due_on": fact["date"]["due_on"], "waits": True})

    def take_notice_settled(self, fact, _):
        self.notices[fact["notice"] - 1]["waits"] = False

    take_notice_issued = take_notice_dropped = take_notice_settled

    def leads(self):
        return [bearer["organisation"] for bearer in self.bearers if bearer["role"] == "lead"]

    def is_borne_by_one_of(self, organisations):
        return any(bearer["organisation"] in organisations for bearer in self.bearers)

    def is_counted(self):
        """Matters, rounds and permits have counts of their own, and where a document's steps make up a duty
        that is counted. What is no case, as the directory, was never opened as any kind."""
        return self.kind not in ("", "matter", "round", "permit") and not self.carries

    def is_untouched_by_leads(self):
        return not self.acted_in_state.intersection(self.leads())

    def is_supervised(self):
        return self.phase in ("running", "paused")

    def has_due_rule(self):
        return self.rule is not None and self.rule["when"]["is"] != "no_date"

    def has_waiting_notice(self, procedures):
        limit = self.urged_date(procedures)
        if not self.notices or self.phase == "ended" or not limit:
            return False
        return self.notices[-1]["waits"] and self.notices[-1]["due_on"] == limit["due_on"]

    def earliest_date(self, procedures):
        """Its own date, unless its state has met it, or that of a clock that runs."""
        return self.earliest_of(procedures, self.clocks)

    def urged_date(self, procedures):
        """The same, of clocks that are urged."""
        urged = [name for name in self.clocks if procedures.is_urged(self.procedure, name)]
        return self.earliest_of(procedures, urged)

    def earliest_of(self, procedures, names):
        clocks = [self.clocks[name] for name in names]
        dates = [clock.date for clock in clocks if not clock.is_stopped and not clock.is_paused]
        if self.due and not procedures.has_met_its_due(self.procedure, self.state):
            dates.append(self.due)
        return min(dates, key=lambda one: one["due_on"], default=None)
