// SPDX-License-Identifier: Apache-2.0
// The calendars as the acts on one case have made them: a year's notices are adopted by an act, kept in the
// ledger with their bytes, and the open dates that rest on others are reckoned again by acts that follow.
#pragma once

#include <chrono>
#include <optional>

#include "calendar/calendar.h"
#include "cases/act.h"

namespace bihuan::cases {

struct CalendarsState {
  Version version = 0;
  calendar::Calendar calendar;
  std::optional<std::chrono::year> to_reckon_from;  // dates of this year and later are to be reckoned again
};

/// The case under whose id the calendars' acts stand.
CaseId calendars_case();

/// The state after one more act. A year whose text was destroyed leaves what was known of it.
CalendarsState evolve_calendars(CalendarsState before, const Act& act);

/// What adopting a year says; the state must be the one it follows.
Content adoption_of(const calendar::CalendarYear& year);

/// Whether a release that ships `shipped` should adopt it where `known` is in force: a year that was not
/// announced before, or further notices of one that was. What an office adopted itself stays.
bool is_later_than(const calendar::CalendarYear& shipped, const calendar::CalendarYear* known);

}  // namespace bihuan::cases
