// SPDX-License-Identifier: Apache-2.0
#include "storage/row_check.h"

#include <optional>
#include <set>

#include "cases/calendars_case.h"
#include "cases/directory_case.h"
#include "cases/notice_book.h"
#include "cases/procedures_case.h"

namespace bihuan::storage {
namespace {

constexpr std::size_t acts_at_once = 1000;

std::set<CaseId> cases_of(const cases::CaseStore& store) {
  std::set<CaseId> ids;
  std::uint64_t position = 0;
  for (auto acts = store.ledger_after(0, acts_at_once); !acts.empty();
       acts = store.ledger_after(position, acts_at_once)) {
    for (const auto& recorded : acts) ids.insert(recorded.act.envelope.case_id);
    position = acts.back().position;
  }
  // These have no row.
  for (const auto& id :
       {cases::directory_case(), cases::procedures_case(), cases::calendars_case(), cases::notices_case()})
    ids.erase(id);
  return ids;
}

std::optional<Words> fault_of(const cases::CaseStore& store, const procedures::ProcedureShelf& shelf,
                              const CaseId& id, const Viewer& viewer) {
  const auto subject = cases::evolve_all(store.acts_of(id, viewer));
  const auto* procedure = shelf.find(subject.procedure);
  if (procedure == nullptr)
    return Words{"所循办理流程不在，无法重算",
                 "its procedure is not at hand, so its row cannot be made anew"};
  const auto row = store.row_of(id, viewer);
  if (!row) return Words{"登记簿中没有此件", "it has no row in the register"};
  if (*row == cases::row_of(subject, *procedure)) return {};
  return Words{"登记簿与办理记录不符", "its row is not what its acts make of it"};
}

}  // namespace

RowReport check_rows(const cases::CaseStore& store, const procedures::ProcedureShelf& shelf,
                     const Viewer& viewer) {
  RowReport report;
  for (const auto& id : cases_of(store)) {
    ++report.rows;
    if (auto fault = fault_of(store, shelf, id, viewer)) report.faults.push_back({id, *std::move(fault)});
  }
  const auto rows = store.count({}, viewer);
  if (rows > report.rows)
    report.faults.push_back({CaseId(), {"登记簿中有台账所无之件", "the register has rows of no case"}});
  return report;
}

}  // namespace bihuan::storage
