// SPDX-License-Identifier: Apache-2.0
#include "timers/urging.h"

#include "cases/system_person.h"

namespace bihuan::timers {
namespace {

constexpr std::size_t page_rows = 500;

// In the order of the register, so that the numbers of a day follow that of the cases.
std::vector<CaseId> running_with_date(const cases::CaseRegister& cases) {
  cases::Filter filter;
  filter.phases = {procedures::Phase::running};
  filter.has_due = true;
  filter.has_lead = true;
  std::vector<CaseId> found;
  for (cases::Paging paging{.limit = page_rows};; paging.offset += page_rows) {
    const cases::Page page = cases.list(filter, paging, Viewer::office());
    for (const cases::Row& row : page.rows) {
      if (row.due_on) found.push_back(row.id);
    }
    if (paging.offset + page_rows >= page.total) return found;
  }
}

}  // namespace

NoticesGiven give_notices(cases::CaseRegister& cases) {
  NoticesGiven given;
  if (!cases.calendar()->is_working(cases.today())) return given;
  const cases::Actor system{cases::system_person(), cases.office()};
  for (const CaseId& id : running_with_date(cases)) {
    auto receipt = cases.give_notice(id, system);
    if (!receipt) {
      given.failures.push_back(std::move(receipt.error()));
    } else if (*receipt) {
      ++given.count;
    }
  }
  return given;
}

}  // namespace bihuan::timers
