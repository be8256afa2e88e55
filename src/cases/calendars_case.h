// SPDX-License-Identifier: Apache-2.0
// The calendars as the acts on one case have made them: a year's notices are adopted by an act, kept in the
// ledger with their bytes, and the open dates that rest on others are reckoned again by acts that follow.
#pragma once

#include <chrono>
#include <optional>

#include "calendar/calendar.h"
#include "cases/act.h"
#include "cases/command.h"
#include "offices/directory.h"

namespace bihuan::cases {

struct CalendarsState {
  Version version = 0;
  calendar::Calendar calendar;
  std::optional<std::chrono::year> to_reckon_from;  // dates of this year and later are to be reckoned again
};

struct CalendarChange {
  calendar::CalendarYear year;
  std::string seen;  // the version of that year which was looked at (calendar::version_of)
  Texts remarks;
};

/// Who wants to adopt, and by what it is judged whether they sit in the office, under whichever of its
/// nameplates.
struct Adopter {
  const Actor& actor;
  const offices::Directory& directory;
  const OrganisationId& office;
  Day today;
};

/// What is said to those who do not sit there.
Words only_the_office_adopts();

/// The case under whose id the calendars' acts stand.
CaseId calendars_case();

/// The state after one more act. A year whose text was destroyed leaves what was known of it.
CalendarsState evolve_calendars(CalendarsState before, const Act& act);

/// The calendar with this year in the place of what was known of it. Refuses what no notice can have made: an
/// empty year in the place of one that was announced, and notices by which no day is off.
Result<calendar::Calendar> calendar_with(const calendar::CalendarYear& year,
                                         const calendar::Calendar& before);

/// Adopting a year. Refuses whoever does not sit in the office and what calendar_with() refuses; a conflict
/// where other notices or other days of that year hold than were seen.
Result<Content> decide_adoption(const CalendarChange& change, const CalendarsState& state,
                                const Adopter& adopter);

/// What adopting a year says; the state must be the one it follows.
Content adoption_of(const calendar::CalendarYear& year);

/// Whether a release that ships `shipped` should adopt it where `known` is in force: a year that was not
/// announced before, or further notices of one that was. What an office adopted itself stays.
bool is_later_than(const calendar::CalendarYear& shipped, const calendar::CalendarYear* known);

}  // namespace bihuan::cases
