// SPDX-License-Identifier: Apache-2.0
// What is wrong with the dates of a duty, before it is printed.
#pragma once

#include "intake/print_check.h"
#include "text/folded_text.h"

namespace bihuan::intake {

/// Of each date the gravest fault, if there is one. `met_on`: the day of the meeting.
std::vector<Finding> check_dates(const text::FoldedText& text, const reading::Duty& duty,
                                 std::optional<Day> met_on, const calendar::Calendar& calendar);

}  // namespace bihuan::intake
