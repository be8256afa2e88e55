// SPDX-License-Identifier: Apache-2.0
// What moving to another version changes for a case: where it stands, whom it waits for, its lamp, its main
// act, which acts become possible or impossible now, and what each other act asks for.
#pragma once

#include <string>
#include <vector>

#include "cases/decide.h"

namespace bihuan::cases {

struct VersionChange {
  std::string_view aspect;  // state, waits_for, lamp, main_act, possible, impossible, act: for programs
  std::string act;          // its name, where the change is one of an act
  Words words;

  bool operator==(const VersionChange&) const = default;
};

/// A case under one version, and the acts that the office could perform or key in.
struct UnderVersion {
  const Case& subject;
  const procedures::Procedure& procedure;
  std::vector<PossibleAct> acts;
};

std::vector<VersionChange> changes_between(const UnderVersion& before, const UnderVersion& after, Day today);

}  // namespace bihuan::cases
