// SPDX-License-Identifier: Apache-2.0
// What a change of notices changes, day by day, for those who decide whether to adopt it.
#pragma once

#include <vector>

#include "calendar/calendar.h"

namespace bihuan::calendar {

struct DifferingDay {
  Day day;
  Words before;  // Calendar::why
  Words after;

  bool operator==(const DifferingDay&) const = default;
};

/// The days that the year may rule (its own, and the December before) on which the two calendars differ.
std::vector<DifferingDay> differing_days(const Calendar& before, const Calendar& after,
                                         std::chrono::year year);

/// The notices in force for that year that adopting this one would do away with: an older file is laid over a
/// newer one, or another over the office's own.
std::vector<Notice> notices_gone(const Calendar& before, const CalendarYear& year);

}  // namespace bihuan::calendar
