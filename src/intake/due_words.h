// SPDX-License-Identifier: Apache-2.0
// From the time limit of a text to a due rule, where the text settles it: a date, a repetition, or so many
// days from the printing or the meeting. A day without a year is the next one after the meeting. Nothing is
// guessed: 尽快 and 用三年时间 give none.
#pragma once

#include "calendar/due.h"
#include "reading/record.h"

namespace bihuan::intake {

/// `met_on` gives the year to 11月底前, and is what 会后 counts from.
std::optional<calendar::DueRule> due_rule_of(const reading::TimeLimit& limit, std::optional<Day> met_on);

}  // namespace bihuan::intake
