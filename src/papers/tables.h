// SPDX-License-Identifier: Apache-2.0
// The cells of a table that somebody hands in: XLSX, CSV or TSV, told by content. Cells are given as they
// stand, with their places; what a column means is for others to say. Everything from outside is bounded by
// base/limits.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace bihuan::papers {

enum class CellKind {
  empty,
  text,
  number,   // as a person would type it: 12, 0.5
  day,      // YYYY-MM-DD
  moment,   // YYYY-MM-DDThh:mm:ss
  time,     // hh:mm:ss
  boolean,  // TRUE or FALSE
  error,    // #REF! and the like
};

struct Cell {
  CellKind kind = CellKind::empty;
  bool is_merged = false;  // repeats the first cell of a merged range
  std::string text;        // UTF-8, line ends inside are \n

  bool operator==(const Cell&) const = default;
};

struct Row {
  std::size_t number = 0;  // from 1, as the program shows it; of CSV, the line on which the row begins
  bool is_hidden = false;
  std::vector<Cell> cells;  // from column A on, without gaps; empty ones at the end left out

  bool operator==(const Row&) const = default;
};

struct Table {
  std::string sheet;  // empty for CSV
  bool is_hidden = false;
  std::vector<Row> rows;  // without the empty ones
  std::vector<bool> hidden_columns;

  bool is_hidden_column(std::size_t column) const {
    return column < hidden_columns.size() && hidden_columns[column];
  }
  bool operator==(const Table&) const = default;
};

/// The cell's text without blanks and line ends around it.
std::string trimmed_text(const Cell& cell);

/// The name of a cell, `AB12`: its column from 0, its row's number from 1.
std::string cell_name(std::size_t column, std::size_t row_number);

/// One table for each sheet, in order; sheets without cells included. Fails with malformed, unsupported,
/// encrypted or too_large.
Result<std::vector<Table>> read_tables(std::string_view bytes, std::string_view file_name);

}  // namespace bihuan::papers
