// SPDX-License-Identifier: Apache-2.0
// Whether the scenarios of a procedure would notice a change of it: one line of the file after another is
// taken away, and some scenario must fail each time.
#pragma once

#include "scenarios/world.h"

namespace bihuan::scenarios {

/// The procedure without one guard, role, effect, state to leave from, or need to fill a field in.
struct Mutant {
  Words what;  // 办理“批准立项”的条件“has_due”
  int line = 0;
  procedures::Procedure procedure;
};

/// All that the loader would take.
std::vector<Mutant> mutants_of(const procedures::Procedure& procedure);

/// What can be taken away without a scenario failing, each with the line in the file of the procedure.
std::vector<Words> unnoticed(const Stage& stage, std::string_view procedure_file);

}  // namespace bihuan::scenarios
