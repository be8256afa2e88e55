// SPDX-License-Identifier: Apache-2.0
// Somebody's own ledger, XLSX, CSV or pasted from a spreadsheet, read row by row: what each row asks of whom
// by when, and what is wrong with it, cell by cell, by the office's conventions. One bad row never stops the
// others, nothing is guessed, and nothing is written here. What merged cells and 同上 leave out is taken from
// the row above; titles, sections, subtotals, repeated headings and notes are no rows.
#pragma once

#include "intake/cell_due.h"
#include "intake/ledger_columns.h"

namespace bihuan::intake {

enum class RowVerdict { create, update, duplicate, skip, error };
JsonNames<RowVerdict> row_verdict_names();
Words row_verdict_words(RowVerdict verdict);

struct CellRemark {
  std::string cell;  // B7; of a whole row, its number
  Words words;

  bool operator==(const CellRemark&) const = default;
};

struct LedgerRow {
  std::string sheet;
  std::size_t number = 0;  // as the spreadsheet shows it
  RowVerdict verdict = RowVerdict::create;
  std::string own_number;  // in the ledger it comes from
  std::string source, matter, measures, officials, progress, notes, place, grade;
  CellBearers bearers;
  std::optional<Day> found_on;
  CellDue due;
  std::vector<CellRemark> faults;
  std::vector<CellRemark> warnings;
};

struct LedgerSheet {
  std::string name;
  LedgerHeading heading;
  std::size_t rows = 0;
};

struct Ledger {
  std::vector<LedgerSheet> sheets;
  std::vector<LedgerRow> rows;  // skipped ones among them
  std::vector<Words> notices;   // of sheets that hold no ledger, or are hidden

  std::size_t count(RowVerdict verdict) const;
};

/// Fails where the file is no table (papers/tables.h), or no sheet of it holds a ledger.
Result<Ledger> read_ledger(std::string_view bytes, std::string_view file_name, const Ground& ground,
                           const LedgerConventions& conventions = {});

}  // namespace bihuan::intake
