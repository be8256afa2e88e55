// SPDX-License-Identifier: Apache-2.0
// What is wrong with the date of a duty, before it is printed.
#pragma once

#include "intake/print_check.h"

namespace bihuan::intake {

/// The gravest fault, if there is one. `met_on`: the day of the meeting.
std::optional<Finding> check_date(const reading::Duty& duty, std::optional<Day> met_on,
                                  const calendar::Calendar& calendar);

}  // namespace bihuan::intake
