// SPDX-License-Identifier: Apache-2.0
// Reads the scenarios that stand beside a procedure: a text of lines in the office's own words
// (docs/formats/scenarios.md). Every finding at once, each with file, line and mend.
#pragma once

#include <string_view>

#include "procedures/shelf.h"
#include "scenarios/scenario.h"

namespace bihuan::scenarios {

/// `others` has the procedures of the other cases that scenarios may open; `file_name` is for the findings.
Result<ScenarioFile> parse_scenarios(std::string_view text, std::string_view file_name,
                                     const procedures::Procedure& tested,
                                     const procedures::ProcedureShelf& others);

}  // namespace bihuan::scenarios
