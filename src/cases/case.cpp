// SPDX-License-Identifier: Apache-2.0
#include "cases/case.h"

#include <algorithm>
#include <fmt/format.h>

#include "procedures/arguments.h"

namespace bihuan::cases {
namespace {

Part& part_in(Gathering& gathering, const OrganisationId& from, const OrganisationId& to) {
  const auto known = std::ranges::find_if(gathering.parts,
                                          [&](const Part& one) { return one.from == from && one.to == to; });
  return known == gathering.parts.end() ? gathering.parts.emplace_back(Part{from, to}) : *known;
}

const OrganisationId& acted_for(const Envelope& envelope) {
  return envelope.on_behalf ? envelope.on_behalf->organisation : envelope.organisation;
}

// One arm a fact: the compiler lists the ones that are missing.
struct Evolution {
  Case& subject;
  const Envelope& envelope;

  void operator()(const Opened& fact) const {
    subject.kind = fact.kind;
    subject.state = fact.state;
    subject.parent = fact.parent;
    subject.origin = fact.origin;
    subject.opened_on = envelope.happened_on;
  }
  void operator()(const Moved& fact) const {
    // A pause of its own takes the place of one that it shares, and goes back as far.
    if (fact.phase != procedures::Phase::running) subject.held_since.reset();
    if (fact.phase == procedures::Phase::paused) {
      stand_still();
    } else if (!subject.held_since) {
      go_on(fact.phase);
    }
    const Ending ending{envelope.act, std::move(subject.state)};
    subject.state = fact.to;
    subject.phase = fact.phase;
    subject.end = fact.end;
    subject.ended_on = subject.has_ended() ? std::optional(envelope.happened_on) : std::nullopt;
    subject.ending = subject.has_ended() ? std::optional(ending) : std::nullopt;
    subject.acted_in_state = {acted_for(envelope)};
    const bool is_held = subject.held_since || subject.gathering.held_since;
    if (is_held && !subject.has_ended()) subject.phase = procedures::Phase::paused;
    if (!subject.has_ended()) {
      // What comes after the reopening is not in it.
      subject.gathering.rolled_up = {};
      return;
    }
    subject.gathering.held_since.reset();
    for (auto& [name, clock] : subject.clocks) {
      if (!clock.stopped_on) clock.stopped_on = envelope.happened_on;
    }
  }
  void operator()(const NumberFixed& fact) const {
    subject.number = fact.number;
    subject.docketed_on = envelope.happened_on;
  }
  void operator()(const BearersSet& fact) const {
    subject.bearers = fact.bearers;
    subject.group_rules = fact.rules;
    subject.waits_for_choice = fact.waits_for_choice;
  }
  void operator()(const DueSet& fact) const {
    if (subject.due_rule != fact.rule) subject.latest_round.reset();
    subject.due_rule = fact.rule;
    subject.due = fact.date;
    subject.due_before_extensions.reset();
    subject.due_before_notice.reset();
    subject.due_before_pauses.reset();
  }
  void operator()(const DueExtended& fact) const {
    if (!subject.due_before_extensions) subject.due_before_extensions = first_limit();
    subject.due = fact.date;
    subject.due_before_notice.reset();
    ++subject.extensions;
  }
  void operator()(const DueReckoned& fact) const {
    subject.due_before_notice = first_limit();
    subject.due = fact.date;
    if (subject.latest_round) subject.latest_round->due_on = fact.date.due_on;
  }
  void operator()(const Claimed& fact) const { subject.claim = Claim{fact.by, envelope.happened_on}; }
  void operator()(const ClaimSettled&) const { subject.claim.reset(); }
  void operator()(const Disputed& fact) const {
    if (std::ranges::find(subject.disputes, fact.by) == subject.disputes.end())
      subject.disputes.push_back(fact.by);
  }
  void operator()(const DisputeSettled& fact) const { std::erase(subject.disputes, fact.of); }
  void operator()(const FieldRecorded& fact) const {
    const auto before = subject.fields.find(fact.name);
    if (before != subject.fields.end() && before->second != fact.value)
      subject.earlier_values[fact.name].insert(before->second);
    if (fact.value.empty()) {
      subject.fields.erase(fact.name);  // a further performance of the act left it blank
    } else {
      subject.fields[fact.name] = fact.value;
    }
  }
  void operator()(const Linked& fact) const { subject.links.push_back(fact); }
  // Stands with its act: who handed it in and when is what it proves.
  void operator()(const EvidenceKept&) const {}
  // The directory, the procedures and the calendars are values of their own (directory_case.h,
  // procedures_case.h, calendars_case.h); as cases they have only their versions.
  void operator()(const DirectoryChanged&) const {}
  void operator()(const PersonEntered&) const {}
  void operator()(const ProcedureAdopted&) const {}
  void operator()(const MoveOrdered&) const {}
  void operator()(const CasesMoved&) const {}
  void operator()(const GroupRulesSet&) const {}
  void operator()(const CalendarAdopted&) const {}
  void operator()(const DatesReckoned&) const {}
  void operator()(const RoundOpened& fact) const {
    subject.latest_round = LatestRound{fact.round, fact.date.named_on, fact.date.due_on};
    subject.due = fact.date;
    subject.due_before_extensions.reset();
    subject.due_before_notice.reset();
    subject.due_before_pauses.reset();
  }
  void operator()(const Filed& fact) const {
    const auto before = subject.gathering.filings.find(fact.by);
    const Day first_on = before == subject.gathering.filings.end() ? fact.on : before->second.first_on;
    const Version words_in = fact.words_in > 0 ? fact.words_in : envelope.version;
    Filing filing{fact.kind, fact.ordinal, first_on, fact.on, words_in, false, fact.figures};
    const auto draft = subject.gathering.drafts.find(fact.by);
    if (draft != subject.gathering.drafts.end()) {
      if (fact.words_in > 0) filing.clearances = std::move(draft->second.clearances);
      subject.gathering.drafts.erase(draft);
    }
    subject.gathering.filings[fact.by] = std::move(filing);
    subject.gathering.excused.erase(fact.by);
  }
  void operator()(const FilingDrafted& fact) const {
    Draft& draft = subject.gathering.drafts[fact.by];
    draft = {};
    draft.kind = fact.kind;
    draft.through = fact.through;
    draft.filed_on = fact.filed_on;
    draft.figures = fact.figures;
    draft.version = envelope.version;
    draft.by = envelope.person;
  }
  void operator()(const DraftCleared& fact) const {
    const auto draft = subject.gathering.drafts.find(fact.by);
    if (draft == subject.gathering.drafts.end()) return;
    draft->second.clearances.push_back({fact.stage, envelope.person, envelope.happened_on});
  }
  void operator()(const DraftReturned& fact) const {
    const auto draft = subject.gathering.drafts.find(fact.by);
    if (draft != subject.gathering.drafts.end()) draft->second.is_returned = true;
  }
  void operator()(const FilingSentBack& fact) const {
    const auto filing = subject.gathering.filings.find(fact.of);
    if (filing != subject.gathering.filings.end()) filing->second.is_sent_back = true;
  }
  void operator()(const Excused& fact) const { subject.gathering.excused.insert(fact.organisation); }
  void operator()(const PartsAsked& fact) const {
    for (const OrganisationId& from : fact.of) part_in(subject.gathering, from, fact.by);
  }
  void operator()(const PartGiven& fact) const {
    part_in(subject.gathering, fact.from, fact.to).given_in = envelope.version;
  }
  void operator()(const RolledUp& fact) const { subject.gathering.rolled_up = fact; }
  void operator()(const RoundHeld&) const {
    subject.gathering.held_since = envelope.happened_on;
    subject.phase = procedures::Phase::paused;
  }
  void operator()(const RoundReleased& fact) const {
    if (subject.gathering.held_since) {
      subject.phase = procedures::Phase::running;
      subject.resumed_on = envelope.happened_on;
    }
    subject.gathering.held_since.reset();
    if (!fact.date) return;
    if (!subject.due_before_pauses) subject.due_before_pauses = subject.due;
    subject.due = fact.date;
    subject.due_before_notice.reset();
    if (subject.latest_round) subject.latest_round->due_on = fact.date->due_on;
  }
  void operator()(const ClockStarted& fact) const {
    subject.clocks[fact.clock] = {fact.rule, fact.date, {}, false, envelope.happened_on, {}, {}};
  }
  void operator()(const ClockPaused& fact) const {
    const auto clock = subject.clocks.find(fact.clock);
    if (clock != subject.clocks.end()) clock->second.paused_on = envelope.happened_on;
  }
  void operator()(const ClockMoved& fact) const {
    const auto found = subject.clocks.find(fact.clock);
    if (found == subject.clocks.end()) return;
    RunningClock& clock = found->second;
    if (!clock.first && clock.date.due_on != fact.date.due_on) clock.first = clock.date;
    clock.date = fact.date;
    if (fact.why == ClockChange::resumed) clock.paused_on.reset();
    if (fact.why == ClockChange::extended) clock.is_extended = true;
  }
  void operator()(const ClockStopped& fact) const {
    const auto clock = subject.clocks.find(fact.clock);
    if (clock != subject.clocks.end()) clock->second.stopped_on = envelope.happened_on;
  }
  void operator()(const DueResumed& fact) const {
    if (!subject.due_before_pauses) subject.due_before_pauses = first_limit();
    subject.due = fact.date;
    subject.due_before_notice.reset();
  }
  void operator()(const DutyHeld&) const {
    subject.held_since = envelope.happened_on;
    subject.phase = procedures::Phase::paused;
    stand_still();
  }
  void operator()(const DutyReleased&) const {
    if (!subject.held_since) return;
    subject.held_since.reset();
    subject.phase = procedures::Phase::running;
    go_on(subject.phase);
  }
  void operator()(const PutInForce& fact) const {
    subject.force.put_in({fact.from, fact.until}, envelope.happened_on);
  }
  void operator()(const ForceSuspended& fact) const { subject.force.suspend({fact.from, fact.until}); }
  void operator()(const ForceRestored& fact) const { subject.force.restore(fact.from); }
  void operator()(const ForceEnded& fact) const {
    // The act's move stands before this: what it ends otherwise has run out or was mistaken.
    if (subject.end == procedures::End::terminated) {
      subject.force.withdraw(fact.from);
    } else {
      subject.force.end(fact.from);
    }
  }
  void operator()(const NoticeDrawn& fact) const {
    Notice& notice = subject.notices.emplace_back();
    notice.name = fact.step;
    notice.working_days = fact.working_days;
    notice.procedure = envelope.procedure;
    notice.date = fact.date;
    notice.drawn_on = envelope.happened_on;
  }
  void operator()(const NoticeFollowed& fact) const {
    Notice& notice = subject.notices.emplace_back();
    notice.name = fact.name;
    notice.follows = envelope.version - 1;
    notice.procedure = envelope.procedure;
    notice.date = fact.date;
    notice.drawn_on = envelope.happened_on;
  }
  void operator()(const NoticeLeftOut&) const {}
  void operator()(const NoticeIssued& fact) const {
    if (Notice* notice = settled(fact.notice, NoticeStanding::issued)) {
      notice->number = fact.number;
      notice->issued_on = envelope.happened_on;
      notice->told = fact.told;
    }
  }
  void operator()(const NoticeDropped& fact) const { settled(fact.notice, NoticeStanding::dropped); }
  void operator()(const NoticeTold& fact) const {
    if (Notice* notice = find(fact.notice))
      notice->told_again.push_back({fact.organisation, envelope.happened_on, envelope.version});
  }
  void operator()(const NoticeNumbered&) const {}  // the book of notices is a value of its own

