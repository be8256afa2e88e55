// SPDX-License-Identifier: Apache-2.0
#include "calendar/recurrence.h"

#include <fmt/format.h>
#include <libical/ical.h>

namespace bihuan::calendar {
namespace {

icaltimetype to_ical(Day day) {
  const std::chrono::year_month_day date(day);
  icaltimetype time{};  // not icaltime_null_date: its hour of -1 shifts the phase
  time.is_date = 1;
  time.year = int{date.year()};
  time.month = static_cast<int>(unsigned{date.month()});
  time.day = static_cast<int>(unsigned{date.day()});
  return time;
}

Day from_ical(const icaltimetype& time) {
  return Day(std::chrono::year{time.year} / static_cast<int>(time.month) / static_cast<int>(time.day));
}

struct FreeIterator {
  void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

constexpr int year_max = 2199;  // as base/day.h reads days

}  // namespace

struct Occurrences::Iterator {
  std::unique_ptr<icalrecur_iterator, FreeIterator> ical;
};

Occurrences::Occurrences(const Recurrence& recurrence, Day start) : iterator_(std::make_unique<Iterator>()) {
  const auto rule = icalrecurrencetype_from_string(recurrence.rule().c_str());
  VERIFY(rule.freq != ICAL_NO_RECURRENCE);
  iterator_->ical.reset(icalrecur_iterator_new(rule, to_ical(start)));
}

Occurrences::~Occurrences() = default;
Occurrences::Occurrences(Occurrences&&) noexcept = default;
Occurrences& Occurrences::operator=(Occurrences&&) noexcept = default;

std::optional<Day> Occurrences::next() {
  // libical makes no iterator for a rule whose days it can tell never to come.
  if (!iterator_->ical) return {};
  const auto time = icalrecur_iterator_next(iterator_->ical.get());
  if (icaltime_is_null_time(time) || time.year > year_max) {
    iterator_->ical.reset();
    return {};
  }
  return from_ical(time);
}

std::optional<Day> first_occurrence(const Recurrence& recurrence, Day start, Day from) {
  Occurrences occurrences(recurrence, start);
  auto day = occurrences.next();
  while (day && *day < from) day = occurrences.next();
  return day;
}

}  // namespace bihuan::calendar
