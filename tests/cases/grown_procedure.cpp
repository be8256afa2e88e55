// SPDX-License-Identifier: Apache-2.0
#include "grown_procedure.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/result.h"
#include "grown_fields.h"
#include "procedures/check.h"
#include "procedures/vocabulary.h"

namespace bihuan::cases::testing {
namespace {

using procedures::Act;
using procedures::ChildTemplate;
using procedures::Clock;
using procedures::ClockRoll;
using procedures::ClockUnit;
using procedures::Effect;
using procedures::EffectKind;
using procedures::End;
using procedures::FieldType;
using procedures::Findings;
using procedures::Guard;
using procedures::GuardKind;
using procedures::Phase;
using procedures::Procedure;
using procedures::Role;
using procedures::State;
using procedures::WaitsFor;
using procedures::words_of;

constexpr int additions = 50;
constexpr std::size_t guards_max = 3;  // of one act: with more it could hardly ever be done

Words named(std::string_view zh, std::size_t n) {
  return {fmt::format("{}{}", zh, n), fmt::format("Thing {}", n)};
}

template <class Word>
Word any_word(Draw& draw) {
  return static_cast<Word>(draw.below(static_cast<int>(words_of<Word>().size())));
}

State state(std::string name, Phase phase, std::size_t n) {
  State made{std::move(name), named("状态", n), phase, WaitsFor::nobody, {}, 0};
  return made;
}

Act act(std::string name, std::string from, std::optional<std::string> to, Role by, std::size_t n) {
  Act made;
  made.name = std::move(name);
  made.label = named("办理", n);
  made.from = {std::move(from)};
  made.to = std::move(to);
  made.by = {by};
  return made;
}

Procedure seedling() {
  Procedure made;
  made.kind = "grown";
  made.title = {"随机流程", "A grown way"};
  made.noun = made.title;
  made.initial = "begun";
  made.states = {state("begun", Phase::before, 0), state("running", Phase::running, 1),
                 state("done", Phase::ended, 2)};
  made.states.back().end = End::verified;
  // What stays can come before one another, so that a guard finds an act that fulfils it.
  made.acts = {act("start", "begun", "running", Role::office, 0),
               act("verify", "running", "done", Role::examiner, 1),
               act("look", "running", std::nullopt, Role::lead, 2),
               act("say", "running", std::nullopt, Role::office, 3),
               act("answer", "running", std::nullopt, Role::lead, 4)};
  made.acts[0].effects = {{EffectKind::docket, {}, 0}};
  made.acts[1].guards = {{GuardKind::another_body_than_lead, {}, 0}};
  made.digest = proof::Digest::of("a grown procedure");
  return made;
}

class Grower {
 public:
  Grower(unsigned seed, Draw& draw, Procedure& grown) : seed_(seed), draw_(draw), grown_(grown) {}

  void add() {
    switch (draw_.below(10)) {
      case 0:
        return add_state();
      case 1:
        return add_act();
      case 2:
        return add_field(any_act(), any_word<FieldType>(draw_), draw_);
      case 3:
        return add_clock();
      case 4:
        return add_child();
      case 5:
        return any_act().by.push_back(any_word<Role>(draw_));
      case 6:
      case 7:
        return add_guard();
      default:
        return add_effect(themed<EffectKind>());
    }
  }

 private:
  Act& any_act() {
    return grown_.acts[static_cast<std::size_t>(draw_.below(static_cast<int>(grown_.acts.size())))];
  }
  const std::string& any_state() { return draw_.one_of(grown_.states).name; }

  // Each procedure is fond of one guard and one effect, so that no word stays rare.
  template <class Kind>
  Kind themed() {
    const auto favourite = seed_ % static_cast<unsigned>(words_of<Kind>().size());
    return draw_.once_in(3) ? static_cast<Kind>(favourite) : any_word<Kind>(draw_);
  }

  void add_state() {
    const std::size_t n = grown_.states.size();
    State made = state(fmt::format("state_{}", n), any_word<Phase>(draw_), n);
    made.waits_for = any_word<WaitsFor>(draw_);
    if (made.phase == Phase::ended) made.end = any_word<End>(draw_);
    made.is_bearers_own = made.end && made.end != End::verified && draw_.mostly();
    grown_.states.push_back(made);
    add_act_between(any_state(), made.name);
    if (made.phase == Phase::ended) return;
    add_act_between(made.name, any_state());
  }

  void add_act() { add_act_between(any_state(), any_state()); }

