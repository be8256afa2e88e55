// SPDX-License-Identifier: Apache-2.0
#include "base/day.h"

#include <fmt/chrono.h>

#include "base/number.h"

namespace bihuan {
namespace {

constexpr std::chrono::hours shanghai_offset{8};

std::optional<int> parse_digits(std::string_view digits) {
  return parse_number(digits, 0, 9999);
}

}  // namespace

Day day_in_shanghai(Moment moment) {
  return std::chrono::floor<std::chrono::days>(moment + shanghai_offset);
}

Moment start_in_shanghai(Day day) {
  return Moment(day) - shanghai_offset;
}

std::string iso(Day day) {
  return fmt::format("{:%Y-%m-%d}", day);
}

std::string iso(Moment moment) {
  const auto local = moment + shanghai_offset;
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::hh_mm_ss time{local - day};
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}+08:00", iso(Day(day)), time.hours().count(),
                     time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1900 || *year > 2199) return {};
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return {};
  return Day(date);
}

std::optional<Moment> parse_moment(std::string_view text) {
  if (text.size() != 29 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.')
    return {};
  if (text.substr(23) != "+08:00") return {};
  const auto day = parse_day(text.substr(0, 10));
  const auto hours = parse_digits(text.substr(11, 2));
  const auto minutes = parse_digits(text.substr(14, 2));
  const auto seconds = parse_digits(text.substr(17, 2));
  const auto ms = parse_digits(text.substr(20, 3));
  if (!day || !hours || !minutes || !seconds || !ms) return {};
  if (*hours > 23 || *minutes > 59 || *seconds > 59) return {};
  return Moment(*day) - shanghai_offset + std::chrono::hours{*hours} + std::chrono::minutes{*minutes} +
         std::chrono::seconds{*seconds} + std::chrono::milliseconds{*ms};
}

}  // namespace bihuan
