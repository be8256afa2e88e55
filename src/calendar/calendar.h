// SPDX-License-Identifier: Apache-2.0
// Which days are worked. Made from the yearly notices of the State Council: statutory holidays, and the
// Saturdays and Sundays worked to make up for them. A day that no notice names is worked from Monday to
// Friday. A year without a notice is a real state: ask has_notice, and say it aloud.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/embedded.h"
#include "base/result.h"
#include "calendar/year.h"

namespace bihuan::calendar {

class Calendar {
 public:
  /// From one JSON text per year (calendar/year.h). Refuses years given twice and days that two years give;
  /// every reason names its file.
  static Result<Calendar> parse(std::span<const EmbeddedFile> years);
  /// With this year in the place of what was known of it. Refuses days that another year gives too.
  Result<Calendar> with(const CalendarYear& year) const;

  bool is_working(Day day) const;
  /// The day as one says it: `周五`, `周六，休`, `周四，端午节，休`, `周日，调休上班`.
  Words why(Day day) const;

  /// The nearest working day strictly before, or strictly after.
  Day previous_working(Day day) const;
  Day next_working(Day day) const;
  /// `first` is not counted, `last` is. Nothing lies between a day and an earlier one.
  int working_days_between(Day first, Day last) const;
  /// The `count`-th working day after `day`; `day` itself for 0. Never negative.
  Day add_working_days(Day day, int count) const;

  bool has_notice(std::chrono::year year) const;
  /// By year; one that nothing is known of is not there.
  const std::map<int, CalendarYear>& years() const { return years_; }
  /// The last year whose notices decide a day from `first` to `last`: the year after `last` where its notices
  /// give one of these days of December, or where it has none yet and they may; else that of `last`.
  std::chrono::year last_year_deciding(Day first, Day last) const;
  /// The first year without a notice of those that decide a day from `first` to `last`: what rests on these
  /// days is provisional.
  std::optional<std::chrono::year> year_without_notice(Day first, Day last) const;
  /// Of each of the given years, parted by blanks (version_of): the same for the same facts.
  std::string version(std::chrono::year first, std::chrono::year last) const;
  /// The version of all years that are known.
  std::string version() const;
  /// On what the given years rest, or that a year has no notice yet.
  std::vector<Words> sources(std::chrono::year first, std::chrono::year last) const;

 private:
  /// The same reasons for both ways of making one.
  Result<void> take(const CalendarYear& year);

  std::map<int, CalendarYear> years_;
  std::map<Day, Exception> exceptions_;  // of all years
};

/// The notice of a year may give the last days of December before it, from this one on: those of New Year.
constexpr std::chrono::month_day first_day_of_the_next_notice = std::chrono::December / 29;

/// From the files that travel inside the binary.
const Calendar& built_in();

/// `周六`, `Saturday`.
Words weekday_words(Day day);

}  // namespace bihuan::calendar
