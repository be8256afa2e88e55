// SPDX-License-Identifier: Apache-2.0
#include "calendar/differing_days.h"

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

}  // namespace bihuan::calendar
