// SPDX-License-Identifier: Apache-2.0
// What a standstill does to a counted limit.
#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "calendar/due.h"

namespace bihuan::calendar {
namespace {

constexpr std::chrono::days one_day{1};

/// How many of the limit's days the standstill took. What lay behind the limit took none of them.
int taken(const AfterDay& counted, const Standstill& standstill, const Calendar& calendar) {
  if (standstill.until <= standstill.from) return 0;
  if (counted.counted_in == CountedIn::working_days)
    return calendar.working_days_between(standstill.from - one_day, standstill.until - one_day);
  return static_cast<int>((standstill.until - standstill.from).count());
}

}  // namespace

Result<DueDate> after_standstill(const DueDate& date, const DueRule& rule, bool is_extended,
                                 const Standstill& standstill, const Calendar& calendar) {
  const auto* counted = std::get_if<AfterDay>(&rule.when);
  const int days = counted && date.due_on >= standstill.from ? taken(*counted, standstill, calendar) : 0;
  if (days == 0 || is_extended) return date;
  const bool working = counted->counted_in == CountedIn::working_days;
  DueRule again = rule;
  again.basis = FromText{};
  again.when = OnDay{working ? calendar.add_working_days(date.named_on, days)
                             : date.named_on + std::chrono::days{days}};
  auto moved = TRY(due_date(again, {}, calendar));
  const auto before = day_words(date.due_on);
  const auto first = day_words(standstill.from);
  const auto last = day_words(standstill.until - one_day);
  std::vector<Words> reasons{
      {fmt::format("原为 {}，{} 至 {} 停计，顺延 {} 个{}", before.zh, first.zh, last.zh, days,
                   working ? "工作日" : "自然日"),
       fmt::format("It was {}; from {} to {} nothing ran: moved on by {} {}", before.en, first.en, last.en,
                   days, working ? "working days" : "days")}};
  if (!date.reasons.empty()) reasons.insert(reasons.begin(), date.reasons.front());
  moved.reasons.insert(moved.reasons.begin(), reasons.begin(), reasons.end());
  return moved;
}

}  // namespace bihuan::calendar
