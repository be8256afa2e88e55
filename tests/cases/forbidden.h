// SPDX-License-Identifier: Apache-2.0
// For tests: what a procedure forbids, read off its file, the case and the step as a reader of the file
// would, with none of the program's own guards. It need not find everything: what it finds must be refused.
#pragma once

#include <string>
#include <vector>

#include "scenarios/world.h"

namespace bihuan::cases::testing {

/// A step about to be taken in the small city of random_walk.h.
struct Asked {
  const procedures::Procedure& procedure;  // of the case
  const Case& subject;
  const scenarios::PerformingStep& step;
  Day today;
  const scenarios::ScenarioWorld& world;
  const std::vector<CaseId>& children;  // that acts on the case have opened
};

/// Each reason in short, as in a guard's own word; none: nothing that is known here.
std::vector<std::string> forbidden(const Asked& asked);

/// Of the body that hangs out the nameplate.
OrganisationId body_of(const OrganisationId& organisation);
/// Whether this body leads the case.
bool leads(const Case& subject, const OrganisationId& organisation);

}  // namespace bihuan::cases::testing
