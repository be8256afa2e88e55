// SPDX-License-Identifier: Apache-2.0
// The organisations, persons and group rules as the acts on one case, the directory, have made them: changed
// by acts as all else, and checked by version wherever a decision rests on them.
#pragma once

#include "cases/act.h"
#include "offices/directory.h"
#include "offices/groups.h"
#include "people/roster.h"

namespace bihuan::cases {

struct DirectoryState {
  Version version = 0;
  offices::Directory directory;
  people::Roster roster;
  offices::GroupRules rules = offices::GroupRules::built_in();  // until an act sets others
};

/// By which somebody's view of the rules is told from the rules in force.
proof::Digest digest_of(const offices::GroupRules& rules);

/// The case under whose id the directory's acts stand.
CaseId directory_case();

/// The state after one more act. A change that a later form of the directory would refuse is our own bug.
DirectoryState evolve_directory(DirectoryState before, const Act& act);

}  // namespace bihuan::cases
