// SPDX-License-Identifier: Apache-2.0
// Guards that look at what is filled in, and so can speak only once it is: sums, permits and persons that are
// named, and dates that are asked for.
#pragma once

#include <vector>

#include "cases/decide.h"

namespace bihuan::cases {

/// A day field of this name is the day that what the act records is of: such a day is over or today.
inline constexpr std::string_view as_of_field = "as_of";

/// An organisation field of this name is the body whose order the act records: never a lead of the case.
inline constexpr std::string_view ordered_by_field = "ordered_by";

/// Every reason why what was filled in does not do. What is missing or of another type is said elsewhere.
std::vector<Words> field_guard_faults(const Case& subject, const procedures::Procedure& procedure,
                                      const procedures::Act& act, const Command& command,
                                      const Surroundings& around);

/// How many items were recorded that the argument of `count_of_items` names.
int items_recorded(const Case& subject, std::string_view argument);

/// Where the day does not lie after the present due date.
std::optional<Words> not_later_than_due(const Case& subject, Day day);

/// What the children have recorded under this name, added up, against what the case itself has.
std::optional<Words> sum_of_children(const std::string& name, const procedures::Procedure& procedure,
                                     const Case& subject, const Surroundings& around);

}  // namespace bihuan::cases
