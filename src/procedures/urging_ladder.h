// SPDX-License-Identifier: Apache-2.0
// The urging ladder of a procedure file: read, and judged as a whole.
#pragma once

#include "procedures/table_reader.h"

namespace bihuan::procedures {

/// The name of the act whose states and guards say whether a case can be urged at all.
inline constexpr std::string_view urge_act = "urge";

std::vector<UrgingStep> read_urging(TableReader& file, Reading& reading);

/// The steps rise, the last one waits for approval, and there is an act with which the office urges cases
/// that run. Names and labels are check_names()'s.
void check_urging(const Procedure& procedure, Findings& findings);

}  // namespace bihuan::procedures
