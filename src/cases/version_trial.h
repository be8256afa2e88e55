// SPDX-License-Identifier: Apache-2.0
// The trial of a procedure file on copies of the open cases of its kind: for each, what would change, or why
// it cannot be moved. Moving the cases themselves gives what the trial showed as long as its verdict is the
// same.
#pragma once

#include <string>
#include <vector>

#include "cases/case.h"
#include "cases/procedures_case.h"
#include "cases/version_changes.h"

namespace bihuan::cases {

struct TriedCase {
  Case before;
  Case after;                          // of the copy; as before where it cannot be moved
  std::vector<Words> obstacles;        // all of them; none: it moves
  std::vector<VersionChange> changes;  // where it moves

  bool moves() const { return obstacles.empty(); }
};

struct VersionTrial {
  std::vector<TriedCase> cases;  // open ones that follow another version, by id
  std::string verdict;           // a digest of file, mapping, cases and what becomes of each

  std::size_t count_moving() const;
};

/// Cases of one state to which the same happens.
struct TrialGroup {
  std::vector<const TriedCase*> cases;  // at least one; they live in the trial

  const TriedCase& first() const { return *cases.front(); }
};

/// First what cannot be moved, then what moves; by state.
std::vector<TrialGroup> grouped(const VersionTrial& trial);

std::string verdict_of(const procedures::Procedure& to, const StateMapping& states,
                       const std::vector<TriedCase>& cases);

}  // namespace bihuan::cases
