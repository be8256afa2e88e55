// SPDX-License-Identifier: Apache-2.0
#include "cases/numbers.h"

#include <fmt/format.h>

#include "text/names.h"

namespace bihuan::cases {
namespace {

constexpr std::string_view series_of_the_office = "督";

std::string prefix_of(const Origin& origin, Day today) {
  const int year = origin.year ? origin.year : int(std::chrono::year_month_day(today).year());
  return fmt::format("{}〔{}〕", origin.series.empty() ? series_of_the_office : origin.series, year);
}

std::string meeting_number(const Origin& origin, std::string_view kind, const std::string& prefix) {
  std::string number = fmt::format("{}{}", prefix, origin.meeting);
  if (origin.item) number += fmt::format("-{}", origin.item);
  if (kind == "document" || kind == "repeal") return number + fmt::format("-文{}", origin.ordinal);
  return origin.ordinal ? number + fmt::format("-{}", origin.ordinal) : number;
}

void replace_all(std::string& line, std::string_view what, std::string_view by) {
  for (auto at = line.find(what); at != std::string::npos; at = line.find(what, at + by.size()))
    line.replace(at, what.size(), by);
}

}  // namespace

std::string meant_by(std::string_view typed) {
  constexpr std::string_view page = "/cases/";
  constexpr std::string_view said_after = "号";
  std::string line = text::fold_name(typed);
  if (const auto at = line.rfind(page); at != std::string::npos) {
    line.erase(0, at + page.size());
    return line.substr(0, line.find_first_of("/?#"));
  }
  for (const std::string_view bracket : {"[", "(", "【", "〖"}) replace_all(line, bracket, "〔");
  for (const std::string_view bracket : {"]", ")", "】", "〗"}) replace_all(line, bracket, "〕");
  if (line.ends_with(said_after)) line.erase(line.size() - said_after.size());
  return line;
}

std::string free_number(const Origin& origin, std::string_view kind, Day today, const CaseStore& store,
                        const std::set<std::string>& given) {
  const auto is_taken = [&](const std::string& number) {
    return given.contains(number) || store.is_number_taken(number);
  };
  const std::string prefix = prefix_of(origin, today);
  if (origin.meeting) {
    const std::string number = meeting_number(origin, kind, prefix);
    if (!is_taken(number)) return number;
    // The same place in the minutes again: a duty marked by hand, or two governments' meetings of one
    // ordinal.
    std::size_t further = store.numbers_with(number + "之") + 2;
    while (is_taken(fmt::format("{}之{}", number, further))) ++further;
    return fmt::format("{}之{}", number, further);
  }
  std::size_t next = store.numbers_with(prefix) + 1;
  while (is_taken(fmt::format("{}{}", prefix, next))) ++next;
  return fmt::format("{}{}", prefix, next);
}

}  // namespace bihuan::cases
