// SPDX-License-Identifier: Apache-2.0
// Dead acts and ambiguous ones: what can never be done, and what somebody at a page could not tell apart.
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "procedures/arguments.h"
#include "procedures/check.h"
#include "procedures/life.h"
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
  if (are(GuardKind::no_draft, GuardKind::draft_waits)) return true;
  if (are(GuardKind::no_draft, GuardKind::draft_cleared)) return true;
  if (are(GuardKind::draft_waits, GuardKind::draft_cleared)) return true;
  if (!are(GuardKind::result_is, GuardKind::result_is)) return false;
  return !same && recorded_value(one.argument).name == recorded_value(other.argument).name;
}

class AnswerCheck {
 public:
  AnswerCheck(const Procedure& procedure, Findings& findings) : procedure_(procedure), findings_(findings) {}

  void run() {
    if (!leads_somewhere(procedure_)) return;
    check_states_told_apart();
    const Life life(procedure_);
    for (auto act = procedure_.acts.begin(); act != procedure_.acts.end(); ++act) {
      check_contradictions(*act);
      check_lives(*act, life);
      for (const Guard& guard : act->guards) check_tells_apart(*act, guard);
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

  /// What its guards ask for must be able to have happened before, by another act that can itself be done. An
  /// act whose states are not reached is spoken of with them.
  void check_lives(const Act& act, const Life& life) {
    if (life.lives(act) || !life.leaves_from_reached(act)) return;
    const Guard& guard = *life.unfulfilled(act);
    const std::vector<const Act*> able = fulfillers(procedure_, guard);
    if (std::ranges::none_of(able, [&](const Act* other) { return leads_to(*other, act); }))
      return report_too_early(act, guard);
    std::vector<std::string> zh, en;
    for (const Act* other : able) {
      zh.push_back(fmt::format("“{}”", other->label.zh));
      en.push_back(fmt::format("\"{}\"", other->name));
    }
    findings_.add(guard.line,
                  {fmt::format("办理“{}”的条件“{}”要靠{}先办成，可是在它之前办不成，所以永远办不成；改条件，"
                               "或让另一项办理使它成立",
                               act.label.zh, said(guard), fmt::join(zh, "、")),
                   fmt::format("the guard \"{}\" of act \"{}\" rests on {}, which can never be done before "
                               "it, so the act is dead; mend the guard or let another act fulfil it",
                               said(guard), act.name, fmt::join(en, ", "))});
  }

  void report_too_early(const Act& act, const Guard& guard) {
    findings_.add(guard.line,
                  {fmt::format("办理“{}”的条件“{}”在它出发的各状态都不可能成立，永远办不成；改出发状态或条件",
                               act.label.zh, said(guard)),
                   fmt::format("the guard \"{}\" of act \"{}\" can hold in none of the states that it leaves "
                               "from, so the act is dead; mend the states or the guard",
                               said(guard), act.name)});
  }

  /// Another person or body than that of an act which can only come later is anybody.
  void check_tells_apart(const Act& act, const Guard& guard) {
    const bool compares =
        guard.kind == GuardKind::another_person_than_act || guard.kind == GuardKind::another_body_than_act;
    const Act* other = compares ? procedure_.find_act(guard.argument) : nullptr;
    if (other == nullptr || leads_to(*other, act)) return;
    findings_.add(guard.line,
                  {fmt::format("办理“{}”的条件“{}”不起作用：“{}”不可能在它之前办；改为在它之前的办理",
                               act.label.zh, said(guard), other->label.zh),
                   fmt::format("the guard \"{}\" of act \"{}\" guards nothing: \"{}\" can never come before "
                               "it; name an act that does",
                               said(guard), act.name, other->name)});
  }

  /// By any acts, whether or not they can be done.
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

  /// Lists, registers and scenarios name a state by its label.
  void check_states_told_apart() {
    for (auto state = procedure_.states.begin(); state != procedure_.states.end(); ++state) {
      const auto is_alike = [&](const State& other) {
        return other.label.zh == state->label.zh || other.label.en == state->label.en;
      };
      const auto other = std::find_if(procedure_.states.begin(), state, is_alike);
      if (other == state || state->label.zh.empty() || state->label.en.empty()) continue;
      findings_.add(state->line,
                    {fmt::format("状态“{}”和“{}”名称相同，分不清；改一个的 label", other->name, state->name),
                     fmt::format("the states \"{}\" and \"{}\" have one label and cannot be told apart; "
                                 "change one label",
                                 other->name, state->name)});
    }
  }

  const Procedure& procedure_;
  Findings& findings_;
};

}  // namespace

void check_answers(const Procedure& procedure, Findings& findings) {
  AnswerCheck(procedure, findings).run();
}

}  // namespace bihuan::procedures
