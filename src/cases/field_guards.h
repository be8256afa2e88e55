// SPDX-License-Identifier: Apache-2.0
// Guards that look at what is filled in, and so can speak only once it is: sums, and permits that are named.
#pragma once

#include <vector>

#include "cases/decide.h"

namespace bihuan::cases {

/// Every reason why what was filled in does not do. What is missing or of another type is said elsewhere.
std::vector<Words> field_guard_faults(const procedures::Act& act, const Command& command,
                                      const Surroundings& around);

/// What the children have recorded under this name, added up, against what the case itself has.
std::optional<Words> sum_of_children(const std::string& name, const procedures::Procedure& procedure,
                                     const Case& subject, const Surroundings& around);

}  // namespace bihuan::cases
