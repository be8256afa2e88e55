// SPDX-License-Identifier: Apache-2.0
#include "storage/derived.h"

#include <fmt/format.h>

#include "cases/calendars_case.h"
#include "cases/directory_case.h"
#include "cases/notice_book.h"
#include "cases/procedures_case.h"

namespace bihuan::storage {
namespace {

constexpr std::size_t acts_at_once = 1000;

Words without_procedure(const CaseId& id) {
  return {fmt::format("督办件 {} 所循办理流程不在，无法重算", id.text()),
          fmt::format("the procedure of case {} is not at hand, so its row cannot be made anew", id.text())};
}

}  // namespace

Outline outline_of(const cases::CaseStore& store) {
  Outline outline;
  for (auto acts = store.ledger_after(0, acts_at_once); !acts.empty();
       acts = store.ledger_after(outline.position, acts_at_once)) {
    for (const auto& [position, act] : acts) {
      outline.cases.insert(act.envelope.case_id);
      outline.commands[act.envelope.command][act.envelope.case_id] = act.envelope.version;
    }
    outline.position = acts.back().position;
  }
  for (const auto& id :
       {cases::directory_case(), cases::procedures_case(), cases::calendars_case(), cases::notices_case()})
    outline.cases.erase(id);
  return outline;
}

cases::Receipt receipt_in(const Outline& outline, const CommandKey& key) {
  cases::Receipt receipt{key, {}};
  for (const auto& [id, version] : outline.commands.at(key)) receipt.written.push_back({id, version});
  return receipt;
}

Result<Derived> derive(const cases::CaseStore& store, const procedures::ProcedureShelf& shelf,
                       const Viewer& viewer) {
  const Outline outline = outline_of(store);
  Derived derived{outline.position, {}, {}};
  std::vector<Words> faults;
  for (const auto& id : outline.cases) {
    const auto acts = store.acts_of(id, viewer);
    const auto subject = cases::evolve_all(acts);
    if (const auto* procedure = shelf.find(subject.procedure)) {
      derived.rows.push_back(cases::row_of(subject, acts, *procedure));
    } else {
      faults.push_back(without_procedure(id));
    }
  }
  if (!faults.empty()) return fail(ErrorKind::unavailable, std::move(faults));
  for (const auto& [key, written] : outline.commands) derived.receipts.push_back(receipt_in(outline, key));
  return derived;
}

Result<void> renew_where_outdated(const cases::CaseStore& store, DerivedTables& tables,
                                  const procedures::ProcedureShelf& shelf) {
  if (!tables.are_outdated()) return {};
  return tables.rewrite(TRY(derive(store, shelf, Viewer::office())));
}

}  // namespace bihuan::storage
