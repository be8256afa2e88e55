// SPDX-License-Identifier: Apache-2.0
// How a rule is said: 每月25日, 每2周的周一, 每年3、6月30日（无该日的月份不计）.
#include <array>
#include <cstdlib>
#include <fmt/format.h>

#include "base/day_words.h"
#include "calendar/calendar.h"
#include "calendar/recurrence.h"

namespace bihuan::calendar {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view comma) {
  return fmt::format("{}", fmt::join(parts, comma));
}

std::string ordinal_en(int number) {
  const bool teen = number % 100 >= 11 && number % 100 <= 13;
  const int last = teen ? 0 : number % 10;
  return fmt::format("{}{}", number, last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

/// 25日, 最后一日, 倒数第3日.
Words month_day_words(int day) {
  if (day > 0) return {fmt::format("{}日", day), ordinal_en(day)};
  if (day == -1) return {"最后一日", "last day"};
  return {fmt::format("倒数第{}日", -day), ordinal_en(-day) + " day from the end"};
}

/// 周一, 第1个周一, 最后一个周五.
Words weekday_rule_words(const WeekdayRule& rule) {
  const Day sunday{std::chrono::sys_days{std::chrono::year{2023} / 1 / 1}};
  const auto weekday = weekday_words(sunday + std::chrono::days{rule.weekday.c_encoding()});
  if (rule.ordinal == 0) return weekday;
  if (rule.ordinal == -1) return {"最后一个" + weekday.zh, "last " + weekday.en};
  if (rule.ordinal > 0) {
    return {fmt::format("第{}个{}", rule.ordinal, weekday.zh), ordinal_en(rule.ordinal) + " " + weekday.en};
  }
  return {fmt::format("倒数第{}个{}", -rule.ordinal, weekday.zh),
          fmt::format("{} {} from the end", ordinal_en(-rule.ordinal), weekday.en)};
}

template <class Item, class Say>
Words list_words(const std::vector<Item>& items, Say say) {
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const auto& item : items) {
    const Words words = say(item);
    zh.push_back(words.zh);
    en.push_back(words.en);
  }
  return {joined(zh, "、"), joined(en, ", ")};
}

/// 每月, 每2周.
Words every(Frequency frequency, int interval) {
  static constexpr std::array<std::string_view, 4> zh{"日", "周", "月", "年"};
  static constexpr std::array<std::string_view, 4> zh_counted{"日", "周", "个月", "年"};
  static constexpr std::array<std::string_view, 4> en{"day", "week", "month", "year"};
  const auto index = static_cast<std::size_t>(frequency);
  if (interval == 1) return {fmt::format("每{}", zh.at(index)), fmt::format("every {}", en.at(index))};
  return {fmt::format("每{}{}", interval, zh_counted.at(index)),
          fmt::format("every {} {}s", interval, en.at(index))};
}

Words month_words(int month) {
  static constexpr std::array<std::string_view, 12> en{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};
  return {fmt::format("{}", month), std::string(en.at(static_cast<std::size_t>(month - 1)))};
}

bool some_month_lacks(const std::vector<int>& month_days, const std::vector<int>& months) {
  static constexpr std::array<int, 12> shortest{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 1; month <= 12; ++month) {
    bool included = months.empty();
    for (const int named : months) included = included || named == month;
    for (const int day : month_days) {
      if (included && std::abs(day) > shortest.at(static_cast<std::size_t>(month - 1))) return true;
    }
  }
  return false;
}

}  // namespace

Words Recurrence::words() const {
  const auto rhythm = rhythm_words();
  const auto end = end_words();
  return {rhythm.zh + end.zh, rhythm.en + end.en};
}

Words Recurrence::end_words() const {
  if (count_) return {fmt::format("，共{}次", *count_), fmt::format(", {} times", *count_)};
  if (!until_) return {};
  const auto until = day_words(*until_);
  return {fmt::format("，至{}", until.zh), fmt::format(", until {}", until.en)};
}

Words Recurrence::rhythm_words() const {
  const bool by_month = frequency_ == Frequency::monthly || frequency_ == Frequency::yearly;
  const bool named_months = by_month && interval_ == 1 && !months_.empty();
  auto words = every(named_months ? Frequency::yearly : frequency_, interval_);
  const auto months = list_words(months_, month_words);
  if (named_months) words = {words.zh + months.zh + "月", words.en + " in " + months.en};
  add_days(words, named_months || (frequency_ == Frequency::monthly && interval_ == 1));
  if (!months_.empty() && !named_months) {
    words = {fmt::format("{}（仅{}月）", words.zh, months.zh),
             fmt::format("{} (only in {})", words.en, months.en)};
  }
  if (some_month_lacks(month_days_, months_)) {
    words = {words.zh + "（无该日的月份不计）", words.en + " (months without that day are left out)"};
  }
  return words;
}

Words Recurrence::period_words(Day day) const {
  const bool once_a_month_at_most = (frequency_ == Frequency::monthly || frequency_ == Frequency::yearly) &&
                                    month_days_.size() + weekdays_.size() <= 1 &&
                                    (weekdays_.empty() || weekdays_.front().ordinal != 0);
  const Words called = once_a_month_at_most ? bihuan::month_words(day) : day_words(day);
  return {called.zh + "期", called.en};
}

void Recurrence::add_days(Words& words, bool month_just_named) const {
  if (!month_days_.empty()) {
    const auto days = list_words(month_days_, month_day_words);
    const bool by_day = frequency_ == Frequency::daily;
    const auto* const of = frequency_ == Frequency::yearly ? "各月的" : by_day ? "，仅逢各月的" : "的";
    words.zh += (month_just_named ? "" : of) + days.zh;
    words.en += (by_day ? ", only on the " : " on the ") + days.en;
  }
  if (weekdays_.empty()) return;
  const auto days = list_words(weekdays_, weekday_rule_words);
  if (!month_days_.empty()) {
    words = {words.zh + "且逢" + days.zh, words.en + ", only if it is " + days.en};
  } else if (frequency_ == Frequency::weekly && interval_ == 1) {
    words = {"每" + days.zh, "every week on " + days.en};
  } else {
    words = {words.zh + "的" + days.zh, words.en + " on " + days.en};
  }
}

}  // namespace bihuan::calendar
