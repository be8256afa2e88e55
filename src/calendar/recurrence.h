// SPDX-License-Identifier: Apache-2.0
// A repetition as an RFC 5545 rule, of the part that offices use: FREQ DAILY, WEEKLY, MONTHLY or YEARLY with
// INTERVAL, BYMONTH, BYMONTHDAY, BYDAY, COUNT, UNTIL. Anything else is refused in words. Days only, no time
// of day. Where a month has no such day (the 31st of June), RFC 5545 leaves that month out; words() says so.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"

namespace bihuan::calendar {

enum class Frequency { daily, weekly, monthly, yearly };

/// `1MO` is the first Monday, `-1FR` the last Friday, `MO` every Monday.
struct WeekdayRule {
  int ordinal = 0;  // 0: every
  std::chrono::weekday weekday;

  bool operator==(const WeekdayRule&) const = default;
};

class Recurrence {
 public:
  static Result<Recurrence> parse(std::string_view rule);

  /// The rule in one written form, and what parse reads back. `DAILY` on days of the month is written as the
  /// `MONTHLY` rule that it is.
  const std::string& rule() const { return rule_; }
  /// `每月25日`; the end of the repetition included.
  Words words() const;
  /// `每月25日` alone, and `，至2021年12月31日` or `，共4次` alone; without an end nothing.
  Words rhythm_words() const;
  Words end_words() const;

  /// What the round of a day is called: `2021年7月期`, or by its day where several may fall into one month.
  Words period_words(Day day) const;

  /// Whether it says how often but not on what day: 每季度.
  bool names_no_day() const;
  /// A rule that names no day, with the last day of each period of the calendar: quarters end in March, June,
  /// September and December, weeks on Sunday. Every other rule, and a daily one, as it is.
  Recurrence at_period_ends() const;

  /// Whether `day` is among the rule's days, its end apart. `start`, which is not later, gives the phase of
  /// INTERVAL, and the day where the rule names none.
  bool names(Day day, Day start) const;
  std::optional<int> count() const { return count_; }
  std::optional<Day> until() const { return until_; }

  bool operator==(const Recurrence& other) const { return rule_ == other.rule_; }

 private:
  friend class RuleReader;
  Recurrence() = default;
  std::string written() const;
  void add_days(Words& words, bool month_just_named) const;
  bool names_month_day(Day day) const;
  bool names_weekday(Day day) const;
  bool is_day_of(Day day, Day start) const;

  Frequency frequency_ = Frequency::monthly;
  int interval_ = 1;
  std::vector<int> months_;
  std::vector<int> month_days_;
  std::vector<WeekdayRule> weekdays_;
  std::optional<int> count_;
  std::optional<Day> until_;
  std::string rule_;
};

/// The days of a recurrence from `start` on, in order, each found only when asked for. `start` gives the
/// phase of INTERVAL and the beginning of COUNT; it is itself a day of the recurrence only where the rule
/// names it.
class Occurrences {
 public:
  Occurrences(const Recurrence& recurrence, Day start);

  /// The next day; nothing when the recurrence has ended, and nothing after the year 2199.
  std::optional<Day> next();

 private:
  Recurrence recurrence_;
  Day start_;
  Day next_;  // not looked at yet
  Day last_;
  std::optional<int> left_;  // of COUNT
};

/// The first occurrence on or after `from`, of those that begin at `start`.
std::optional<Day> first_occurrence(const Recurrence& recurrence, Day start, Day from);

}  // namespace bihuan::calendar