 private:
  /// By the notices of holidays that held when it was set.
  const std::optional<calendar::DueDate>& first_limit() const {
    return subject.due_before_notice ? subject.due_before_notice : subject.due;
  }
  void stand_still() const {
    if (!subject.paused_on) subject.paused_on = envelope.happened_on;
  }
  void go_on(procedures::Phase phase) const {
    if (!subject.paused_on) return;
    if (phase == procedures::Phase::running) subject.resumed_on = envelope.happened_on;
    subject.pauses.push_back({*subject.paused_on, envelope.happened_on});
    subject.paused_on.reset();
  }
  /// Null where a payload was destroyed that had drawn it up.
  Notice* find(int ordinal) const {
    const auto index = static_cast<std::size_t>(ordinal) - 1;
    return index < subject.notices.size() ? &subject.notices[index] : nullptr;
  }
  Notice* settled(int ordinal, NoticeStanding standing) const {
    Notice* notice = find(ordinal);
    if (notice == nullptr) return nullptr;
    notice->standing = standing;
    notice->settled_in = envelope.version;
    return notice;
  }
};

Performance performance_of(const Envelope& envelope) {
  return {envelope.person, acted_for(envelope), envelope.on_behalf.has_value(), envelope.happened_on};
}

void count_item(const std::string& act, const Content& content, Case& subject) {
  const auto item = content.texts.find(fmt::format("{}.{}", act, procedures::item_field));
  if (item == content.texts.end() || item->second.empty()) return;
  ++subject.items[act];
  for (const Fact& fact : content.facts) {
    const auto* field = std::get_if<FieldRecorded>(&fact);
    const bool is_own = field && procedures::record_name(field->name).act == act;
    if (is_own && !field->value.empty()) ++subject.items[fmt::format("{}={}", field->name, field->value)];
  }
}

}  // namespace

std::vector<OrganisationId> Case::organisations(BearerRole role) const {
  std::vector<OrganisationId> found;
  for (const Bearer& bearer : bearers) {
    if (bearer.role == role) found.push_back(bearer.organisation);
  }
  return found;
}

std::string_view Case::text(std::string_view name) const {
  const auto found = texts.find(name);
  return found == texts.end() ? std::string_view{} : std::string_view{found->second};
}

std::string_view Case::field(std::string_view name) const {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string_view{} : std::string_view{found->second};
}

bool Case::has_recorded(std::string_view name, const std::string& value) const {
  const auto earlier = earlier_values.find(name);
  return field(name) == value || (earlier != earlier_values.end() && earlier->second.contains(value));
}

std::string_view Case::recorded(std::string_view name) const {
  const auto found = fields.find(name);
  return found == fields.end() ? text(name) : std::string_view{found->second};
}

Case evolve(Case before, const Act& act) {
  const Envelope& envelope = act.envelope;
  before.id = envelope.case_id;
  before.version = envelope.version;
  before.procedure = envelope.procedure;
  before.changed_on = envelope.happened_on;
  before.changed_at = envelope.recorded_at;
  before.performed[envelope.act] = performance_of(envelope);
  before.acted_in_state.insert(acted_for(envelope));
  if (!envelope.on_behalf) before.participants.insert(envelope.person);
  const auto content = content_of(act);
  if (!content) return before;
  for (const Fact& fact : content->facts) std::visit(Evolution{before, envelope}, fact);
  for (const auto& [name, text] : content->texts) before.texts[name] = text;
  count_item(envelope.act, *content, before);
  if (content->texts.contains(progress_text) || content->texts.contains(latest_filing_text))
    before.progress_on = envelope.happened_on;
  return before;
}

Case evolve_all(const std::vector<Act>& acts) {
  Case subject;
  for (const Act& act : acts) subject = evolve(std::move(subject), act);
  return subject;
}

Case known_at(const std::vector<Act>& acts, Moment moment) {
  Case subject;
  for (const Act& act : acts) {
    if (act.envelope.recorded_at <= moment) subject = evolve(std::move(subject), act);
  }
  return subject;
}

}  // namespace bihuan::cases
