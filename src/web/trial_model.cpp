// SPDX-License-Identifier: Apache-2.0
#include "web/trial_model.h"

#include "web/case_words.h"

namespace bihuan::web {
namespace {

std::string label_in(const procedures::Procedure& procedure, const std::string& state,
                     const Context& context) {
  const procedures::State* found = procedure.find_state(state);
  return found ? context.say(found->label) : state;
}

boost::json::array cases_model(const cases::TrialGroup& group) {
  boost::json::array cases;
  for (const cases::TriedCase* tried : group.cases) {
    const std::string title(tried->before.text("title"));
    cases.push_back({{"href", "/cases/" + tried->before.id.text()},
                     {"name", tried->before.number ? *tried->before.number + " " + title : title}});
  }
  return cases;
}

boost::json::object group_model(const cases::TrialGroup& group, const procedures::Procedure& to,
                                const Context& context) {
  const cases::TriedCase& first = group.first();
  boost::json::array reasons, changes;
  for (const Words& reason : first.obstacles) reasons.emplace_back(context.say(reason));
  for (const cases::VersionChange& change : first.changes)
    changes.push_back({{"aspect", change.aspect}, {"act", change.act}, {"words", context.say(change.words)}});
  const bool is_same = first.moves() && changes.empty();
  return {{"moves", first.moves()},
          {"stays", !first.moves()},
          {"is_same", is_same},
          {"state", first.before.state},
          {"state_label", state_label(first.before.kind, first.before.state, context)},
          {"state_after", first.after.state},
          {"_after", first.moves() ? label_in(to, first.after.state, context) : ""},
          {"count", group.cases.size()},
          {"reasons", std::move(reasons)},
          {"changes", std::move(changes)},
          {"cases", cases_model(group)}};
}

/// The states in which open cases stand and which the file does not have, each with those that may follow it.
boost::json::array lost_states(const cases::VersionTrial& trial, const procedures::Procedure& to,
                               const cases::StateMapping& states, const Context& context) {
  std::map<std::string, procedures::Phase> lost;
  for (const cases::TriedCase& tried : trial.cases) {
    if (!to.find_state(tried.before.state)) lost.emplace(tried.before.state, tried.before.phase);
  }
  boost::json::array model;
  for (const auto& [old, phase] : lost) {
    const auto chosen = states.find(old);
    boost::json::array followers;
    for (const procedures::State& state : to.states) {
      if (state.phase != phase) continue;
      followers.push_back({{"value", state.name},
                           {"label", context.say(state.label)},
                           {"selected", chosen != states.end() && chosen->second == state.name}});
    }
    model.push_back(
        {{"state", old}, {"label", state_label(to.kind, old, context)}, {"followers", std::move(followers)}});
  }
  return model;
}

}  // namespace

boost::json::object trial_model(const cases::VersionTrial& trial, const procedures::Procedure& to,
                                const cases::StateMapping& states, const Context& context) {
  boost::json::array groups, mapping;
  for (const cases::TrialGroup& group : cases::grouped(trial))
    groups.push_back(group_model(group, to, context));
  for (const auto& [old, successor] : states)
    mapping.push_back({{"name", "state." + old}, {"value", successor}});
  auto lost = lost_states(trial, to, states, context);
  const std::size_t moving = trial.count_moving();
  return {{"kind", to.kind},
          {"title", context.say(to.title)},
          {"digest", to.digest.text()},
          {"verdict", trial.verdict},
          {"moving", moving},
          {"staying", trial.cases.size() - moving},
          {"has_moving", moving > 0},
          {"no_cases", trial.cases.empty()},
          {"has_groups", !groups.empty()},
          {"groups", std::move(groups)},
          {"has_lost", !lost.empty()},
          {"lost", std::move(lost)},
          {"mapping", std::move(mapping)}};
}

}  // namespace bihuan::web
