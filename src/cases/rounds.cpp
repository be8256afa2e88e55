// SPDX-License-Identifier: Apache-2.0
#include "cases/rounds.h"

#include <algorithm>

#include "cases/carried.h"
#include "cases/round_pauses.h"

namespace bihuan::cases {
namespace {

// Rolling and counting back move a due day by no more than the longest holidays.
constexpr std::chrono::days looked_back{40};

// The rounds of a duty as the calendar gives them.
class Timetable {
 public:
  Timetable(const Case& duty, const calendar::Calendar& calendar) : duty_(duty), calendar_(calendar) {}

  using Date = std::optional<calendar::DueDate>;

  Date first() const {
    auto date = calendar::due_date(*duty_.due_rule, anchors(), calendar_);
    return date ? Date(*std::move(date)) : Date();
  }
  Date after(Day named_on) const {
    auto date = calendar::next_due_date(*duty_.due_rule, anchors(), named_on, calendar_);
    return date ? *std::move(date) : Date();
  }

 private:
  calendar::Anchors anchors() const {
    return {duty_.origin.printed_on, duty_.docketed_on ? *duty_.docketed_on : duty_.opened_on};
  }

  const Case& duty_;
  const calendar::Calendar& calendar_;
};

std::optional<RoundDue> first_round(const Timetable& timetable, Day today) {
  auto date = timetable.first();
  if (date && date->last_working_on < today) date = timetable.after(today - looked_back);
  while (date && date->last_working_on < today) date = timetable.after(date->named_on);
  return date ? std::optional(RoundDue{*std::move(date), today}) : std::nullopt;
}

// After a pause has moved the latest round's due day towards the next: what would come within half a period
// of it is none of its own.
bool comes_in_a_rush(const calendar::DueDate& date, const LatestRound& latest, const Timetable& timetable) {
  const auto following = timetable.after(date.named_on);
  return following && 2 * (date.due_on - latest.due_on) < following->due_on - date.due_on;
}

// A day that falls due together with the round before it is none of its own: Saturday's on Monday. What could
// only have been met during a pause is nobody's.
bool is_passed_over(const calendar::DueDate& date, const Case& duty, const Timetable& timetable) {
  const LatestRound& latest = *duty.latest_round;
  return date.due_on <= latest.due_on || (duty.resumed_on && date.last_working_on < *duty.resumed_on) ||
         (duty.due_before_pauses && comes_in_a_rush(date, latest, timetable));
}

std::optional<RoundDue> following_round(const Case& duty, const Timetable& timetable, Day today) {
  const LatestRound& latest = *duty.latest_round;
  if (today <= latest.due_on) return {};
  auto date = timetable.after(latest.named_on);
  while (date && is_passed_over(*date, duty, timetable)) date = timetable.after(date->named_on);
  if (!date) return {};
  const Day after_latest = latest.due_on + std::chrono::days{1};
  return RoundDue{*std::move(date), std::max(after_latest, duty.resumed_on.value_or(after_latest))};
}

calendar::DueRule rule_of_round(const calendar::DueRule& rule, Day named_on) {
  calendar::DueRule own = rule;
  own.when = calendar::OnDay{named_on};
  return own;
}

Texts texts_of_round(const Case& duty, Day named_on) {
  const std::string period = calendar::period_words(*duty.due_rule, named_on)->zh;
  Texts texts{{"title", std::string(duty.text("title")) + "（" + period + "）"}, {"period", period}};
  for (const char* name : {"matter", "meeting", "quote", "officials", "channel"}) {
    if (!duty.text(name).empty()) texts[name] = duty.text(name);
  }
  if (duty.number) texts["duty_number"] = *duty.number;
  return texts;
}

std::optional<NewAct> lapse(const Neighbour& round) {
  const auto moved = move_to(procedures::End::lapsed, round);
  if (!moved) return {};
  NewAct act = act_on(round.subject, lapse_with_duty_act);
  act.content.facts.emplace_back(*moved);
  return act;
}

// The duty's bearers, and of the round's own those who have answered it already.
std::vector<Bearer> bearers_following(const Case& duty, const Case& round) {
  std::vector<Bearer> bearers = duty.bearers;
  for (const Bearer& bearer : round.bearers) {
    const bool is_known =
        std::ranges::find(bearers, bearer.organisation, &Bearer::organisation) != bearers.end();
    const bool has_answered = bearer.role == BearerRole::lead && !owes(round, bearer.organisation);
    if (!is_known && has_answered) bearers.push_back(bearer);
  }
  return bearers;
}

std::optional<NewAct> follow(const Case& duty, const Neighbour& round) {
  Case after = round.subject;
  after.bearers = bearers_following(duty, round.subject);
  if (after.bearers == round.subject.bearers) return {};
  NewAct act = act_on(round.subject, follow_duty_act);
  act.content.facts.emplace_back(BearersSet{after.bearers, duty.group_rules, false});
  const procedures::State* initial = round.procedure->find_state(round.procedure->initial);
  if (!owing(after).empty() && after.state != initial->name)
    act.content.facts.emplace_back(Moved{initial->name, initial->phase, initial->end});
  return act;
}

}  // namespace

bool owes(const Case& round, const OrganisationId& lead) {
  if (round.gathering.excused.contains(lead)) return false;
  const auto filing = round.gathering.filings.find(lead);
  return filing == round.gathering.filings.end() || filing->second.is_sent_back;
}

bool has_standing_filing(const Case& round, const OrganisationId& lead) {
  return !owes(round, lead) && !round.gathering.excused.contains(lead);
}

std::vector<OrganisationId> owing(const Case& round) {
  std::vector<OrganisationId> leads = round.organisations(BearerRole::lead);
  std::erase_if(leads, [&](const OrganisationId& lead) { return !owes(round, lead); });
  return leads;
}

FilingStanding standing_of(const Case& round, const OrganisationId& lead, Day today) {
  const bool is_over = round.due && counted_day(round, today) > round.due->due_on;
  if (owes(round, lead)) return is_over ? FilingStanding::missing : FilingStanding::open;
  if (round.gathering.excused.contains(lead)) return FilingStanding::excused;
  const Day first_on = counted_day(round, round.gathering.filings.at(lead).first_on);
  const bool was_late = round.due && first_on > round.due->due_on;
  return was_late ? FilingStanding::late : FilingStanding::filed;
}

bool recurs(const Case& duty) {
  return duty.due_rule && calendar::period_words(*duty.due_rule, duty.opened_on).has_value();
}

std::optional<RoundDue> next_round(const Case& duty, Day today, const calendar::Calendar& calendar) {
  const bool runs = duty.phase == procedures::Phase::running && duty.kind != round_kind;
  if (!recurs(duty) || !runs || duty.organisations(BearerRole::lead).empty()) return {};
  const Timetable timetable(duty, calendar);
  return duty.latest_round ? following_round(duty, timetable, today) : first_round(timetable, today);
}

std::vector<calendar::DueDate> dates_passed_over(const Case& duty, std::optional<Day> next,
                                                 const calendar::Calendar& calendar) {
  std::vector<calendar::DueDate> passed;
  if (!duty.latest_round || !recurs(duty)) return passed;
  const Timetable timetable(duty, calendar);
  const auto is_before_next = [&](const calendar::DueDate& date) {
    return next ? date.named_on < *next : is_passed_over(date, duty, timetable);
  };
  auto date = timetable.after(duty.latest_round->named_on);
  while (date && is_before_next(*date)) {
    const Day named_on = date->named_on;
    passed.push_back(*std::move(date));
    date = timetable.after(named_on);
  }
  return passed;
}

std::vector<NewAct> opening_of_round(const Case& duty, const calendar::DueDate& date, CaseId id,
                                     const procedures::Procedure& of_rounds) {
  const procedures::State* state = of_rounds.find_state(of_rounds.initial);
  NewAct opened{id, 0, "open", of_rounds.digest, {{}, texts_of_round(duty, date.named_on), {}}};
  opened.content.facts = {Opened{of_rounds.kind, state->name, duty.id, duty.origin},
                          Moved{state->name, state->phase, state->end},
                          BearersSet{duty.bearers, duty.group_rules, false},
                          DueSet{rule_of_round(*duty.due_rule, date.named_on), date}};
  NewAct told{duty.id, duty.version, std::string(open_round_act), duty.procedure, {}};
  told.content.facts.emplace_back(RoundOpened{std::move(id), date});
  return {std::move(opened), std::move(told)};
}

std::vector<NewAct> consequences_for_rounds(const Case& before, const Case& after,
                                            const std::vector<Neighbour>& open) {
  const bool rule_changed = before.due_rule && before.due_rule != after.due_rule;
  std::vector<NewAct> acts;
  const auto add = [&acts](std::optional<NewAct> act) {
    if (act) acts.push_back(*std::move(act));
  };
  for (const Neighbour& round : open) {
    if (round.subject.kind != round_kind || round.subject.has_ended()) continue;
    if (after.has_ended() || (rule_changed && round.subject.gathering.filings.empty())) {
      add(lapse(round));
    } else {
      add(follow(after, round));
    }
  }
  return acts;
}

}  // namespace bihuan::cases
