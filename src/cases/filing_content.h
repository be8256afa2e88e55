// SPDX-License-Identifier: Apache-2.0
// What a filing says, whether it leaves at once or is drafted first: what its kind asks for, and the line by
// which the register shows it.
#pragma once

#include <string>
#include <vector>

#include "cases/decide.h"
#include "cases/guards.h"

namespace bihuan::cases {

/// What it must hold depends on its kind: nothing is asked twice. Its days are looked at too.
std::vector<Words> filing_faults(const Case& round, procedures::FilingKind kind, const Command& command,
                                 const Attempt& attempt, const Surroundings& around);

/// What a further filing of the bearer counts as: 1 for its first in the round.
int next_ordinal(const Case& round, const OrganisationId& lead);

/// Whose filing it is and for which period.
std::string opening_of_filing(const Case& round, const OrganisationId& lead, const Surroundings& around);

/// What it says, cut to one line of the register.
std::string filing_in_short(procedures::FilingKind kind, const Command& command);

}  // namespace bihuan::cases
