// SPDX-License-Identifier: Apache-2.0
#include "commands/verify.h"

#include <cstdio>
#include <fmt/format.h>

#include "cases/procedures_case.h"
#include "commands/data_folder.h"
#include "commands/outcome.h"
#include "storage/derived.h"
#include "storage/evidence_check.h"
#include "storage/ledger_check.h"
#include "storage/ledger_export.h"
#include "storage/row_check.h"
#include "storage/sqlite/case_store.h"

namespace bihuan::commands {
namespace {

void print_report(std::FILE* out, const storage::LedgerReport& ledger, const storage::RowReport& register_) {
  const auto faults = ledger.faults.size() + register_.faults.size();
  for (const auto& [position, words] : ledger.faults)
    fmt::print(out, "台账第 {} 条：{} / act {}: {}\n", position, words.zh, position, words.en);
  for (const auto& [id, words] : register_.faults)
    fmt::print(out, "督办件 {}：{} / case {}: {}\n", id.text(), words.zh, id.text(), words.en);
  fmt::print(
      out,
      "已核对办理记录 {} 条、督办件 {} 件、内容 {} 份（已销毁 {} 份）、登记 {} 行、回执 {} 份；问题 {} 处 / "
      "checked {} acts of {} cases, {} payloads ({} destroyed), {} rows, {} receipts; {} faults\n",
      ledger.acts, ledger.cases, ledger.payloads, ledger.payloads_destroyed, register_.rows,
      register_.receipts, faults, ledger.acts, ledger.cases, ledger.payloads, ledger.payloads_destroyed,
      register_.rows, register_.receipts, faults);
  if (!register_.faults.empty() && ledger.faults.empty())
    fmt::print(out,
               "台账无误，登记可用 bihuan rebuild 重建 / the ledger holds: bihuan rebuild mends the rest\n");
  fmt::print(out, "链尾 / last link: {}\n", ledger.link.empty() ? "-" : ledger.link);
}

// Acts that do not parse cannot be made rows of.
Result<storage::RowReport> check_register(storage::sqlite::SqliteCaseStore& store,
                                          const storage::LedgerReport& ledger) {
  if (!ledger.faults.empty()) return storage::RowReport{};
  auto shelf = procedures::ProcedureShelf::shipped();
  TRY(cases::take_adopted_procedures(store, shelf));
  TRY(storage::renew_where_outdated(store, store, shelf));
  return storage::check_rows(store, shelf, Viewer::office());
}

void print_report(std::FILE* out, const storage::EvidenceReport& evidence) {
  for (const auto& [id, words] : evidence.faults)
    fmt::print(out, "督办件 {}：{} / case {}: {}\n", id.text(), words.zh, id.text(), words.en);
  fmt::print(out, "凭据文件 {} 份；问题 {} 处 / {} files of evidence; {} faults\n", evidence.files,
             evidence.faults.size(), evidence.files, evidence.faults.size());
}

Result<bool> holds_together(const VerifyOptions& options) {
  const auto folder = TRY(DataFolder::open(options.data));
  const auto database = TRY(storage::sqlite::Database::open({.file = folder.ledger()}));
  storage::sqlite::SqliteCaseStore store(*database);
  const auto ledger = storage::check_ledger(store);
  const auto register_ = TRY(check_register(store, ledger));
  if (options.wants_export)
    storage::export_ledger(store, [](std::string_view line) { fmt::print("{}", line); });
  const auto evidence = ledger.faults.empty() ? storage::check_evidence(store) : storage::EvidenceReport{};
  std::FILE* out = options.wants_export ? stderr : stdout;
  print_report(out, ledger, register_);
  print_report(out, evidence);
  return ledger.faults.empty() && register_.faults.empty() && evidence.faults.empty();
}

}  // namespace

int verify(const VerifyOptions& options) {
  const auto holds = holds_together(options);
  if (!holds) return report(holds.error());
  return *holds ? done : failed;
}

}  // namespace bihuan::commands
