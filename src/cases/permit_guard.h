// SPDX-License-Identifier: Apache-2.0
// The guard that asks for another permit on which this one rests: named in the act, or left as it was
// recorded before.
#pragma once

#include <vector>

#include "cases/decide.h"

namespace bihuan::cases {

/// The permits that fields of the act stand for though they are left blank: recorded before, by whichever act
/// asks for them too. They have to be read, and are named by their ids. An act that clears its fields leaves
/// nothing as it was.
std::vector<CaseId> permits_left_as_recorded(const Case& subject, const procedures::Procedure& procedure,
                                             const procedures::Act& act, const FieldValues& fields);

/// Why the permit that the field stands for does not do: it is none, or not in force on the day from which
/// the act puts its own case in force, or else on the day of the act.
std::optional<Words> permit_not_in_force(const procedures::Act& act, const std::string& field,
                                         const Case& subject, const procedures::Procedure& procedure,
                                         const Command& command, const Surroundings& around);

}  // namespace bihuan::cases
