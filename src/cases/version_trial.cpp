// SPDX-License-Identifier: Apache-2.0
#include "cases/version_trial.h"

#include <algorithm>

namespace bihuan::cases {

std::size_t VersionTrial::count_moving() const {
  return static_cast<std::size_t>(std::ranges::count_if(cases, &TriedCase::moves));
}

std::vector<TrialGroup> grouped(const VersionTrial& trial) {
  std::vector<TrialGroup> groups;
  const auto is_alike = [](const TriedCase& a, const TriedCase& b) {
    return a.before.state == b.before.state && a.before.procedure == b.before.procedure &&
           a.obstacles == b.obstacles && a.changes == b.changes;
  };
  for (const TriedCase& tried : trial.cases) {
    const auto group =
        std::ranges::find_if(groups, [&](const TrialGroup& known) { return is_alike(known.first(), tried); });
    (group == groups.end() ? groups.emplace_back() : *group).cases.push_back(&tried);
  }
  std::ranges::stable_sort(groups, {}, [](const TrialGroup& group) {
    return std::pair(group.first().moves(), std::string_view(group.first().before.state));
  });
  return groups;
}

std::string verdict_of(const procedures::Procedure& to, const StateMapping& states,
                       const std::vector<TriedCase>& cases) {
  std::string said = to.digest.text() + "\n";
  for (const auto& [old, successor] : states) said += old + "=" + successor + "\n";
  for (const TriedCase& tried : cases) {
    said += tried.before.id.text() + " " + tried.after.state;
    for (const Words& obstacle : tried.obstacles) said += " " + obstacle.zh;
    for (const VersionChange& change : tried.changes) said += " " + change.words.zh;
    said += "\n";
  }
  return proof::Digest::of(said).text();
}

}  // namespace bihuan::cases
