// SPDX-License-Identifier: Apache-2.0
#include "cases/new_version.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <initializer_list>

#include "cases/rounds.h"
#include "procedures/arguments.h"
#include "procedures/vocabulary.h"
#include "procedures/vocabulary_words.h"
#include "procedures/ways.h"

namespace bihuan::cases {
namespace {

using procedures::EffectKind;
using procedures::GuardKind;
using procedures::Procedure;
using procedures::State;

// Of what is confirmed from minutes or a table: to be proposed, kept as guidance, under supervision already.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> opened_in{
    {{"duty", "read"}, {"duty", "kept"}, {"duty", "docketed"}}};

using Effects = std::initializer_list<EffectKind>;
using Admits = std::function<bool(const procedures::Act&)>;

bool has_one_of(const procedures::Act& act, Effects effects) {
  return std::ranges::any_of(effects, [&](EffectKind effect) { return act.has(effect); });
}

/// Whether one of these effects follows from an act of this state.
bool offers(const Procedure& procedure, std::string_view state, Effects effects) {
  return std::ranges::any_of(procedure.acts_from(state),
                             [&](const procedures::Act* act) { return has_one_of(*act, effects); });
}

bool none(const procedures::Act&) {
  return false;
}

/// Whether from `start` an act that `wanted` admits can come before any of those that `before` admits.
bool can_come(const Procedure& procedure, std::string_view start, const Admits& wanted,
              const Admits& before = none) {
  const auto others = [&](const procedures::Act& act) { return !before(act); };
  return procedures::leaves_from(procedure, procedures::reached_from(procedure, start, others),
                                 [&](const procedures::Act& act) { return others(act) && wanted(act); });
}

bool reaches(const Procedure& procedure, std::string_view state, Effects effects) {
  return can_come(procedure, state, [&](const procedures::Act& act) { return has_one_of(act, effects); });
}

Words label_of(const Procedure& procedure, std::string_view act) {
  const procedures::Act* found = procedure.find_act(act);
  return found ? found->label : Words{std::string(act), std::string(act)};
}

class VersionDecision {
 public:
  VersionDecision(const Case& subject, const Procedure& from, const Procedure& to, const State& state)
      : subject_(subject), from_(from), to_(to), state_(state) {}

  std::vector<Words> faults() && {
    check_phase();
    check_facts();
    check_round();
    check_clocks();
    check_force();
    for (const procedures::Act& act : to_.acts) {
      for (const procedures::Guard& guard : act.guards) check_guard(act, guard);
    }
    return std::move(faults_);
  }

 private:
  void check_phase() {
    if (state_.phase == subject_.phase_of_state()) return;
    const Words before = procedures::words_for(subject_.phase_of_state());
    const Words after = procedures::words_for(state_.phase);
    faults_.push_back(
        {fmt::format("计时阶段会变：现为“{}”，新流程的“{}”为“{}”", before.zh, state_.label.zh, after.zh),
         fmt::format("its phase would change from “{}” to “{}” in “{}”", before.en, after.en,
                     state_.label.en)});
  }

  void check_facts() {
    if (subject_.claim && !has_counterpart({EffectKind::accept_claim, EffectKind::refuse_claim}))
      lacks({"待核查的办结申请", "the claim that waits for its verdict"});
    if (!subject_.disputes.empty() && !has_counterpart({EffectKind::settle_dispute}))
      lacks({"尚未处理的分工异议", "the dispute that is not settled"});
    const bool carries =
        std::ranges::find(subject_.links, LinkKind::carries, &Linked::kind) != subject_.links.end();
    if (carries && !has_counterpart({EffectKind::end_carried}))
      lacks({"随本件办结的督办事项", "the duties that end with this document"});
  }

  void check_round() {
    const Gathering& gathering = subject_.gathering;
    for (const auto& [bearer, filing] : gathering.filings) {
      const Words kind = procedures::words_for(filing.kind);
      if (!takes(filing.kind))
        lacks({fmt::format("已有的报送（{}）", kind.zh), fmt::format("the filing ({})", kind.en)});
      if (filing.is_sent_back && !has_counterpart({EffectKind::amend_filing}))
        lacks({"退回待补正的报送", "a filing that was sent back"});
    }
    if (!gathering.drafts.empty() && !has_counterpart({EffectKind::send_draft}))
      lacks({"送审中的报送", "the draft of a filing inside a bearer"});
    if (!gathering.excused.empty() && !has_counterpart({EffectKind::roll_up}))
      lacks({"已准予免报的单位", "the bearers that are excused"});
    const bool waits_for_parts =
        std::ranges::any_of(gathering.parts, [](const Part& part) { return part.given_in == 0; });
    if (waits_for_parts && !has_counterpart({EffectKind::give_part}))
      lacks({"还没有提供的部分材料", "the parts of a filing that were asked for"});
  }

