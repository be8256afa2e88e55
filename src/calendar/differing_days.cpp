// SPDX-License-Identifier: Apache-2.0
#include "calendar/differing_days.h"

#include <algorithm>

namespace bihuan::calendar {

std::vector<DifferingDay> differing_days(const Calendar& before, const Calendar& after,
                                         std::chrono::year year) {
  std::vector<DifferingDay> differing;
  const Day last{year / std::chrono::December / 31};
  for (Day day{(year - std::chrono::years{1}) / std::chrono::December / 1}; day <= last;
       day += std::chrono::days{1}) {
    Words was = before.why(day);
    Words is = after.why(day);
    if (was != is) differing.push_back({day, std::move(was), std::move(is)});
  }
  return differing;
}

std::vector<Notice> notices_gone(const Calendar& before, const CalendarYear& year) {
  std::vector<Notice> gone;
  const auto known = before.years().find(int{year.year});
  if (known == before.years().end()) return gone;
  for (const auto& notice : known->second.notices) {
    if (std::ranges::find(year.notices, notice.id, &Notice::id) == year.notices.end()) gone.push_back(notice);
  }
  return gone;
}

}  // namespace bihuan::calendar
