// SPDX-License-Identifier: Apache-2.0
#include "cases/clocks.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/fields.h"
#include "procedures/ways.h"

namespace bihuan::cases {
namespace {

using calendar::DueDate;
using calendar::DueRule;
using procedures::Clock;
using procedures::EffectKind;

const RunningClock* running(const Case& subject, const Clock& clock) {
  const auto found = subject.clocks.find(clock.name);
  const bool runs = found != subject.clocks.end() && !found->second.stopped_on;
  return runs ? &found->second : nullptr;
}

calendar::Roll roll_of(const Clock& clock) {
  switch (clock.roll) {
    case procedures::ClockRoll::none:
      return calendar::Roll::none;
    case procedures::ClockRoll::previous_working:
      return calendar::Roll::previous_working;
    case procedures::ClockRoll::next_working:
      return calendar::Roll::next_working;
  }
  VERIFY(false && "a roll of the closed vocabulary");
}

Words not_running(const Clock& clock) {
  return {fmt::format("“{}”没有在计时", clock.label.zh), fmt::format("“{}” does not run", clock.label.en)};
}

// The effects of one act on one clock.
class ClockKeeper {
 public:
  ClockKeeper(const Clock& clock, const procedures::Act& act, const Case& subject, const Command& command,
              const Attempt& attempt, const Surroundings& around)
      : clock_(clock), act_(act), subject_(subject), command_(command), attempt_(attempt), around_(around) {}

  void start() {
    if (!running(subject_, clock_)) restart();
  }

  void restart() {
    const auto rule = rule_of_start();
    if (!rule) return stop();  // without an end; a day that is needed is said with the fields' faults
    auto date = dated(*rule);
    if (!date) return;
    check_still_to_come(*date);
    add(ClockStarted{clock_.name, *rule, *std::move(date)});
  }

  void pause() {
    const RunningClock* found = running_or_fault();
    if (found && !found->paused_on) add(ClockPaused{clock_.name});
  }

  void resume() {
    const RunningClock* found = running_or_fault();
    if (!found) return;
    if (!found->paused_on) {
      object({fmt::format("“{}”没有暂停，不必恢复", clock_.label.zh),
              fmt::format("“{}” is not paused", clock_.label.en)});
      return;
    }
    auto date = calendar::after_standstill(found->date, found->rule, found->is_extended,
                                           {*found->paused_on, attempt_.happened_on}, around_.calendar);
    take(std::move(date), ClockChange::resumed);
  }

  void extend() {
    const RunningClock* found = running_or_fault();
    const Day* day = day_field(command_.fields, "due_on");
    if (!found || !day) return;
    if (*day <= found->date.due_on) {
      object({fmt::format("新的时限须晚于现定的 {}", day_words(found->date.due_on).zh),
              fmt::format("The new date must lie after {}", day_words(found->date.due_on).en)});
      return;
    }
    DueRule rule = found->rule;
    rule.when = calendar::OnDay{*day};
    rule.basis = calendar::SetByOffice{words("approver"), words("reason")};
    take(calendar::due_date(rule, {}, around_.calendar), ClockChange::extended);
  }

  void stop() {
    if (running(subject_, clock_)) add(ClockStopped{clock_.name});
  }

  ClockConsequences finish() && { return std::move(follow_); }

 private:
  void add(Fact fact) { follow_.facts.push_back(std::move(fact)); }
  void object(Words fault) { follow_.faults.push_back(std::move(fault)); }

  // A slip of the hand would urge at once, and could not be extended any more. A term that only ends may well
  // have ended before it was recorded.
  void check_still_to_come(const DueDate& date) {
    if (!clock_.is_urged || date.due_on >= attempt_.happened_on || is_said_with_the_fields(date)) return;
    object({fmt::format("“{}”不能早于办理之日 {}", clock_.label.zh, day_words(attempt_.happened_on).zh),
            fmt::format("“{}” cannot end before {}, the day of the act", clock_.label.en,
                        day_words(attempt_.happened_on).en)});
  }

