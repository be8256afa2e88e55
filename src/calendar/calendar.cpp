// SPDX-License-Identifier: Apache-2.0
#include "calendar/calendar.h"

#include <array>
#include <fmt/format.h>

#include "base/day_words.h"
#include "base/json_fields.h"

namespace bihuan::calendar {

std::span<const EmbeddedFile> year_files();

namespace {

bool is_weekend(Day day) {
  const std::chrono::weekday weekday(day);
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

/// The holidays of January begin in the last days of December, so a year's notice rules those days too.
bool may_rule(std::chrono::year year, Day day) {
  const std::chrono::year_month_day date(day);
  return date.year() == year ||
         (date.year() == year - std::chrono::years{1} && date.month() == std::chrono::December);
}

Words days_of_publication(const std::vector<Notice>& notices) {
  Words words;
  for (const auto& notice : notices) {
    const auto day = parse_day(notice.published);
    const Words said = day ? day_words(*day) : Words{notice.published, notice.published};
    words.zh += (words.zh.empty() ? "" : "、") + said.zh;
    words.en += (words.en.empty() ? "" : ", ") + said.en;
  }
  return words;
}

}  // namespace

Result<Calendar> Calendar::parse(std::span<const EmbeddedFile> years) {
  Calendar calendar;
  std::vector<Words> reasons;
  for (const auto& file : years) calendar.take_year(file, reasons);
  if (!reasons.empty()) return fail(ErrorKind::malformed, std::move(reasons));
  return calendar;
}

void Calendar::take_year(const EmbeddedFile& file, std::vector<Words>& reasons) {
  const auto value = parse_json(file.bytes, file.path);
  if (!value) {
    reasons.insert(reasons.end(), value.error().reasons.begin(), value.error().reasons.end());
    return;
  }
  const std::string place(file.path);
  JsonFields fields(*value, place, reasons);
  const std::chrono::year year{static_cast<int>(fields.integer("year", 1950, 2199))};
  const auto [notices, is_new] = notices_.try_emplace(int{year});
  if (!is_new) fields.object_to("year", "这一年已在另一文件中", "is already given by another file");
  for (const auto& element : fields.elements("notices")) {
    JsonFields notice(element, place + ".notices", reasons);
    notices->second.push_back({notice.text("id"), notice.text("published"), notice.text("address")});
    notice.refuse_others();
  }
  for (const auto& element : fields.elements("days")) {
    JsonFields entry(element, place + ".days", reasons);
    const auto day = entry.day("day");
    take_day(year, day, {entry.boolean("off"), {entry.text("zh"), entry.text("en")}}, place, reasons);
    entry.refuse_others();
  }
  fields.refuse_others();
}

void Calendar::take_day(std::chrono::year year, Day day, Exception exception, std::string_view place,
                        std::vector<Words>& reasons) {
  if (!may_rule(year, day)) {
    reasons.push_back({fmt::format("{}：{} 不在 {} 年", place, iso(day), int{year}),
                       fmt::format("{}: {} is not of {}", place, iso(day), int{year})});
    return;
  }
  const auto [known, is_new] = exceptions_.try_emplace(day, exception);
  if (!is_new) {
    reasons.push_back({fmt::format("{}：{} 已经给出", place, iso(day)),
                       fmt::format("{}: {} is given twice", place, iso(day))});
  }
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
  const auto notices = notices_.find(int{year});
  return notices != notices_.end() && !notices->second.empty();
}

std::string Calendar::version(std::chrono::year first, std::chrono::year last) const {
  std::string result;
  for (auto year = first; year <= last; ++year) {
    result += fmt::format("{}{}:", result.empty() ? "" : " ", int{year});
    if (!has_notice(year)) {
      result += "none";
      continue;
    }
    std::string ids;
    for (const auto& notice : notices_.at(int{year})) ids += (ids.empty() ? "" : "+") + notice.id;
    result += ids;
  }
  return result;
}

std::string Calendar::version() const {
  if (notices_.empty()) return "none";
  return version(std::chrono::year{notices_.begin()->first}, std::chrono::year{notices_.rbegin()->first});
}

std::vector<Words> Calendar::sources(std::chrono::year first, std::chrono::year last) const {
  std::vector<Words> result;
  for (auto year = first; year <= last; ++year) {
    const int no{year};
    if (has_notice(year)) {
      const auto published = days_of_publication(notices_.at(no));
      result.push_back(
          {fmt::format("工作日依据国务院办公厅 {} 年放假安排通知（{}发布）", no, published.zh),
           fmt::format("Working days of {} follow the State Council's notice ({})", no, published.en)});
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
