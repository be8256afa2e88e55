// SPDX-License-Identifier: Apache-2.0
#include "commands/rebuild.h"

#include <fmt/format.h>

#include "cases/procedures_case.h"
#include "commands/data_folder.h"
#include "commands/outcome.h"
#include "storage/derived.h"
#include "storage/ledger_check.h"
#include "storage/sqlite/case_store.h"

namespace bihuan::commands {
namespace {

Failure broken_ledger(std::size_t faults) {
  return fail(ErrorKind::malformed,
              Words{fmt::format("台账本身有 {} 处问题，没有重建；请先用 bihuan verify 查看", faults),
                    fmt::format("the ledger itself has {} faults, so nothing was rebuilt; see bihuan verify",
                                faults)});
}

Result<storage::Derived> rebuilt(const RebuildOptions& options) {
  const auto folder = TRY(DataFolder::open(options.data));
  const auto database = TRY(storage::sqlite::Database::open({.file = folder.ledger()}));
  storage::sqlite::SqliteCaseStore store(*database);
  const auto ledger = storage::check_ledger(store);
  if (!ledger.faults.empty()) return broken_ledger(ledger.faults.size());
  auto shelf = procedures::ProcedureShelf::shipped();
  TRY(cases::take_adopted_procedures(store, shelf));
  auto derived = TRY(storage::derive(store, shelf, Viewer::office()));
  TRY(store.rewrite(derived));
  return derived;
}

}  // namespace

int rebuild(const RebuildOptions& options) {
  const auto derived = rebuilt(options);
  if (!derived) return report(derived.error());
  fmt::print("已按 {} 条办理记录重建登记 {} 行、回执 {} 份 / rebuilt {} rows and {} receipts from {} acts\n",
             derived->position, derived->rows.size(), derived->receipts.size(), derived->rows.size(),
             derived->receipts.size(), derived->position);
  return done;
}

}  // namespace bihuan::commands
