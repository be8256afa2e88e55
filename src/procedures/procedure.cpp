// SPDX-License-Identifier: Apache-2.0
#include "procedures/procedure.h"

#include <algorithm>

namespace bihuan::procedures {
namespace {

template <class Named>
const Named* find_named(const std::vector<Named>& all, std::string_view name) {
  const auto found = std::ranges::find(all, name, &Named::name);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

bool Act::is_main_in(std::string_view state) const {
  return std::ranges::find(main_in, state) != main_in.end();
}

bool Act::has(EffectKind kind) const {
  return std::ranges::find(effects, kind, &Effect::kind) != effects.end();
}

bool Act::has(GuardKind kind) const {
  return std::ranges::find(guards, kind, &Guard::kind) != guards.end();
}

std::string_view Act::argument_of(EffectKind kind) const {
  const auto found = std::ranges::find(effects, kind, &Effect::kind);
  return found == effects.end() ? std::string_view{} : std::string_view{found->argument};
}

const Field* Act::find_field(std::string_view its_name) const {
  return find_named(fields, its_name);
}

const State* Procedure::find_state(std::string_view name) const {
  return find_named(states, name);
}

const Act* Procedure::find_act(std::string_view name) const {
  return find_named(acts, name);
}

const Clock* Procedure::find_clock(std::string_view name) const {
  return find_named(clocks, name);
}

const ChildTemplate* Procedure::find_child(std::string_view name) const {
  return find_named(children, name);
}

const NoticeTemplate* Procedure::find_notice(std::string_view name) const {
  return find_named(notices, name);
}

const UrgingStep* Procedure::find_step(std::string_view name) const {
  return find_named(urging, name);
}

std::vector<const Act*> Procedure::acts_from(std::string_view state) const {
  std::vector<const Act*> found;
  for (const Act& act : acts) {
    if (std::ranges::find(act.from, state) != act.from.end()) found.push_back(&act);
  }
  return found;
}

const Act* Procedure::main_act(std::string_view state) const {
  const auto found = std::ranges::find_if(acts, [&](const Act& act) { return act.is_main_in(state); });
  return found == acts.end() ? nullptr : &*found;
}

}  // namespace bihuan::procedures