  void add_act_between(const std::string& from, const std::string& to) {
    const std::size_t n = grown_.acts.size();
    const bool stays = draw_.once_in(4);
    Act made = act(fmt::format("act_{}", n), from, stays ? std::nullopt : std::optional(to),
                   any_word<Role>(draw_), n);
    const State& reached = *grown_.find_state(to);
    if (!stays && reached.end == End::verified && draw_.mostly()) add_guard_to(made, another_body());
    if (!stays && reached.end == End::terminated && draw_.mostly())
      need_field(made, "decision", FieldType::text, true);
    if (std::ranges::count(made.by, Role::superior) > 0) need_field(made, "who", FieldType::person, true);
    grown_.acts.push_back(std::move(made));
  }

  static Guard another_body() { return {GuardKind::another_body_than_lead, {}, 0}; }

  void add_guard() {
    Guard guard{themed<GuardKind>(), {}, 0};
    if (const auto first = foundation_of(guard.kind); first && draw_.once_in(2)) add_effect(*first);
    Act& act = any_act();
    guard.argument = argument_of(guard.kind, act);
    if (guard.kind == GuardKind::later_than_due) need_field(act, "due_on", FieldType::day, true);
    if (guard.kind == GuardKind::not_yet_filed || guard.kind == GuardKind::has_filed) let_leads(act);
    add_guard_to(act, guard);
  }

  static void add_guard_to(Act& act, Guard guard) {
    if (act.guards.size() < guards_max) act.guards.push_back(std::move(guard));
  }

  std::string argument_of(GuardKind kind, Act& act) {
    switch (kind) {
      case GuardKind::another_person_than_act:
      case GuardKind::another_body_than_act:
        return any_act().name;
      case GuardKind::result_is:
      case GuardKind::result_is_not:
        return recorded(FieldType::choice) + (draw_.once_in(2) ? "=yes" : "=no");
      case GuardKind::recorded:
        return draw_.once_in(2) ? recorded(any_word<FieldType>(draw_)) : recorder().name + ".on";
      case GuardKind::sum_of_children:
        return recorded(FieldType::number);
      case GuardKind::within_clock:
      case GuardKind::clock_expired:
      case GuardKind::clock_stopped:
      case GuardKind::clock_running:
        return any_clock();
      case GuardKind::sum_of_fields:
        return sum_in(act);
      case GuardKind::count_of_items:
        return count_in(act);
      case GuardKind::permit_in_force:
        return added_field(act, FieldType::case_ref);
      case GuardKind::value_is_new:
        return kept_value_of(act);
      case GuardKind::has_lead:
      case GuardKind::has_due:
      case GuardKind::group_resolved:
      case GuardKind::another_body_than_lead:
      case GuardKind::before_due:
      case GuardKind::later_than_due:
      case GuardKind::due_within_pause:
      case GuardKind::children_ended:
      case GuardKind::no_open_dispute:
      case GuardKind::claim_open:
      case GuardKind::not_carried_by_document:
      case GuardKind::not_yet_filed:
      case GuardKind::has_filed:
      case GuardKind::all_filed_or_excused:
      case GuardKind::within_bearer:
      case GuardKind::no_draft:
      case GuardKind::draft_waits:
      case GuardKind::draft_cleared:
      case GuardKind::no_hand_in_draft:
      case GuardKind::no_part_in_parent:
        return {};
    }
    VERIFY(false && "a guard of the closed vocabulary");
  }

  Act& recorder() {
    Act& chosen = any_act();
    if (!chosen.has(EffectKind::record_fields)) chosen.effects.push_back({EffectKind::record_fields, {}, 0});
    if (chosen.fields.empty()) add_field(chosen, FieldType::text, draw_);
    return chosen;
  }

  std::string recorded(FieldType type) {
    Act& chosen = recorder();
    return chosen.name + "." + added_field(chosen, type);
  }

  std::string kept_value_of(Act& act) {
    if (!act.has(EffectKind::record_fields)) act.effects.push_back({EffectKind::record_fields, {}, 0});
    return added_field(act, draw_.once_in(2) ? FieldType::number : FieldType::day);
  }

  std::string sum_in(Act& act) {
    std::string argument = added_field(act, FieldType::number);
    for (const char* sign : {"=", "+"}) argument += sign + added_field(act, FieldType::number);
    return argument;
  }

  // Of one act alone: more would hardly ever be as many as a figure that is drawn.
  std::string count_in(Act& act) {
    const std::string figure = added_field(act, FieldType::number);
    Act& chosen = recorder();
    need_field(chosen, "item", FieldType::text, true);
    return figure + "=" + chosen.name;
  }

