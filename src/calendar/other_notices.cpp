// SPDX-License-Identifier: Apache-2.0
// What other notices of holidays make of a date that is on record.
#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <tuple>

#include "base/day_words.h"
#include "calendar/due.h"

namespace bihuan::calendar {
namespace {

constexpr std::string_view before = "原为 ";
constexpr std::string_view by_the_notice = "按变更后的放假安排应为 ";

/// The line that says what became of the date; its basis may stand before it.
std::vector<Words>::const_iterator outcome_in(const std::vector<Words>& reasons) {
  return std::ranges::find_if(reasons, [](const Words& reason) {
    return reason.zh.starts_with(before) || reason.zh.starts_with(by_the_notice);
  });
}

Words moved_words(const DueDate& from) {
  const auto said = day_words(from.due_on);
  return {fmt::format("{}{}，放假安排发布或变更后重算", before, said.zh),
          fmt::format("It was {}; reckoned again by the notice of holidays published since", said.en)};
}

Words kept_words(const DueDate& kept, const DueDate& again) {
  const auto stays = day_words(kept.due_on);
  const auto over = day_words(again.due_on);
  return {fmt::format("{}{}，变更时已过，仍以 {} 为限", by_the_notice, over.zh, stays.zh),
          fmt::format(
              "By the notice of holidays published since it would be {}, which was over by then: {} stays",
              over.en, stays.en)};
}

}  // namespace

bool rests_on(const DueDate& date, const Calendar& calendar) {
  const std::string& version = date.calendar_version;
  int first = 0;
  std::from_chars(version.data(), version.data() + version.size(), first);
  const Day last =
      std::max({date.named_on, date.due_on, date.last_working_on, date.internal_on.value_or(date.due_on)});
  // From which day a limit was counted the date does not say: the whole of its last year is looked at.
  const Day from{std::chrono::year_month_day(last).year() / std::chrono::January / 1};
  return version == calendar.version(std::chrono::year{first}, calendar.last_year_deciding(from, last));
}

bool says_another_date(const DueDate& one, const DueDate& other) {
  const auto said = [](const DueDate& date) {
    return std::tuple(date.due_on, date.last_working_on, date.internal_on, date.calendar_incomplete);
  };
  return said(one) != said(other);
}

Result<DueDate> reckoned_again(const DueDate& date, const DueRule& rule, bool is_extended,
                               const Anchors& anchors, const Calendar& calendar) {
  DueRule again = rule;
  // Who set the limit, and by which words, is the first of the reasons for the date as it was.
  again.basis = FromText{};
  if (is_extended || recurrence_of(rule) != nullptr) again.when = OnDay{date.named_on};
  if (is_extended) again.bound = Bound::inclusive;
  auto reckoned = TRY(due_date(again, anchors, calendar));
  std::vector<Words> reasons{moved_words(date)};
  if (!date.reasons.empty()) reasons.insert(reasons.begin(), date.reasons.front());
  reckoned.reasons.insert(reckoned.reasons.begin(), reasons.begin(), reasons.end());
  return reckoned;
}

DueDate not_into_the_past(DueDate again, const DueDate& date, Day today) {
  if (again.due_on >= std::min(today, date.due_on)) return again;
  const auto outcome = outcome_in(again.reasons) - again.reasons.cbegin();
  again.reasons.at(static_cast<std::size_t>(outcome)) = kept_words(date, again);
  again.due_on = date.due_on;
  again.last_working_on = date.last_working_on;
  again.internal_on = date.internal_on;
  return again;
}

Words reckoned_words(const DueDate& date) {
  Words words = day_words(date.due_on);
  if (date.last_working_on != date.due_on) {
    const auto last = day_words(date.last_working_on);
    words = {fmt::format("{}，最后工作时间 {}下班前", words.zh, last.zh),
             fmt::format("{}, the last working time is the end of {}", words.en, last.en)};
  }
  const auto outcome = outcome_in(date.reasons);
  if (outcome == date.reasons.end()) return words;
  return {fmt::format("{} · {}", words.zh, outcome->zh), fmt::format("{} · {}", words.en, outcome->en)};
}

}  // namespace bihuan::calendar
