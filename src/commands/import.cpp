// SPDX-License-Identifier: Apache-2.0
#include "commands/import.h"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include "base/clock.h"
#include "commands/input.h"
#include "commands/outcome.h"
#include "intake/ledger_json.h"

namespace bihuan::commands {
namespace {

std::string names(const std::vector<OrganisationId>& ids, const intake::Ground& ground) {
  std::string line;
  for (const auto& id : ids) line += (line.empty() ? "" : "、") + ground.directory.said_name(id, ground.day);
  return line;
}

void print_remarks(std::string_view mark, const std::vector<intake::CellRemark>& remarks) {
  for (const auto& remark : remarks) fmt::print("    {} {}：{}\n", mark, remark.cell, remark.words.zh);
}

void print_row(const intake::LedgerRow& row, const intake::Ground& ground) {
  const auto due = row.due.day() ? iso(*row.due.day()) : row.due.words;
  fmt::print("{}{}第 {} 行 {}：{}\n", row.sheet, row.sheet.empty() ? "" : " ", row.number,
             intake::row_verdict_words(row.verdict).zh, row.matter);
  if (row.verdict != intake::RowVerdict::skip) {
    fmt::print("    牵头：{}  配合：{}  时限：{}\n", names(row.bearers.lead, ground),
               names(row.bearers.support, ground), due);
  }
  print_remarks("✗", row.faults);
  print_remarks("·", row.warnings);
}

void print_for_people(const intake::Ledger& ledger, const intake::Ground& ground) {
  for (const auto& notice : ledger.notices) fmt::print("{}\n", notice.zh);
  for (const auto& row : ledger.rows) print_row(row, ground);
  for (const auto& [name, verdict] : intake::row_verdict_names())
    fmt::print("{} {}  ", intake::row_verdict_words(verdict).zh, ledger.count(verdict));
  fmt::print("\n");
}

Result<int> preview(const ImportOptions& options) {
  const auto directory = TRY(organisation_tree(options.organisations));
  const intake::Ground ground{directory, offices::GroupRules::built_in(),
                              options.today.value_or(SystemClock().today())};
  const auto bytes = TRY(bytes_of(options.file));
  const auto ledger =
      TRY(intake::read_ledger(bytes, options.file.filename().string(), ground, options.conventions));
  if (options.wants_json) {
    fmt::print("{}\n", boost::json::serialize(intake::to_json(ledger, ground)));
  } else {
    print_for_people(ledger, ground);
  }
  return ledger.count(intake::RowVerdict::error) == 0 ? done : exit_status(ErrorKind::refused);
}

}  // namespace

int import(const ImportOptions& options) {
  if (!options.wants_preview) {
    return report({ErrorKind::unsupported,
                   {{"命令行只做预览，请加 --preview；登记请在“台账”页导入",
                     "The command line only previews: add --preview; the register's page imports"}}});
  }
  const auto status = preview(options);
  return status ? *status : report(status.error());
}

}  // namespace bihuan::commands
