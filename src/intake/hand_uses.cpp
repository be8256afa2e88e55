// SPDX-License-Identifier: Apache-2.0
#include "intake/hand_uses.h"

#include <algorithm>
#include <set>

#include "cases/decide.h"
#include "procedures/arguments.h"

namespace bihuan::intake {
namespace {

using procedures::Act;
using procedures::EffectKind;
using procedures::GuardKind;
using procedures::Procedure;
using procedures::Role;

bool sets_bearers(const Procedure& procedure, std::string_view field) {
  return std::ranges::any_of(procedure.acts, [field](const Act& act) {
    return act.has(EffectKind::set_bearers) && act.find_field(field) != nullptr;
  });
}

bool acts_as(const Procedure& procedure, Role role) {
  return std::ranges::any_of(procedure.acts,
                             [role](const Act& act) { return std::ranges::count(act.by, role) > 0; });
}

bool has_effect(const Procedure& procedure, EffectKind kind) {
  return std::ranges::any_of(procedure.acts, [kind](const Act& act) { return act.has(kind); });
}

bool has_guard(const Procedure& procedure, GuardKind kind) {
  return std::ranges::any_of(procedure.acts, [kind](const Act& act) { return act.has(kind); });
}

// The acts of which a guard of `acts` asks that they have recorded something: `record.original`.
std::set<std::string_view> asked_for_by(const std::vector<const Act*>& acts) {
  std::set<std::string_view> names;
  for (const Act* act : acts) {
    for (const procedures::Guard& guard : act->guards) {
      if (guard.kind != GuardKind::recorded) continue;
      names.insert(procedures::record_name(guard.argument).act);
    }
  }
  return names;
}

}  // namespace

HandUses uses_of(const Procedure& procedure) {
  const bool can_set_lead = sets_bearers(procedure, "lead");
  const bool asks_for_lead = has_guard(procedure, GuardKind::has_lead);
  HandUses uses;
  uses.lead = can_set_lead || asks_for_lead || acts_as(procedure, Role::lead);
  uses.support = sets_bearers(procedure, "support") || acts_as(procedure, Role::support);
  uses.examiner = sets_bearers(procedure, "examiner") || acts_as(procedure, Role::examiner);
  uses.officials = sets_bearers(procedure, "officials");
  uses.due = has_effect(procedure, EffectKind::set_due);
  uses.needs_lead = asks_for_lead && !can_set_lead;
  uses.needs_parent = cases::asks_about_parent(procedure);
  return uses;
}

std::vector<const Act*> recorded_first(const Procedure& procedure) {
  auto acts = procedure.acts_from(procedure.initial);
  const auto asked_for = asked_for_by(acts);
  std::erase_if(acts, [&](const Act* act) { return act->to || !asked_for.contains(act->name); });
  return acts;
}

}  // namespace bihuan::intake