  // The day must not lie before another one that was given, and that one is still to come itself.
  bool is_said_with_the_fields(const DueDate& date) const {
    const procedures::Field* field = act_.find_field(clock_.until_field);
    const Day* earlier = field ? day_field(command_.fields, field->not_before) : nullptr;
    return earlier && date.named_on < *earlier && attempt_.happened_on <= *earlier;
  }

  const RunningClock* running_or_fault() {
    const RunningClock* found = running(subject_, clock_);
    if (!found) object(not_running(clock_));
    return found;
  }

  std::string words(std::string_view name) const {
    const auto* given = text_field(command_.fields, name);
    return given ? *given : std::string();
  }

  std::optional<DueRule> rule_of_start() const {
    DueRule rule;
    rule.basis = calendar::ByRule{said_rule()};
    rule.roll = roll_of(clock_);
    const bool is_counted = clock_.count > 0;
    const std::string& named = is_counted ? clock_.from_field : clock_.until_field;
    const Day* day = named.empty() ? &attempt_.happened_on : day_field(command_.fields, named);
    if (!day) return {};
    const auto counted_in = clock_.counted_in == procedures::ClockUnit::working_days
                                ? calendar::CountedIn::working_days
                                : calendar::CountedIn::days;
    if (is_counted) {
      rule.when = calendar::AfterDay{clock_.count, counted_in, *day};
    } else {
      rule.when = calendar::OnDay{*day};
    }
    return rule;
  }

  Words said_rule() const {
    if (clock_.basis.zh.empty()) return clock_.label;
    return {fmt::format("{}（{}）", clock_.label.zh, clock_.basis.zh),
            fmt::format("{} ({})", clock_.label.en, clock_.basis.en)};
  }

  std::optional<DueDate> dated(const DueRule& rule) {
    auto date = calendar::due_date(rule, {}, around_.calendar);
    if (date) return *std::move(date);
    std::ranges::move(date.error().reasons, std::back_inserter(follow_.faults));
    return {};
  }

  void take(Result<DueDate> date, ClockChange why) {
    if (date) {
      add(ClockMoved{clock_.name, why, *std::move(date)});
    } else {
      std::ranges::move(date.error().reasons, std::back_inserter(follow_.faults));
    }
  }

