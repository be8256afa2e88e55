// SPDX-License-Identifier: Apache-2.0
// A data folder opened for work: its store, the procedures that its cases follow, the calendar, the register
// and the desk of minutes. One program at a time has it open.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "cases/register.h"
#include "commands/data_folder.h"
#include "intake/desk.h"
#include "procedures/shelf.h"
#include "storage/sqlite/case_store.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/intake_store.h"

namespace bihuan::commands {

class Workplace {
 public:
  /// Opens the folder; a new one gets its supervision office, the first of all organisations. `today` is for
  /// training folders only.
  static Result<std::unique_ptr<Workplace>> open(const std::filesystem::path& data, std::optional<Day> today);

  cases::CaseRegister& cases() { return cases_; }
  const Clock& clock() const { return *clock_; }
  cases::CaseStore& store() { return store_; }
  intake::IntakeDesk& desk() { return desk_; }

  /// By open() alone.
  Workplace(DataFolder folder, std::unique_ptr<Clock> clock,
            std::unique_ptr<storage::sqlite::Database> database);

 private:
  Result<void> prepare();
  Result<void> found_office();
  /// Years that this release knows and the ledger does not, or not as far.
  Result<void> adopt_shipped_calendars();

  DataFolder folder_;
  std::unique_ptr<Clock> clock_;
  std::unique_ptr<storage::sqlite::Database> database_;
  storage::sqlite::SqliteCaseStore store_;
  procedures::ProcedureShelf shelf_;
  cases::CaseRegister cases_;
  storage::sqlite::SqliteIntakeStore minutes_;
  intake::IntakeDesk desk_;
};

}  // namespace bihuan::commands
