// SPDX-License-Identifier: Apache-2.0
#include "cases/round_pauses.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"

namespace bihuan::cases {
namespace {

using procedures::Phase;

NewAct act_after(const Case& subject, std::string_view name, Fact fact) {
  NewAct act{subject.id, subject.version, std::string(name), subject.procedure, {}};
  act.content.facts.push_back(std::move(fact));
  return act;
}

Words reason_of_pause(const Case& round, Day since, Day until) {
  const auto days = (until - since).count();
  const Words first = day_words(since);
  const Words last = day_words(until);
  const Words due = day_words(round.due->due_on);
  return {fmt::format("督办事项 {} 起暂停，{} 恢复，由 {} 顺延 {} 天", first.zh, last.zh, due.zh, days),
          fmt::format("The duty was paused on {} and went on on {}: moved from {} by {} days", first.en,
                      last.en, due.en, days)};
}

// What was due before the pause began was late already.
std::optional<calendar::DueDate> due_after_pause(const Case& round, Day until,
                                                 const calendar::Calendar& calendar) {
  const Day since = *round.gathering.held_since;
  if (!round.due || !round.due_rule || round.due->due_on < since || until <= since) return {};
  calendar::DueRule rule;
  rule.when = calendar::OnDay{round.due->due_on + (until - since)};
  rule.roll = round.due_rule->roll;
  rule.internal = round.due_rule->internal;
  auto date = calendar::due_date(rule, {}, calendar);
  if (!date) return {};
  date->reasons.insert(date->reasons.begin(), reason_of_pause(round, since, until));
  return *std::move(date);
}

}  // namespace

std::optional<NewAct> act_of_pause(const Case& before, const Case& after, const Case& round,
                                   const calendar::Calendar& calendar) {
  const bool is_held = round.gathering.held_since.has_value();
  if (round.has_ended()) return {};
  if (after.phase == Phase::paused && before.phase != Phase::paused && !is_held)
    return act_after(round, hold_with_duty_act, RoundHeld{});
  if (after.phase != Phase::running || !is_held) return {};
  return act_after(
      round, release_with_duty_act,
      RoundReleased{due_after_pause(round, after.resumed_on.value_or(after.changed_on), calendar)});
}

std::optional<NewAct> duty_follows(const Case& duty, const Case& round) {
  const bool is_latest = duty.latest_round && duty.latest_round->id == round.id;
  if (!is_latest || !round.due || round.due->due_on == duty.latest_round->due_on) return {};
  return act_after(duty, follow_round_act, RoundReleased{round.due});
}

Day counted_day(const Case& round, Day day) {
  return round.gathering.held_since ? std::min(day, *round.gathering.held_since) : day;
}

}  // namespace bihuan::cases
