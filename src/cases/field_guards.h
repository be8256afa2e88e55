// SPDX-License-Identifier: Apache-2.0
// Guards that look at what is filled in, and so can speak only once it is: sums, permits that are named,
// and dates that are asked for.
#pragma once

#include <vector>

#include "cases/decide.h"

namespace bihuan::cases {

/// Every reason why what was filled in does not do. What is missing or of another type is said elsewhere.
std::vector<Words> field_guard_faults(const Case& subject, const procedures::Act& act, const Command& command,
                                      const Surroundings& around);

/// Where the day does not lie after the present due date.
std::optional<Words> not_later_than_due(const Case& subject, Day day);

/// What the children have recorded under this name, added up, against what the case itself has.
std::optional<Words> sum_of_children(const std::string& name, const procedures::Procedure& procedure,
                                     const Case& subject, const Surroundings& around);

}  // namespace bihuan::cases
