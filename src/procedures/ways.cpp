// SPDX-License-Identifier: Apache-2.0
#include "procedures/ways.h"

#include <algorithm>

namespace bihuan::procedures {
namespace {

bool is_with_lead(const State* state) {
  return state != nullptr && state->phase == Phase::running && state->waits_for == WaitsFor::lead;
}

bool goes_on_from(const State* state) {
  return state != nullptr && state->phase != Phase::ended && !is_with_lead(state);
}

}  // namespace

StateNames reached_from(const Procedure& procedure, std::string_view start,
                        const std::function<bool(const Act&)>& may_use) {
  StateNames reached{start};
  for (bool grew = true; grew;) {
    grew = false;
    for (const Act& act : procedure.acts) {
      const auto is_reached = [&](const std::string& from) { return reached.contains(from); };
      if (!act.to || !may_use(act) || std::ranges::none_of(act.from, is_reached)) continue;
      grew = reached.insert(*act.to).second || grew;
    }
  }
  return reached;
}

StateNames reached_from(const Procedure& procedure, std::string_view start) {
  return reached_from(procedure, start, [](const Act&) { return true; });
}

StateNames states_after(const Act& act) {
  if (act.to) return {*act.to};
  return {act.from.begin(), act.from.end()};
}

bool leaves_from(const Procedure& procedure, const StateNames& states,
                 const std::function<bool(const Act&)>& wanted) {
  return std::ranges::any_of(procedure.acts, [&](const Act& act) {
    const auto is_among = [&](const std::string& from) { return states.contains(from); };
    return std::ranges::any_of(act.from, is_among) && wanted(act);
  });
}

StateNames first_with_lead(const Procedure& procedure) {
  StateNames reached{procedure.initial};
  const auto goes_on = [&](const std::string& from) {
    return reached.contains(from) && goes_on_from(procedure.find_state(from));
  };
  for (bool grew = true; grew;) {
    grew = false;
    for (const Act& act : procedure.acts) {
      if (act.to && std::ranges::any_of(act.from, goes_on)) grew = reached.insert(*act.to).second || grew;
    }
  }
  std::erase_if(reached, [&](std::string_view name) { return !is_with_lead(procedure.find_state(name)); });
  return reached;
}

bool has_met_its_due(const Procedure& procedure, std::string_view name) {
  const State* state = procedure.find_state(name);
  return state != nullptr && state->has_met_due;
}

bool leads_somewhere(const Procedure& procedure) {
  const auto exists = [&](const std::string& state) { return procedure.find_state(state) != nullptr; };
  const auto holds = [&](const Act& act) {
    return std::ranges::all_of(act.from, exists) && (!act.to || exists(*act.to));
  };
  return exists(procedure.initial) && std::ranges::all_of(procedure.acts, holds);
}

}  // namespace bihuan::procedures
