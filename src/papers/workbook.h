// SPDX-License-Identifier: Apache-2.0
// Tables going out as XLSX, set for printing on A3 across: title, headings that repeat on every page, wrapped
// cells. Text is always written as text, so that a cell beginning with = is never computed. The same input
// gives the same bytes.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "base/day.h"
#include "base/result.h"

namespace bihuan::papers {

using WorkbookCell = std::variant<std::monostate, std::string, double, Day>;

struct WorkbookColumn {
  std::string heading;
  std::string group;  // a second heading above, shared with the neighbours of the same group; may be empty
  double width_characters = 12;
};

/// Cells that are one, the first one's value in it. Counted from 0, over the rows of the sheet; ranges do not
/// overlap.
struct WorkbookRange {
  std::size_t first_row = 0;
  std::size_t last_row = 0;
  std::size_t first_column = 0;
  std::size_t last_column = 0;
};

/// 2020年7月25日, or 25 Jul 2020.
enum class DayFormat { chinese, english };

struct WorkbookSheet {
  std::string name;                             // of the tab; what Excel does not take in a name is put right
  std::string title;                            // across the sheet, above the headings; may be empty
  std::vector<WorkbookColumn> columns;          // at least one
  std::vector<std::vector<WorkbookCell>> rows;  // none longer than columns
  std::vector<WorkbookRange> merged;
  std::size_t frozen_columns = 0;  // stay in view, as the headings do
  DayFormat day_format = DayFormat::chinese;
};

/// The bytes of a workbook of at least one sheet, dated `created`. Fails with too_large or malformed, naming
/// the cell, where Excel could not take it; with unavailable if this machine has no room.
Result<std::string> write_workbook(const std::vector<WorkbookSheet>& sheets, Moment created);

}  // namespace bihuan::papers
