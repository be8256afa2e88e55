// SPDX-License-Identifier: Apache-2.0
// Plays the scenarios of a file on a procedure, and says of every expectation that did not come true where it
// stands, what it expected and what came. Pure: the days are those of the file.
#pragma once

#include "procedures/findings.h"
#include "scenarios/world.h"

namespace bihuan::scenarios {

struct ScenarioReport {
  std::size_t scenarios = 0;
  std::size_t steps = 0;
  std::vector<Words> failures;  // with file and line, in the order of the lines
};

/// All failures: of each scenario the first, since the rest would follow from it; of the states every act
/// that the file says wrongly to be possible or not; and where all scenarios went as written, the acts that
/// none performs, since one that breaks off leaves out what it would have performed.
ScenarioReport play(const Stage& stage);

/// Whether anything fails; stops at the first.
bool fails(const Stage& stage);

/// The acts that the file says to leave from each state, held against the procedure.
void check_states(const Stage& stage, procedures::Findings& findings);

}  // namespace bihuan::scenarios