  /// A clock that was started and not stopped goes on only under its name.
  void check_clocks() {
    for (const auto& [name, clock] : subject_.clocks) {
      if (clock.stopped_on || to_.find_clock(name)) continue;
      const procedures::Clock* known = from_.find_clock(name);
      const Words label = known ? known->label : Words{name, name};
      faults_.push_back({fmt::format("新流程没有在走的时钟“{}”", label.zh),
                         fmt::format("the new file does not have the clock “{}”, which runs", label.en)});
    }
  }

  /// A permit's intervals must be able to end, and a suspended one to be restored.
  void check_force() {
    if (subject_.force == Force{}) return;
    if (!has_counterpart({EffectKind::end_force})) lacks({"有效的核准登记", "the permit that is in force"});
  }

  /// A filing can be said again and rolled up in the way in which it was made.
  bool takes(procedures::FilingKind kind) const {
    const auto offers_kind = [&](const procedures::Act& act) {
      const auto field = std::ranges::find(act.fields, "kind", &procedures::Field::name);
      return has_one_of(act, {EffectKind::file, EffectKind::amend_filing}) && field != act.fields.end() &&
             std::ranges::find(field->choices, procedures::word_for(kind), &procedures::Choice::name) !=
                 field->choices.end();
    };
    return std::ranges::any_of(to_.acts, offers_kind) && has_counterpart({EffectKind::roll_up});
  }

  /// What could be done at once shall stay so; what comes later shall still come.
  bool has_counterpart(Effects effects) const {
    return offers(from_, subject_.state, effects) ? offers(to_, state_.name, effects)
                                                  : reaches(to_, state_.name, effects);
  }

  void check_guard(const procedures::Act& act, const procedures::Guard& guard) {
    if (guard.kind == GuardKind::another_person_than_act || guard.kind == GuardKind::another_body_than_act)
      check_performed(act, guard.argument);
    if (guard.kind == GuardKind::result_is || guard.kind == GuardKind::recorded)
      check_recorded(act, procedures::recorded_value(guard.argument).name);
    if (guard.kind == GuardKind::within_clock || guard.kind == GuardKind::clock_expired ||
        guard.kind == GuardKind::clock_running)
      check_started(act, guard.argument);
  }

  void check_started(const procedures::Act& act, std::string_view name) {
    const auto known = subject_.clocks.find(name);
    if (known != subject_.clocks.end() && !known->second.stopped_on) return;
    const auto starts = [&](const procedures::Act& other) {
      return std::ranges::any_of(other.effects, [&](const procedures::Effect& effect) {
        return (effect.kind == EffectKind::start_clock || effect.kind == EffectKind::restart_clock) &&
               effect.argument == name;
      });
    };
    if (!is_missed(act, starts)) return;
    const procedures::Clock* clock = to_.find_clock(name);
    VERIFY(clock != nullptr);  // the file was checked when it was loaded
    faults_.push_back({fmt::format("新流程的“{}”要看“{}”，此件没有在计", act.label.zh, clock->label.zh),
                       fmt::format("“{}” of the new file asks for “{}”, which does not run here",
                                   act.label.en, clock->label.en)});
  }

  void check_performed(const procedures::Act& act, std::string_view named) {
    if (subject_.performed.contains(named) || !is_missed(act, named)) return;
    faults_.push_back({fmt::format("新流程的“{}”要看是谁办理了“{}”，此件没有这项办理", act.label.zh,
                                   label_of(to_, named).zh),
                       fmt::format("“{}” of the new file asks who did “{}”, which was not done here",
                                   act.label.en, label_of(to_, named).en)});
  }

  void check_recorded(const procedures::Act& act, std::string_view name) {
    const procedures::RecordName needed = procedures::record_name(name);
    const auto recorded = subject_.fields.find(name);
    if (recorded == subject_.fields.end()) {
      if (is_missed(act, needed.act)) lacks_field(act, needed);
      return;
    }
    const procedures::Act* records = to_.find_act(needed.act);
    if (!records) return;
    const auto field = std::ranges::find(records->fields, needed.field, &procedures::Field::name);
    if (field == records->fields.end() || field->choices.empty()) return;
    if (std::ranges::find(field->choices, recorded->second, &procedures::Choice::name) ==
        field->choices.end())
      faults_.push_back(
          {fmt::format("已登记的“{}”为“{}”，新流程没有这一项", field->label.zh, recorded->second),
           fmt::format("“{}” was recorded as “{}”, which the new file does not know", field->label.en,
                       recorded->second)});
  }

