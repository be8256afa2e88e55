// SPDX-License-Identifier: Apache-2.0
#include "timers/rounds.h"

#include "cases/rounds.h"
#include "cases/system_person.h"

namespace bihuan::timers {
namespace {

constexpr std::size_t page_rows = 500;
// A daily round for three years: what a halt can leave behind, and more than a fault may open in one go.
constexpr int rounds_at_once_max = 1100;

std::vector<CaseId> running_with_due_rule(const cases::CaseRegister& cases) {
  cases::Filter filter;
  filter.phases = {procedures::Phase::running};
  filter.has_due = true;
  std::vector<CaseId> found;
  for (cases::Paging paging{.limit = page_rows};; paging.offset += page_rows) {
    const cases::Page page = cases.list(filter, paging, Viewer::office());
    for (const cases::Row& row : page.rows) {
      if (row.kind != cases::round_kind) found.push_back(row.id);
    }
    if (paging.offset + page_rows >= page.total) return found;
  }
}

void open_rounds_of(const CaseId& duty, cases::CaseRegister& cases, RoundsOpened& opened) {
  const cases::Actor system{cases::system_person(), cases.office()};
  for (int count = 0; count < rounds_at_once_max; ++count) {
    auto receipt = cases.open_next_round(duty, system);
    if (!receipt) {
      opened.failures.push_back(std::move(receipt.error()));
      return;
    }
    if (!*receipt) return;
    ++opened.count;
  }
}

}  // namespace

RoundsOpened open_rounds(cases::CaseRegister& cases) {
  RoundsOpened opened;
  for (const CaseId& duty : running_with_due_rule(cases)) open_rounds_of(duty, cases, opened);
  return opened;
}

}  // namespace bihuan::timers
