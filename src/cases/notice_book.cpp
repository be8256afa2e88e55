// SPDX-License-Identifier: Apache-2.0
#include "cases/notice_book.h"

#include <fmt/format.h>

namespace bihuan::cases {

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
  return fmt::format("督单〔{}〕{}", year, ordinal);
}

NoticeNumbered next_entry(const NoticeBook& book, Day issued_on, const CaseId& of, int notice) {
  const int year{std::chrono::year_month_day(issued_on).year()};
  const auto last = book.last.find(year);
  return {year, last == book.last.end() ? 1 : last->second + 1, of, notice};
}

}  // namespace bihuan::cases
