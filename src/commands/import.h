// SPDX-License-Identifier: Apache-2.0
// `bihuan import --preview`: what the rows of somebody's ledger would become, and what is wrong with them,
// held against a tree of organisations; nothing is written. For people, or with --json for programs
// (intake/ledger_json.h). Ends with 18 where a row is faulty.
#pragma once

#include <filesystem>
#include <optional>

#include "base/day.h"
#include "intake/conventions.h"

namespace bihuan::commands {

struct ImportOptions {
  std::filesystem::path file;
  std::filesystem::path organisations;  // a table as the organisation import takes it, or names, one a line
  std::optional<Day> today;             // whose year a date takes that names none, where no title says it
  intake::LedgerConventions conventions;
  bool wants_preview = false;
  bool wants_json = false;
};

/// Gives the exit status.
int import(const ImportOptions& options);

}  // namespace bihuan::commands
