// SPDX-License-Identifier: Apache-2.0
// Which report of a recurring duty comes next, by the days on which its lead has reported so far. A reading
// of the register as it is: one lead, any words of progress.
#pragma once

#include <optional>
#include <vector>

#include "calendar/due.h"

namespace bihuan::web {

/// The oldest round that no report stands for. A report stands for the round in whose time it came, or where
/// that before it is still open, for all that lie behind; a second one in the same time stands for nothing
/// more. Nothing where the rule does not recur, gives no date, or has come to its end.
std::optional<calendar::DueDate> next_report(const calendar::DueRule& rule, const calendar::Anchors& anchors,
                                             std::vector<Day> reported_on,
                                             const calendar::Calendar& calendar);

}  // namespace bihuan::web
