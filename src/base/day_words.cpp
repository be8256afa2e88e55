// SPDX-License-Identifier: Apache-2.0
#include "base/day_words.h"

#include <array>
#include <fmt/format.h>

namespace bihuan {
namespace {

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

}  // namespace

Words day_words(Day day) {
  const int year{std::chrono::year_month_day(day).year()};
  const Words words = day_of_year_words(day);
  return {fmt::format("{}年{}", year, words.zh), fmt::format("{} {}", words.en, year)};
}

Words day_of_year_words(Day day) {
  const std::chrono::year_month_day date(day);
  const auto month = unsigned{date.month()};
  const auto number = unsigned{date.day()};
  return {fmt::format("{}月{}日", month, number), fmt::format("{} {}", number, months.at(month - 1))};
}

Words month_words(Day day) {
  const std::chrono::year_month_day date(day);
  const int year{date.year()};
  const auto month = unsigned{date.month()};
  return {fmt::format("{}年{}月", year, month), fmt::format("{} {}", months.at(month - 1), year)};
}

}  // namespace bihuan
