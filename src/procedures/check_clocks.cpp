// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "procedures/check.h"
#include "procedures/life.h"
#include "procedures/vocabulary.h"
#include "procedures/ways.h"

namespace bihuan::procedures {
namespace {

bool does(const Act& act, EffectKind kind, std::string_view clock) {
  return std::ranges::any_of(
      act.effects, [&](const Effect& effect) { return effect.kind == kind && effect.argument == clock; });
}

bool starts(const Act& act, const Clock& clock) {
  return does(act, EffectKind::start_clock, clock.name) || does(act, EffectKind::restart_clock, clock.name);
}

/// What a day field of a clock means where it is left blank.
enum class Blank { refused, without_end };

class ClockCheck {
 public:
  ClockCheck(const Procedure& procedure, Findings& findings) : procedure_(procedure), findings_(findings) {}

  void run() {
    std::optional<Life> life;
    if (leads_somewhere(procedure_)) life.emplace(procedure_);
    for (const Clock& clock : procedure_.clocks) {
      check_length(clock);
      if (clock.is_urged && procedure_.urging.empty())
        report(clock, "照它催办，却没有催办梯级；写上 [[urging]]，或删去 urged",
               "is urged, but there is no ladder; write [[urging]] or remove urged");
      if (!life) continue;
      if (!check_started(clock)) continue;
      if (!check_each_does_one_thing(clock)) continue;
      check_stopped(clock, *life);
      check_resumed(clock, *life);
    }
  }

 private:
  void check_length(const Clock& clock) {
    const bool is_counted = clock.count > 0;
    const bool is_named = !clock.until_field.empty();
    if (is_counted == is_named) {
      report(clock, "须写 count 或 until_field 之一，不能都写，也不能都不写",
             "must have either count or until_field, not both");
    }
    if (is_named && !clock.from_field.empty())
      report(clock, "有了 until_field 就不从某日起算；删去 from_field",
             "ends on a named day and is counted from none; remove from_field");
  }

  bool check_started(const Clock& clock) {
    bool is_started = false;
    for (const Act& act : procedure_.acts) {
      if (!starts(act, clock)) continue;
      is_started = true;
      check_day_field(clock, act, clock.from_field, Blank::refused);
      check_day_field(clock, act, clock.until_field, Blank::without_end);
    }
    if (!is_started)
      report(clock, "没有一项办理启动它；给一项办理加上效果 start_clock，或删去它",
             "is started by no act; give one the effect start_clock or remove the clock");
    return is_started;
  }

  void check_day_field(const Clock& clock, const Act& act, const std::string& name, Blank blank) {
    if (name.empty()) return;
    const Field* field = act.find_field(name);
    const bool may_be_blank = blank == Blank::without_end;
    if (field != nullptr && field->type == FieldType::day && (field->required || may_be_blank)) return;
    findings_.add(
        act.line,
        {fmt::format("办理“{}”启动时限“{}”，要用{}日期“{}”；补上 type = \"day\"{}", act.label.zh,
                     clock.label.zh, may_be_blank ? "" : "必填的", name,
                     may_be_blank ? "" : "、required = true"),
         fmt::format("act \"{}\" starts the clock \"{}\", which reads the day field \"{}\"; write it "
                     "with type = \"day\"{}",
                     act.name, clock.name, name, may_be_blank ? "" : " and required = true")});
  }

  /// What an act starts and stops at once never runs.
  bool check_each_does_one_thing(const Clock& clock) {
    bool is_fine = true;
    for (const Act& act : procedure_.acts) {
      const bool starts_and_stops = starts(act, clock) && does(act, EffectKind::stop_clock, clock.name);
      const bool halts_and_goes_on =
          does(act, EffectKind::pause_clock, clock.name) && does(act, EffectKind::resume_clock, clock.name);
      if (!starts_and_stops && !halts_and_goes_on) continue;
      is_fine = false;
      findings_.add(
          act.line,
          {fmt::format("办理“{}”同时{}时限“{}”，等于没有；分到两项办理", act.label.zh,
                       starts_and_stops ? "启动和停下" : "暂停和恢复", clock.label.zh),
           fmt::format("act \"{}\" {} the clock \"{}\" at once, which comes to nothing; divide it into two "
                       "acts",
                       act.name, starts_and_stops ? "starts and stops" : "pauses and resumes", clock.name)});
    }
    return is_fine;
  }

  /// From wherever it runs, an act that stops it can still come.
  void check_stopped(const Clock& clock, const Life& life) {
    check_can_follow(
        clock, life, starts, EffectKind::stop_clock,
        "启动之后没有一项办理能停下它；给其后的办理加上效果 stop_clock",
        "is started where no act can stop it afterwards; give a later act the effect stop_clock");
  }

  void check_resumed(const Clock& clock, const Life& life) {
    const auto pauses = [](const Act& act, const Clock& one) {
      return does(act, EffectKind::pause_clock, one.name);
    };
    check_can_follow(clock, life, pauses, EffectKind::resume_clock,
                     "暂停之后没有一项办理能恢复它；给其后的办理加上效果 resume_clock",
                     "is paused where no act can resume it; give a later act the effect resume_clock");
  }

  /// An act that can never be done stops nothing, nor does one that is done only while the clock does not
  /// run.
  template <class Begins>
  void check_can_follow(const Clock& clock, const Life& life, const Begins& begins, EffectKind then,
                        std::string_view zh, std::string_view en) {
    const auto comes = [&](const Act& act) { return life.lives(act) && !waits_for_stop(act, clock); };
    const auto follows = [&](const Act& act) { return comes(act) && does(act, then, clock.name); };
    for (const Act& act : procedure_.acts) {
      if (!begins(act, clock) || !life.lives(act)) continue;
      const StateNames after = states_after(act);
      const bool always = std::ranges::all_of(after, [&](std::string_view state) {
        return leaves_from(procedure_, reached_from(procedure_, state, comes), follows);
      });
      if (always) continue;
      report(clock, zh, en);
      return;
    }
  }

  static bool waits_for_stop(const Act& act, const Clock& clock) {
    return std::ranges::any_of(act.guards, [&](const Guard& guard) {
      return guard.kind == GuardKind::clock_stopped && guard.argument == clock.name;
    });
  }

  void report(const Clock& clock, std::string_view zh, std::string_view en) {
    findings_.add(clock.line, {fmt::format("时限“{}”{}", clock.label.zh, zh),
                               fmt::format("the clock \"{}\" {}", clock.name, en)});
  }

  const Procedure& procedure_;
  Findings& findings_;
};

}  // namespace

void check_clocks(const Procedure& procedure, Findings& findings) {
  ClockCheck(procedure, findings).run();
}

}  // namespace bihuan::procedures
