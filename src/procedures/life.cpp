// SPDX-License-Identifier: Apache-2.0
#include "procedures/life.h"

#include <algorithm>
#include <initializer_list>

#include "base/limits.h"
#include "base/result.h"
#include "procedures/arguments.h"

namespace bihuan::procedures {
namespace {

static_assert(limits::procedure_states_max <= 64, "a state is a bit");

std::vector<const Act*> acts_with(const Procedure& procedure, std::initializer_list<EffectKind> kinds,
                                  std::string_view argument = {}) {
  const auto fits = [&](const Effect& effect) {
    return std::ranges::find(kinds, effect.kind) != kinds.end() && effect.argument == argument;
  };
  std::vector<const Act*> found;
  for (const Act& act : procedure.acts) {
    if (std::ranges::any_of(act.effects, fits)) found.push_back(&act);
  }
  return found;
}

std::vector<const Act*> act_named(const Procedure& procedure, std::string_view name) {
  const Act* act = procedure.find_act(name);
  return act == nullptr ? std::vector<const Act*>{} : std::vector{act};
}

}  // namespace

std::vector<const Act*> fulfillers(const Procedure& procedure, const Guard& guard) {
  switch (guard.kind) {
    case GuardKind::result_is:
    case GuardKind::recorded:
      return act_named(procedure, record_name(recorded_value(guard.argument).name).act);
    case GuardKind::claim_open:
      return acts_with(procedure, {EffectKind::claim});
    case GuardKind::within_clock:
    case GuardKind::clock_expired:
    case GuardKind::clock_running:
      return acts_with(procedure, {EffectKind::start_clock, EffectKind::restart_clock}, guard.argument);
    case GuardKind::has_filed:
      return acts_with(procedure, {EffectKind::file, EffectKind::send_draft});
    case GuardKind::all_filed_or_excused:
      return acts_with(procedure, {EffectKind::file, EffectKind::send_draft, EffectKind::excuse});
    case GuardKind::draft_waits:
      return acts_with(procedure, {EffectKind::draft_filing});
    case GuardKind::draft_cleared:
      return acts_with(procedure, {EffectKind::clear_draft});
    case GuardKind::has_lead:
    case GuardKind::has_due:
    case GuardKind::group_resolved:
    case GuardKind::another_body_than_lead:
    case GuardKind::another_person_than_act:
    case GuardKind::before_due:
    case GuardKind::later_than_due:
    case GuardKind::due_within_pause:
    case GuardKind::children_ended:
    case GuardKind::no_open_dispute:
    case GuardKind::not_carried_by_document:
    case GuardKind::not_yet_filed:
    case GuardKind::within_bearer:
    case GuardKind::no_draft:
    case GuardKind::no_hand_in_draft:
    case GuardKind::another_body_than_act:
    case GuardKind::no_part_in_parent:
    case GuardKind::sum_of_fields:
    case GuardKind::count_of_items:
    case GuardKind::clock_stopped:
    case GuardKind::result_is_not:
    case GuardKind::sum_of_children:
    case GuardKind::permit_in_force:
    case GuardKind::value_is_new:
      return {};
  }
  return {};
}

Life::Life(const Procedure& procedure) : procedure_(procedure) {
  VERIFY(procedure.states.size() <= limits::procedure_states_max);
  for (std::size_t index = 0; index < procedure.states.size(); ++index)
    reached_.push_back(States{1} << index);
  for (bool grew = true; grew;) {
    grew = false;
    for (const Act& act : procedure.acts) {
      if (lives(act) || !leaves_from_reached(act) || unfulfilled(act) != nullptr) continue;
      living_.insert(&act);
      grew = true;
    }
    spread();
  }
}

bool Life::is_reached(std::string_view state) const {
  return (reached_[index_of(procedure_.initial)] & bit_of(state)) != 0;
}

bool Life::ends(std::string_view state) const {
  return std::ranges::any_of(procedure_.states, [&](const State& other) {
    return other.phase == Phase::ended && (reached_[index_of(state)] & bit_of(other.name)) != 0;
  });
}

bool Life::leaves_from_reached(const Act& act) const {
  return (reached_[index_of(procedure_.initial)] & states_left_by(act)) != 0;
}

bool Life::leads_to(const Act& first, const Act& then) const {
  const States wanted = states_left_by(then);
  if (first.to) return (reached_[index_of(*first.to)] & wanted) != 0;
  return std::ranges::any_of(first.from, [&](const std::string& state) {
    return is_reached(state) && (reached_[index_of(state)] & wanted) != 0;
  });
}

const Guard* Life::unfulfilled(const Act& act) const {
  const auto is_open = [&](const Guard& guard) {
    const std::vector<const Act*> able = fulfillers(procedure_, guard);
    return !able.empty() && std::ranges::none_of(able, [&](const Act* other) {
      return other != &act && lives(*other) && leads_to(*other, act);
    });
  };
  const auto found = std::ranges::find_if(act.guards, is_open);
  return found == act.guards.end() ? nullptr : &*found;
}

std::size_t Life::index_of(std::string_view state) const {
  const auto found = std::ranges::find(procedure_.states, state, &State::name);
  VERIFY(found != procedure_.states.end());
  return static_cast<std::size_t>(found - procedure_.states.begin());
}

Life::States Life::states_left_by(const Act& act) const {
  States states = 0;
  for (const std::string& from : act.from) states |= bit_of(from);
  return states;
}

void Life::spread() {
  for (bool grew = true; grew;) {
    grew = false;
    for (const Act* act : living_) {
      if (!act->to) continue;
      const States from = states_left_by(*act);
      for (States& reached : reached_) {
        const States before = reached;
        if ((reached & from) != 0) reached |= bit_of(*act->to);
        grew = grew || reached != before;
      }
    }
  }
}

}  // namespace bihuan::procedures