  void lacks_field(const procedures::Act& act, const procedures::RecordName& needed) {
    faults_.push_back({fmt::format("新流程的“{}”要看“{}”时登记的 {}，此件没有登记", act.label.zh,
                                   label_of(to_, needed.act).zh, needed.field),
                       fmt::format("“{}” of the new file needs {} as recorded by “{}”, and nothing was",
                                   act.label.en, needed.field, label_of(to_, needed.act).en)});
  }

  /// From here the act could come without the one that its guard rests on, which it can't for a new case.
  bool is_missed(const procedures::Act& act, std::string_view rests_on) const {
    return is_missed(act, [&](const procedures::Act& other) { return other.name == rests_on; });
  }
  bool is_missed(const procedures::Act& act, const Admits& rests_on) const {
    const auto is_it = [&](const procedures::Act& other) { return &other == &act; };
    return can_come(to_, state_.name, is_it, rests_on) && !can_come(to_, to_.initial, is_it, rests_on);
  }

  void lacks(const Words& what) {
    Words fault{fmt::format("新流程在“{}”之后没有办理能处理{}", state_.label.zh, what.zh),
                fmt::format("the new file has no act for {} in or after “{}”", what.en, state_.label.en)};
    if (std::ranges::find(faults_, fault) == faults_.end()) faults_.push_back(std::move(fault));
  }

  const Case& subject_;
  const Procedure& from_;
  const Procedure& to_;
  const State& state_;
  std::vector<Words> faults_;
};

const State* state_after(const Case& subject, const Procedure& to, const StateMapping& states) {
  if (const State* same = to.find_state(subject.state)) return same;
  const auto mapped = states.find(subject.state);
  return mapped == states.end() ? nullptr : to.find_state(mapped->second);
}

Words no_counterpart(const Case& subject, const Procedure& from) {
  const State* state = from.find_state(subject.state);
  const Words label = state ? state->label : Words{subject.state, subject.state};
  return {
      fmt::format("新流程没有状态“{}”（{}）：请指定对应的状态", label.zh, subject.state),
      fmt::format("the new file has no state “{}” ({}): say which one follows it", label.en, subject.state)};
}

}  // namespace

Result<NewAct> decide_new_version(const Case& subject, const Procedure& from, const Procedure& to,
                                  const StateMapping& states) {
  if (subject.kind != to.kind)
    return fail(ErrorKind::refused, Words{"这是另一种办件的流程", "The file is of another kind of case"});
  if (subject.procedure == to.digest)
    return fail(ErrorKind::refused, Words{"已按此版流程办理", "It follows this version already"});
  if (subject.has_ended())
    return fail(ErrorKind::refused,
                Words{"已经办结，仍按原来的流程", "It has ended and stays under its file"});
  const State* state = state_after(subject, to, states);
  if (!state) return fail(ErrorKind::refused, no_counterpart(subject, from));
  if (auto faults = VersionDecision(subject, from, to, *state).faults(); !faults.empty())
    return fail(ErrorKind::refused, std::move(faults));

  NewAct act{subject.id, subject.version, std::string(adopt_version_act), to.digest, {}};
  if (state->name != subject.state)
    act.content.facts.emplace_back(Moved{state->name, state->phase, state->end});
  return act;
}

std::vector<Words> mapping_faults(const StateMapping& states, const std::vector<const Procedure*>& versions,
                                  const Procedure& to) {
  std::vector<Words> faults;
  for (const auto& [old, successor] : states) {
    const bool is_known = std::ranges::any_of(
        versions, [&name = old](const Procedure* version) { return version->find_state(name) != nullptr; });
    if (!is_known)
      faults.push_back(
          {fmt::format("原流程没有状态“{}”", old), fmt::format("no version has the state “{}”", old)});
    if (to.find_state(old))
      faults.push_back({fmt::format("新流程仍有状态“{}”，不必另指定", old),
                        fmt::format("the new file still has the state “{}”: it needs no successor", old)});
    if (!to.find_state(successor))
      faults.push_back({fmt::format("新流程没有状态“{}”", successor),
                        fmt::format("the new file has no state “{}”", successor)});
  }
  return faults;
}

std::vector<Words> opening_faults(const Procedure& to) {
  std::vector<Words> faults;
  for (const auto& [kind, state] : opened_in) {
    if (to.kind != kind || to.find_state(state)) continue;
    faults.push_back(
        {fmt::format("没有状态“{}”，而系统在那里立件：不能去掉或改名", state),
         fmt::format("there is no state “{}”, in which the program opens cases: it must keep it", state)});
  }
  return faults;
}

}  // namespace bihuan::cases
