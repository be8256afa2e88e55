// SPDX-License-Identifier: Apache-2.0
// On which day a filing counts, and which days nobody may give. A bearer does not clear its own lateness:
// what it files here counts on the day on which it is recorded, what it filed on another platform on the day
// there, which its receipt proves. The office keys in with the source and the day.
#pragma once

#include <vector>

#include "cases/guards.h"

namespace bihuan::cases {

/// What was filed elsewhere counts on the day there.
Day day_of_filing(procedures::FilingKind kind, const Command& command, const Attempt& attempt);

/// What is wrong with the days that were given.
std::vector<Words> filing_day_faults(const Case& round, procedures::FilingKind kind, const Command& command,
                                     const Attempt& attempt, const Surroundings& around);

}  // namespace bihuan::cases
