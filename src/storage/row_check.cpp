// SPDX-License-Identifier: Apache-2.0
#include "storage/row_check.h"

#include <optional>

#include "storage/derived.h"

namespace bihuan::storage {
namespace {

std::optional<Words> fault_of(const cases::CaseStore& store, const procedures::ProcedureShelf& shelf,
                              const CaseId& id, const Viewer& viewer) {
  const auto acts = store.acts_of(id, viewer);
  const auto subject = cases::evolve_all(acts);
  const auto* procedure = shelf.find(subject.procedure);
  if (procedure == nullptr)
    return Words{"所循办理流程不在，无法重算",
                 "its procedure is not at hand, so its row cannot be made anew"};
  const auto row = store.row_of(id, viewer);
  if (!row) return Words{"登记簿中没有此件", "it has no row in the register"};
  if (*row == cases::row_of(subject, acts, *procedure)) return {};
  return Words{"登记簿与办理记录不符", "its row is not what its acts make of it"};
}

void check_receipts(const cases::CaseStore& store, const Outline& outline, RowReport& report) {
  for (const auto& [key, written] : outline.commands) {
    ++report.receipts;
    if (store.receipt_of(key) == receipt_in(outline, key)) continue;
    report.faults.push_back(
        {written.begin()->first,
         {"办理回执与办理记录不符", "the receipt of a command is not what its acts make of it"}});
  }
}

}  // namespace

RowReport check_rows(const cases::CaseStore& store, const procedures::ProcedureShelf& shelf,
                     const Viewer& viewer) {
  RowReport report;
  const Outline outline = outline_of(store);
  for (const auto& id : outline.cases) {
    ++report.rows;
    if (auto fault = fault_of(store, shelf, id, viewer)) report.faults.push_back({id, *std::move(fault)});
  }
  const auto rows = store.count({}, viewer);
  if (rows > report.rows)
    report.faults.push_back({CaseId(), {"登记簿中有台账所无之件", "the register has rows of no case"}});
  check_receipts(store, outline, report);
  return report;
}

}  // namespace bihuan::storage
