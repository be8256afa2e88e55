// SPDX-License-Identifier: Apache-2.0
#include "papers/xlsx_dates.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/core.h>

#include "base/day.h"

namespace bihuan::papers {
namespace {

using std::chrono::days;
using std::chrono::year;

constexpr Day first_of_1900 = year{1900} / 1 / 1;
constexpr Day first_of_1904 = year{1904} / 1 / 1;
constexpr Day end_of_days = year{2200} / 1 / 1;
constexpr double serial_max = 110'000;  // past 2199 in both systems
constexpr int seconds_a_day = 86'400;
constexpr int leap_day_that_never_was = 60;

Day day_of(int serial, DateSystem system) {
  if (system == DateSystem::from_1904) return first_of_1904 + days(serial);
  return first_of_1900 + days(serial > leap_day_that_never_was ? serial - 2 : serial - 1);
}

std::string time_text(int second) {
  return fmt::format("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
}

std::string month_text(Day day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{}年{}月", static_cast<int>(date.year()), static_cast<unsigned>(date.month()));
}

}  // namespace

DateShown date_shown_by(std::string_view format_code) {
  bool has_date_letter = false;
  bool has_month = false;
  bool has_more = false;  // the day or the time
  for (std::size_t i = 0; i < format_code.size(); ++i) {
    char c = format_code[i];
    if (c == ';') break;  // what follows is for negative numbers
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"') {
      i = std::min(format_code.find('"', i + 1), format_code.size());
    } else if (c == '[') {
      // [h] counts hours without end, and is no time of day; others are colours, languages, conditions.
      std::size_t end = std::min(format_code.find(']', i), format_code.size());
      if (format_code.substr(i + 1, end - i - 1).find_first_not_of("hHmMsS") == std::string_view::npos)
        return DateShown::none;
      i = end;
    } else if (std::string_view("0#?").find(c) != std::string_view::npos && !has_date_letter) {
      return DateShown::none;
    } else if (std::string_view("yYmMdDhHsS").find(c) != std::string_view::npos) {
      has_date_letter = true;
      has_month = has_month || c == 'm' || c == 'M';
      has_more = has_more || std::string_view("yYmM").find(c) == std::string_view::npos;
    }
  }
  if (!has_date_letter) return DateShown::none;
  return has_month && !has_more ? DateShown::month : DateShown::day;
}

DateShown date_shown_by_builtin(int id) {
  // mmm-yy, and what Chinese programs show as 2020年7月.
  if (id == 17 || id == 27 || id == 36 || id == 50 || id == 52 || id == 57) return DateShown::month;
  const bool is_date =
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 || (id >= 50 && id <= 58);
  return is_date ? DateShown::day : DateShown::none;
}

std::optional<Cell> date_cell(double serial, DateSystem system, DateShown shown) {
  if (!(serial >= 0 && serial < serial_max)) return std::nullopt;
  int whole = static_cast<int>(serial);
  int second = static_cast<int>(std::lround((serial - whole) * seconds_a_day));
  if (second == seconds_a_day) {
    ++whole;
    second = 0;
  }
  if (whole == 0 && system == DateSystem::from_1900) return Cell{CellKind::time, false, time_text(second)};
  if (whole == leap_day_that_never_was && system == DateSystem::from_1900) return std::nullopt;
  Day day = day_of(whole, system);
  if (day >= end_of_days) return std::nullopt;
  const bool is_first = std::chrono::year_month_day(day).day() == std::chrono::day{1};
  if (shown == DateShown::month && is_first && second == 0)
    return Cell{CellKind::text, false, month_text(day)};
  if (second == 0) return Cell{CellKind::day, false, iso(day)};
  return Cell{CellKind::moment, false, iso(day) + "T" + time_text(second)};
}

}  // namespace bihuan::papers
