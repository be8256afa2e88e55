// SPDX-License-Identifier: Apache-2.0
#include "calendar/calendar.h"

#include <array>
#include <fmt/format.h>

#include "base/day_words.h"

namespace bihuan::calendar {

std::span<const EmbeddedFile> year_files();

namespace {

bool is_weekend(Day day) {
  const std::chrono::weekday weekday(day);
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

/// `（2019年11月21日、2020年1月27日发布）`; nothing where no day is known.
Words publication(const std::vector<Notice>& notices) {
  Words words;
  for (const auto& notice : notices) {
    if (notice.published.empty()) continue;
    const auto day = parse_day(notice.published);
    const Words said = day ? day_words(*day) : Words{notice.published, notice.published};
    words.zh += (words.zh.empty() ? "" : "、") + said.zh;
    words.en += (words.en.empty() ? "" : ", ") + said.en;
  }
  if (words.zh.empty()) return words;
  return {fmt::format("（{}发布）", words.zh), fmt::format(" ({})", words.en)};
}

}  // namespace

Result<Calendar> Calendar::parse(std::span<const EmbeddedFile> years) {
  Calendar calendar;
  std::vector<Words> reasons;
  const auto collect = [&reasons](const Error& error) {
    reasons.insert(reasons.end(), error.reasons.begin(), error.reasons.end());
  };
  for (const auto& file : years) {
    const auto year = parse_year(file.bytes, file.path);
    if (!year) {
      collect(year.error());
    } else if (calendar.years_.contains(int{year->year})) {
      reasons.push_back({fmt::format("{}：{} 年已在另一文件中", file.path, int{year->year}),
                         fmt::format("{}: {} is already given by another file", file.path, int{year->year})});
    } else if (const auto taken = calendar.take(*year); !taken) {
      collect(taken.error());
    }
  }
  if (!reasons.empty()) return fail(ErrorKind::malformed, std::move(reasons));
  return calendar;
}

Result<Calendar> Calendar::with(const CalendarYear& year) const {
  Calendar calendar = *this;
  if (const auto known = years_.find(int{year.year}); known != years_.end()) {
    for (const auto& [day, exception] : known->second.days) calendar.exceptions_.erase(day);
  }
  TRY(calendar.take(year));
  return calendar;
}

Result<void> Calendar::take(const CalendarYear& year) {
  std::vector<Words> reasons;
  for (const auto& [day, exception] : year.days) {
    if (exceptions_.try_emplace(day, exception).second) continue;
    reasons.push_back({fmt::format("{} 年的安排写有 {}，另一年的安排已写有这一天", int{year.year}, iso(day)),
                       fmt::format("{} is given for {} and for another year", iso(day), int{year.year})});
  }
  if (!reasons.empty()) return fail(ErrorKind::malformed, std::move(reasons));
  years_.insert_or_assign(int{year.year}, year);
  return {};
}

bool Calendar::is_working(Day day) const {
  const auto exception = exceptions_.find(day);
  return exception == exceptions_.end() ? !is_weekend(day) : !exception->second.off;
}

Words Calendar::why(Day day) const {
  auto words = weekday_words(day);
  const auto exception = exceptions_.find(day);
  if (exception == exceptions_.end()) {
    return is_weekend(day) ? Words{words.zh + "，休", words.en + ", off"} : words;
  }
  const auto& [off, name] = exception->second;
  if (!off) return {words.zh + "，调休上班", fmt::format("{}, worked for {}", words.en, name.en)};
  return {fmt::format("{}，{}，休", words.zh, name.zh), fmt::format("{}, {}, off", words.en, name.en)};
}

Day Calendar::previous_working(Day day) const {
  do day -= std::chrono::days{1};
  while (!is_working(day));
  return day;
}

Day Calendar::next_working(Day day) const {
  do day += std::chrono::days{1};
  while (!is_working(day));
  return day;
}

int Calendar::working_days_between(Day first, Day last) const {
  int count = 0;
  for (auto day = first + std::chrono::days{1}; day <= last; day += std::chrono::days{1}) {
    if (is_working(day)) ++count;
  }
  return count;
}

Day Calendar::add_working_days(Day day, int count) const {
  VERIFY(count >= 0);
  for (; count > 0; --count) day = next_working(day);
  return day;
}

bool Calendar::has_notice(std::chrono::year year) const {
  const auto known = years_.find(int{year});
  return known != years_.end() && !known->second.notices.empty();
}

std::chrono::year Calendar::last_year_deciding(Day first, Day last) const {
  const auto year = std::chrono::year_month_day(last).year();
  const auto next = year + std::chrono::years{1};
  if (!has_notice(next)) return last < Day{year / first_day_of_the_next_notice} ? year : next;
  const auto& days = years_.at(int{next}).days;
  const auto given = days.lower_bound(first);
  return given != days.end() && given->first <= last ? next : year;
}

std::optional<std::chrono::year> Calendar::year_without_notice(Day first, Day last) const {
  const auto end = last_year_deciding(first, last);
  for (auto year = std::chrono::year_month_day(first).year(); year <= end; ++year) {
    if (!has_notice(year)) return year;
  }
  return {};
}

std::string Calendar::version(std::chrono::year first, std::chrono::year last) const {
  std::string result;
  for (auto year = first; year <= last; ++year) {
    const auto known = years_.find(int{year});
    if (!result.empty()) result += " ";
    result += version_of(known == years_.end() ? CalendarYear{year, {}, {}} : known->second);
  }
  return result;
}

std::string Calendar::version() const {
  if (years_.empty()) return "none";
  return version(std::chrono::year{years_.begin()->first}, std::chrono::year{years_.rbegin()->first});
}

std::vector<Words> Calendar::sources(std::chrono::year first, std::chrono::year last) const {
  std::vector<Words> result;
  for (auto year = first; year <= last; ++year) {
    const int no{year};
    if (has_notice(year)) {
      const auto published = publication(years_.at(no).notices);
      result.push_back(
          {fmt::format("工作日依据国务院办公厅 {} 年放假安排通知{}", no, published.zh),
           fmt::format("Working days of {} follow the State Council's notice{}", no, published.en)});
    } else {
      result.push_back(
          {fmt::format("{} 年放假安排通知尚未收录，暂按周一至周五上班推算，通知发布后须重算", no),
           fmt::format("No holiday notice of {} is on record: Monday to Friday are assumed, and the "
                       "date must be reckoned again once it is published",
                       no)});
    }
  }
  return result;
}

const Calendar& built_in() {
  static const Calendar calendar = [] {
    auto parsed = Calendar::parse(year_files());
    VERIFY(parsed.has_value());
    return *std::move(parsed);
  }();
  return calendar;
}

Words weekday_words(Day day) {
  static constexpr std::array<std::string_view, 7> zh{"周日", "周一", "周二", "周三", "周四", "周五", "周六"};
  static constexpr std::array<std::string_view, 7> en{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
  const auto index = std::chrono::weekday(day).c_encoding();
  return {std::string(zh.at(index)), std::string(en.at(index))};
}

}  // namespace bihuan::calendar