  std::string added_field(Act& act, FieldType type) {
    add_field(act, type, draw_);
    return act.fields.back().name;
  }

  std::string any_clock() const { return grown_.clocks.empty() ? "none" : draw_.one_of(grown_.clocks).name; }

  void add_effect(EffectKind kind) {
    if (const auto first = foundation_of(kind); first && draw_.once_in(2)) add_effect(*first);
    Act& act = any_act();
    Effect effect{kind, {}, 0};
    if (acts_on_a_clock(kind)) effect.argument = any_clock();
    if (kind == EffectKind::open_child) return add_child();
    if (kind == EffectKind::give_notice) return add_notice(act);
    need_fields_read(act, kind);
    if (kind == EffectKind::record_fields) add_field(act, any_word<FieldType>(draw_), draw_);
    act.effects.push_back(std::move(effect));
    for (const GuardKind guard : guards_needed_by(kind)) need_guard(act, guard);
    let_no_filing_pass_a_draft(grown_);
  }

  void add_notice(Act& act) {
    if (act.has(EffectKind::give_notice)) return;
    procedures::NoticeTemplate notice;
    notice.name = fmt::format("notice_{}", grown_.notices.size());
    notice.label = named("督办书", grown_.notices.size());
    notice.request = named("请办理", grown_.notices.size());
    notice.needs_approval = draw_.once_in(2);
    act.effects.push_back({EffectKind::give_notice, notice.name, 0});
    grown_.notices.push_back(std::move(notice));
  }

  static bool acts_on_a_clock(EffectKind kind) {
    return kind >= EffectKind::start_clock && kind <= EffectKind::stop_clock;
  }

  void add_clock() {
    Clock clock;
    clock.name = fmt::format("clock_{}", grown_.clocks.size());
    clock.label = named("时限", grown_.clocks.size());
    Act& first = any_act();
    if (draw_.mostly()) {
      clock.count = 1 + draw_.below(30);
      clock.counted_in = any_word<ClockUnit>(draw_);
      clock.roll = any_word<ClockRoll>(draw_);
    } else {
      need_field(first, "ends_on", FieldType::day, false);
      clock.until_field = "ends_on";
    }
    using enum EffectKind;
    first.effects.push_back({draw_.once_in(3) ? restart_clock : start_clock, clock.name, 0});
    any_act().effects.push_back({stop_clock, clock.name, 0});
    if (draw_.once_in(3)) {
      any_act().effects.push_back({pause_clock, clock.name, 0});
      any_act().effects.push_back({resume_clock, clock.name, 0});
    }
    grown_.clocks.push_back(std::move(clock));
  }

  // Of the same kind, so that what it records can be counted together with its children's.
  void add_child() {
    Act& act = any_act();
    if (act.has(EffectKind::open_child)) return;
    ChildTemplate child;
    child.name = fmt::format("child_{}", grown_.children.size());
    child.kind = draw_.once_in(3) ? "duty" : grown_.kind;
    child.title = "title";
    child.is_each = draw_.once_in(3);
    need_field(act, "title", FieldType::text, true);
    if (child.is_each || draw_.once_in(2)) {
      child.lead = "whose";
      need_field(act, "whose", FieldType::organisations, false);
    }
    pass_a_figure(act, child);
    act.effects.push_back({EffectKind::open_child, child.name, 0});
    grown_.children.push_back(std::move(child));
  }

  void pass_a_figure(Act& act, ChildTemplate& child) {
    for (const Act& other : grown_.acts) {
      for (const Guard& guard : other.guards) {
        if (guard.kind != GuardKind::sum_of_children || child.kind != grown_.kind) continue;
        child.passes = {{guard.argument, "share", 0}};
        return need_field(act, "share", FieldType::number, true);
      }
    }
  }

  unsigned seed_;
  Draw& draw_;
  Procedure& grown_;
};

bool loads(const Procedure& procedure) {
  Findings findings("");
  procedures::check(procedure, findings);
  return findings.empty();
}

}  // namespace

Procedure grown_procedure(unsigned seed, Growth& growth) {
  Draw draw(seed);
  Procedure grown = seedling();
  VERIFY(loads(grown));
  for (int i = 0; i < additions; ++i) {
    Procedure changed = grown;
    Grower(seed, draw, changed).add();
    ++growth.proposed;
    if (!loads(changed)) continue;
    ++growth.accepted;
    grown = std::move(changed);
  }
  return grown;
}

}  // namespace bihuan::cases::testing
