// SPDX-License-Identifier: Apache-2.0
#include "cases/notice_book.h"

#include <fmt/format.h>
#include <limits>

#include "base/number.h"

namespace bihuan::cases {
namespace {

constexpr std::string_view before_year = "督单〔";
constexpr std::string_view before_ordinal = "〕";

}  // namespace

CaseId notices_case() {
  return CaseId("notices");
}

NoticeBook evolve_notice_book(NoticeBook before, const Act& act) {
  before.version = act.envelope.version;
  const auto content = content_of(act);
  if (!content) return before;
  for (const Fact& fact : content->facts) {
    const auto* numbered = std::get_if<NoticeNumbered>(&fact);
    if (!numbered) continue;
    before.last[numbered->year] = numbered->ordinal;
    before.entries.push_back(
        {notice_number(numbered->year, numbered->ordinal), numbered->of, numbered->notice});
  }
  return before;
}

std::string notice_number(int year, int ordinal) {
  return fmt::format("{}{}{}{}", before_year, year, before_ordinal, ordinal);
}

std::optional<NumberInBook> number_in_book(std::string_view number) {
  const std::size_t middle = number.find(before_ordinal);
  if (!number.starts_with(before_year) || middle == std::string_view::npos) return {};
  constexpr int most = std::numeric_limits<int>::max();
  const auto year =
      parse_number<int>(number.substr(before_year.size(), middle - before_year.size()), 0, most);
  const auto ordinal = parse_number<int>(number.substr(middle + before_ordinal.size()), 0, most);
  return year && ordinal ? std::optional(NumberInBook{*year, *ordinal}) : std::nullopt;
}

NoticeNumbered next_entry(const NoticeBook& book, Day issued_on, const CaseId& of, int notice) {
  const int year{std::chrono::year_month_day(issued_on).year()};
  const auto last = book.last.find(year);
  return {year, last == book.last.end() ? 1 : last->second + 1, of, notice};
}

}  // namespace bihuan::cases
