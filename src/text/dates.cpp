// SPDX-License-Identifier: Apache-2.0
#include "text/dates.h"

#include <algorithm>

#include "text/numeral.h"

namespace bihuan::text {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

struct Part {
  int value = 0;
  std::size_t end = 0;  // behind its mark
};

std::optional<Part> part(std::u32string_view chars, std::size_t at, std::u32string_view marks) {
  const auto number = read_numeral(chars, at);
  if (!number) return std::nullopt;
  const auto end = at + number->length;
  if (end >= chars.size() || marks.find(chars[end]) == std::u32string_view::npos) return std::nullopt;
  return Part{number->value, end + 1};
}

bool may_exist(const WrittenDate& date) {
  if (date.year && (*date.year < 1900 || *date.year > 2199)) return false;
  const year_month_day found{year(date.year.value_or(2000)), month(static_cast<unsigned>(date.month)),
                             day(static_cast<unsigned>(date.day))};
  return date.month > 0 && date.day > 0 && found.ok();
}

std::optional<WrittenDate> in_words(std::u32string_view chars, std::size_t at) {
  const auto years = part(chars, at, U"年");
  const auto months = part(chars, years ? years->end : at, U"月");
  if (!months) return std::nullopt;
  const auto days = part(chars, months->end, U"日号");
  if (!days) return std::nullopt;
  return WrittenDate{years ? std::optional(years->value) : std::nullopt, months->value, days->value, at,
                     days->end};
}

std::optional<WrittenDate> in_figures(std::u32string_view chars, std::size_t at) {
  constexpr std::u32string_view marks = U"-./";
  const auto years = part(chars, at, marks);
  if (!years || years->end - at != 5) return std::nullopt;
  const auto months = part(chars, years->end, marks.substr(marks.find(chars[years->end - 1]), 1));
  if (!months) return std::nullopt;
  auto days = read_numeral(chars, months->end);
  // 2023-07-19 10:22, its blank folded away: the hour runs on from the day.
  if (days && days->length == 4 && chars.substr(months->end + 4).starts_with(U':'))
    days = read_numeral(chars.substr(0, months->end + 2), months->end);
  if (!days || days->length > 2) return std::nullopt;
  return WrittenDate{years->value, months->value, days->value, at, months->end + days->length};
}

}  // namespace

std::optional<Day> WrittenDate::on(std::optional<int> year_if_none) const {
  const auto known = year ? year : year_if_none;
  if (!known) return std::nullopt;
  const year_month_day found{std::chrono::year(*known), std::chrono::month(static_cast<unsigned>(month)),
                             std::chrono::day(static_cast<unsigned>(day))};
  if (!found.ok()) return std::nullopt;
  return Day(found);
}

std::size_t behind_weekday(std::u32string_view chars, std::size_t at) {
  constexpr std::u32string_view days = U"一二三四五六日天";
  for (const std::u32string_view opener : {U"(星期", U"(周"}) {
    const auto day = at + opener.size();
    const bool stands = at < chars.size() && chars.substr(at).starts_with(opener) && day + 1 < chars.size() &&
                        days.find(chars[day]) != days.npos && chars[day + 1] == U')';
    if (stands) return day + 2;
  }
  return at;
}

std::optional<WrittenDate> read_date(std::u32string_view chars, std::size_t at) {
  auto date = in_words(chars, at);
  if (!date) date = in_figures(chars, at);
  if (!date || !may_exist(*date)) return std::nullopt;
  return date;
}

std::optional<WrittenDate> find_date(std::u32string_view chars, std::size_t begin, std::size_t end) {
  end = std::min(end, chars.size());
  for (auto at = begin; at < end; ++at) {
    if (!is_numeral_char(chars[at]) || (at > begin && is_numeral_char(chars[at - 1]))) continue;
    if (const auto date = read_date(chars.substr(0, end), at)) return date;
  }
  return std::nullopt;
}

}  // namespace bihuan::text
