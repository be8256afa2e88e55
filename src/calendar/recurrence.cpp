// SPDX-License-Identifier: Apache-2.0
#include "calendar/recurrence.h"

#include <algorithm>
#include <cstdint>

namespace bihuan::calendar {
namespace {

constexpr int days_of_a_week = 7;
constexpr int last_year = 2199;  // as base/day.h reads days

/// Weeks begin on Monday, as RFC 5545 has them where WKST is not given.
Day monday_of(Day day) {
  return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

std::int64_t periods_between(Frequency frequency, Day first, Day last) {
  const std::chrono::year_month_day from(first), to(last);
  switch (frequency) {
    case Frequency::daily:
      return (last - first).count();
    case Frequency::weekly:
      return (monday_of(last) - monday_of(first)).count() / days_of_a_week;
    case Frequency::monthly:
      return (to.year() / to.month() - from.year() / from.month()).count();
    case Frequency::yearly:
      return (to.year() - from.year()).count();
  }
  VERIFY(false && "a frequency of none");
  return 0;
}

/// Which day of its month or year it is, counted from 1, and how many days that has.
struct Place {
  int number;
  int length;

  int from_end() const { return number - length - 1; }
};

Place place_between(Day day, Day first, Day next) {
  return {static_cast<int>((day - first).count()) + 1, static_cast<int>((next - first).count())};
}

Place place_in_month(Day day) {
  const std::chrono::year_month_day date(day);
  const auto month = date.year() / date.month();
  return place_between(day, Day{month / 1}, Day{(month + std::chrono::months{1}) / 1});
}

Place place_in_year(Day day) {
  const auto year = std::chrono::year_month_day(day).year();
  const auto next = year + std::chrono::years{1};
  return place_between(day, Day{year / std::chrono::January / 1}, Day{next / std::chrono::January / 1});
}

/// The second Monday is the one from the 8th to the 14th day; counted from the end, likewise.
bool is_the_nth(int ordinal, const Place& place) {
  const int nth = (place.number - 1) / days_of_a_week + 1;
  const int nth_from_end = (place.from_end() + 1) / days_of_a_week - 1;
  return ordinal == 0 || ordinal == nth || ordinal == nth_from_end;
}

}  // namespace

bool Recurrence::names_month_day(Day day) const {
  const Place place = place_in_month(day);
  return std::ranges::any_of(month_days_, [&place](int month_day) {
    return month_day == place.number || month_day == place.from_end();
  });
}

bool Recurrence::names_weekday(Day day) const {
  const bool counts_in_the_year = frequency_ == Frequency::yearly && months_.empty();
  const Place place = counts_in_the_year ? place_in_year(day) : place_in_month(day);
  return std::ranges::any_of(weekdays_, [&](const WeekdayRule& rule) {
    return rule.weekday == std::chrono::weekday(day) && is_the_nth(rule.ordinal, place);
  });
}

bool Recurrence::is_day_of(Day day, Day start) const {
  const std::chrono::year_month_day date(day), begun(start);
  switch (frequency_) {
    case Frequency::daily:
      return true;
    case Frequency::weekly:
      return std::chrono::weekday(day) == std::chrono::weekday(start);
    case Frequency::monthly:
      return date.day() == begun.day();
    case Frequency::yearly:
      return date.day() == begun.day() && (!months_.empty() || date.month() == begun.month());
  }
  VERIFY(false && "a frequency of none");
  return false;
}

bool Recurrence::names(Day day, Day start) const {
  const auto month = static_cast<int>(unsigned{std::chrono::year_month_day(day).month()});
  if (periods_between(frequency_, start, day) % interval_ != 0) return false;
  if (!months_.empty() && std::ranges::find(months_, month) == months_.end()) return false;
  if (!month_days_.empty() && !names_month_day(day)) return false;
  if (!weekdays_.empty() && !names_weekday(day)) return false;
  return !month_days_.empty() || !weekdays_.empty() || is_day_of(day, start);
}

Occurrences::Occurrences(const Recurrence& recurrence, Day start)
    : recurrence_(recurrence), start_(start), next_(start), left_(recurrence.count()) {
  last_ = Day{std::chrono::year{last_year} / std::chrono::December / 31};
  if (recurrence.until()) last_ = std::min(last_, *recurrence.until());
}

// Day by day: no rule of ours names another day than one would say by looking at that day alone.
std::optional<Day> Occurrences::next() {
  if (left_ == 0) return {};
  while (next_ <= last_ && !recurrence_.names(next_, start_)) next_ += std::chrono::days{1};
  if (next_ > last_) return {};
  if (left_) --*left_;
  const Day day = next_;
  next_ += std::chrono::days{1};
  return day;
}

std::optional<Day> first_occurrence(const Recurrence& recurrence, Day start, Day from) {
  Occurrences occurrences(recurrence, start);
  auto day = occurrences.next();
  while (day && *day < from) day = occurrences.next();
  return day;
}

}  // namespace bihuan::calendar
