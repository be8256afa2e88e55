// SPDX-License-Identifier: Apache-2.0
// Dead acts and ambiguous ones: what can never be done, and what somebody at a page could not tell apart.
#include <algorithm>
#include <fmt/format.h>

#include "procedures/arguments.h"
#include "procedures/check.h"
#include "procedures/vocabulary.h"
#include "procedures/ways.h"

namespace bihuan::procedures {
namespace {

bool shares_a_state(const Act& one, const Act& other) {
  return std::ranges::any_of(one.from, [&](const std::string& state) {
    return std::ranges::find(other.from, state) != other.from.end();
  });
}

/// Both hold of no case at once.
bool contradict(const Guard& one, const Guard& other) {
  const auto are = [&](GuardKind a, GuardKind b) { return one.kind == a && other.kind == b; };
  const bool same = one.argument == other.argument;
  if (are(GuardKind::within_clock, GuardKind::clock_expired)) return same;
  if (are(GuardKind::clock_running, GuardKind::clock_stopped)) return same;
  if (are(GuardKind::result_is, GuardKind::result_is_not)) return same;
  if (are(GuardKind::not_yet_filed, GuardKind::has_filed)) return true;
  if (!are(GuardKind::result_is, GuardKind::result_is)) return false;
  return !same && recorded_value(one.argument).name == recorded_value(other.argument).name;
}

bool starts(const Act& act, std::string_view clock) {
  return std::ranges::any_of(act.effects, [&](const Effect& effect) {
    const bool is_start = effect.kind == EffectKind::start_clock || effect.kind == EffectKind::restart_clock;
    return is_start && effect.argument == clock;
  });
}

class AnswerCheck {
 public:
  AnswerCheck(const Procedure& procedure, Findings& findings) : procedure_(procedure), findings_(findings) {}

  void run() {
    if (!leads_somewhere(procedure_)) return;
    for (auto act = procedure_.acts.begin(); act != procedure_.acts.end(); ++act) {
      check_contradictions(*act);
      for (const Guard& guard : act->guards) check_can_hold(*act, guard);
      for (auto other = procedure_.acts.begin(); other != act; ++other) check_told_apart(*other, *act);
    }
  }

 private:
  void check_contradictions(const Act& act) {
    for (const Guard& one : act.guards) {
      for (const Guard& other : act.guards) {
        if (!contradict(one, other) || other.line < one.line) continue;
        findings_.add(
            other.line,
            {fmt::format("办理“{}”的条件“{}”和“{}”不能同时成立，永远办不成；删去一个", act.label.zh,
                         said(one), said(other)),
             fmt::format("the guards \"{}\" and \"{}\" of act \"{}\" never hold together, so it is dead; "
                         "remove one",
                         said(one), said(other), act.name)});
        return;
      }
    }
  }

  static std::string said(const Guard& guard) {
    return fmt::format("{}{}{}", word_for(guard.kind), guard.argument.empty() ? "" : " = ", guard.argument);
  }

  /// What the guard asks for must be able to have happened before.
  void check_can_hold(const Act& act, const Guard& guard) {
    switch (guard.kind) {
      case GuardKind::result_is:
      case GuardKind::recorded: {
        const std::string_view recorder = record_name(recorded_value(guard.argument).name).act;
        return check_comes_before(act, guard, [&](const Act& other) { return other.name == recorder; });
      }
      case GuardKind::claim_open:
        return check_comes_before(act, guard, [](const Act& other) { return other.has(EffectKind::claim); });
      case GuardKind::within_clock:
      case GuardKind::clock_expired:
      case GuardKind::clock_running:
        return check_comes_before(act, guard,
                                  [&](const Act& other) { return starts(other, guard.argument); });
      case GuardKind::has_filed:
        return check_comes_before(act, guard, [](const Act& other) { return other.has(EffectKind::file); });
      case GuardKind::has_lead:
      case GuardKind::has_due:
      case GuardKind::group_resolved:
      case GuardKind::another_body_than_lead:
      case GuardKind::another_person_than_act:
      case GuardKind::before_due:
      case GuardKind::later_than_due:
      case GuardKind::children_ended:
      case GuardKind::no_open_dispute:
      case GuardKind::not_carried_by_document:
      case GuardKind::not_yet_filed:
      case GuardKind::all_filed_or_excused:
      case GuardKind::another_body_than_act:
      case GuardKind::no_part_in_parent:
      case GuardKind::sum_of_fields:
      case GuardKind::clock_stopped:
      case GuardKind::result_is_not:
      case GuardKind::sum_of_children:
      case GuardKind::permit_in_force:
        return;
    }
  }

  template <class IsIt>
  void check_comes_before(const Act& act, const Guard& guard, const IsIt& is_it) {
    const StateNames possible = reached_from(procedure_, procedure_.initial);
    const auto is_possible = [&](const std::string& state) { return possible.contains(state); };
    if (std::ranges::none_of(act.from, is_possible)) return;  // that is said of the states
    bool is_there = false;
    for (const Act& other : procedure_.acts) {
      if (!is_it(other)) continue;
      is_there = true;
      if (leads_to(other, act)) return;
    }
    if (!is_there) return;  // what is missing is said with the arguments and effects
    findings_.add(guard.line,
                  {fmt::format("办理“{}”的条件“{}”在它出发的各状态都不可能成立，永远办不成；改出发状态或条件",
                               act.label.zh, said(guard)),
                   fmt::format("the guard \"{}\" of act \"{}\" can hold in none of the states that it leaves "
                               "from, so the act is dead; mend the states or the guard",
                               said(guard), act.name)});
  }

  bool leads_to(const Act& first, const Act& then) const {
    return std::ranges::any_of(states_after(first), [&](std::string_view state) {
      const StateNames reached = reached_from(procedure_, state);
      return std::ranges::any_of(then.from, [&](const std::string& from) { return reached.contains(from); });
    });
  }

  void check_told_apart(const Act& one, const Act& other) {
    const bool alike = one.label.zh == other.label.zh || one.label.en == other.label.en;
    if (!alike || !shares_a_state(one, other)) return;
    findings_.add(
        other.line,
        {fmt::format("办理“{}”和“{}”从同一状态出发而名称相同，页面上分不清；改一个的 label", one.name,
                     other.name),
         fmt::format("the acts \"{}\" and \"{}\" leave from one state under one label and cannot be told "
                     "apart; change one label",
                     one.name, other.name)});
  }

  const Procedure& procedure_;
  Findings& findings_;
};

}  // namespace

void check_answers(const Procedure& procedure, Findings& findings) {
  AnswerCheck(procedure, findings).run();
}

}  // namespace bihuan::procedures