  const Clock& clock_;
  const procedures::Act& act_;
  const Case& subject_;
  const Command& command_;
  const Attempt& attempt_;
  const Surroundings& around_;
  ClockConsequences follow_;
};

// Of the case's own date, unless its state has met it, and of the clocks that run and that `counts` admits.
template <class Counts>
const DueDate* earliest_of(const Case& subject, const procedures::Procedure& procedure, Counts counts) {
  const bool is_open = subject.due && !procedures::has_met_its_due(procedure, subject.state);
  const DueDate* earliest = is_open ? &*subject.due : nullptr;
  for (const auto& [name, clock] : subject.clocks) {
    if (clock.stopped_on || clock.paused_on || !counts(name)) continue;
    if (!earliest || clock.date.due_on < earliest->due_on) earliest = &clock.date;
  }
  return earliest;
}

}  // namespace

ClockConsequences consequences_for_clock(EffectKind effect, const Clock& clock, const procedures::Act& act,
                                         const Case& subject, const Command& command, const Attempt& attempt,
                                         const Surroundings& around) {
  ClockKeeper keeper(clock, act, subject, command, attempt, around);
  if (effect == EffectKind::start_clock) keeper.start();
  if (effect == EffectKind::restart_clock) keeper.restart();
  if (effect == EffectKind::pause_clock) keeper.pause();
  if (effect == EffectKind::resume_clock) keeper.resume();
  if (effect == EffectKind::extend_clock) keeper.extend();
  if (effect == EffectKind::stop_clock) keeper.stop();
  return std::move(keeper).finish();
}

std::vector<Fact> moved_by_pause(const Case& subject, Day resumed_on, const calendar::Calendar& calendar) {
  std::vector<Fact> facts;
  if (!subject.paused_on) return facts;
  const calendar::Standstill pause{*subject.paused_on, resumed_on};
  if (subject.due && subject.due_rule) {
    const bool is_extended = subject.due_before_extensions.has_value();
    auto date = calendar::after_standstill(*subject.due, *subject.due_rule, is_extended, pause, calendar);
    if (date && *date != *subject.due) facts.emplace_back(DueResumed{*std::move(date)});
  }
  for (const auto& [name, clock] : subject.clocks) {
    if (clock.stopped_on || clock.paused_on) continue;  // one that an act paused waits for its own act
    const calendar::Standstill still{std::max(pause.from, clock.started_on), resumed_on};
    auto date = calendar::after_standstill(clock.date, clock.rule, clock.is_extended, still, calendar);
    if (date && *date != clock.date)
      facts.emplace_back(ClockMoved{name, ClockChange::resumed, *std::move(date)});
  }
  return facts;
}

std::optional<Words> within_clock(const Clock& clock, const Case& subject, Day happened_on) {
  const RunningClock* found = running(subject, clock);
  if (!found) return not_running(clock);
  if (found->paused_on || happened_on <= found->date.due_on) return {};
  return Words{fmt::format("“{}”已于 {} 届满", clock.label.zh, day_words(found->date.due_on).zh),
               fmt::format("“{}” was over on {}", clock.label.en, day_words(found->date.due_on).en)};
}

std::optional<Words> clock_expired(const Clock& clock, const Case& subject, Day happened_on) {
  const RunningClock* found = running(subject, clock);
  if (!found) return not_running(clock);
  if (!found->paused_on && happened_on > found->date.due_on) return {};
  return Words{fmt::format("“{}”到 {} 才届满", clock.label.zh, day_words(found->date.due_on).zh),
               fmt::format("“{}” is not over before {}", clock.label.en, day_words(found->date.due_on).en)};
}

std::optional<Words> clock_stopped(const Clock& clock, const Case& subject) {
  if (!running(subject, clock)) return {};
  return Words{fmt::format("“{}”还在计时", clock.label.zh), fmt::format("“{}” still runs", clock.label.en)};
}

std::optional<Words> clock_running(const Clock& clock, const Case& subject) {
  if (running(subject, clock)) return {};
  return not_running(clock);
}

namespace {

bool stops(const procedures::Act& act, const Clock& clock) {
  return std::ranges::any_of(act.effects, [&](const procedures::Effect& effect) {
    return effect.kind == EffectKind::stop_clock && effect.argument == clock.name;
  });
}

}  // namespace

std::vector<Words> stopped_before_they_ran(const procedures::Act& act, const procedures::Procedure& procedure,
                                           const Case& subject, Day happened_on) {
  const procedures::State* to = act.to ? procedure.find_state(*act.to) : nullptr;
  const bool stops_all = to && to->end == procedures::End::verified;
  std::vector<Words> faults;
  for (const Clock& clock : procedure.clocks) {
    const RunningClock* found = running(subject, clock);
    const bool is_stopped = stops_all || stops(act, clock);
    if (!found || !is_stopped || happened_on >= found->started_on) continue;
    const Words start = day_words(found->started_on);
    faults.push_back(
        {fmt::format("“{}”自 {} 起才计时，办理日期不能更早", clock.label.zh, start.zh),
         fmt::format("“{}” runs since {}: the act cannot have happened earlier", clock.label.en, start.en)});
  }
  return faults;
}

const DueDate* earliest_date(const Case& subject, const procedures::Procedure& procedure) {
  return earliest_of(subject, procedure, [](const std::string&) { return true; });
}

const DueDate* urged_date(const Case& subject, const procedures::Procedure& procedure) {
  return earliest_of(subject, procedure, [&](const std::string& name) {
    const Clock* clock = procedure.find_clock(name);
    return clock != nullptr && clock->is_urged;
  });
}

std::optional<DueDate> reckoned_under(const RunningClock& clock, const calendar::Calendar& calendar,
                                      Day today) {
  if (clock.stopped_on || calendar::rests_on(clock.date, calendar)) return {};
  const bool is_named = clock.is_extended || clock.first.has_value();
  auto after = calendar::reckoned_again(clock.date, clock.rule, is_named, {}, calendar);
  if (!after || !calendar::says_another_date(*after, clock.date)) return {};
  return calendar::not_into_the_past(*std::move(after), clock.date, today);
}

}  // namespace bihuan::cases
