// SPDX-License-Identifier: Apache-2.0
// Which column of somebody's ledger is what: by the many names that offices give them, over one row of
// headings or two, and where no heading says it, by what the cells hold. A hidden column is no field.
#pragma once

#include <array>
#include <optional>
#include <span>

#include "intake/cell_bearers.h"
#include "intake/heading_words.h"
#include "papers/tables.h"

namespace bihuan::intake {

/// 序号, 督办事项 …: what the column is called in words for people.
Words column_words(LedgerColumn column);

class LedgerColumns {
 public:
  std::optional<std::size_t> at(LedgerColumn column) const {
    return places_[static_cast<std::size_t>(column)];
  }
  /// All columns that are it: 市级责任单位 and 县级责任单位.
  std::vector<std::size_t> all_of(LedgerColumn column) const;
  void set(LedgerColumn column, std::size_t place);
  void add(LedgerColumn column, std::size_t place);
  /// What the column at `place` is taken for.
  std::optional<LedgerColumn> taken_for(std::size_t place) const;
  /// The cell; an empty one where the table has none.
  const papers::Cell& cell(const papers::Row& row, LedgerColumn column) const;
  std::string text(const papers::Row& row, LedgerColumn column) const;

 private:
  std::array<std::optional<std::size_t>, ledger_columns_known> places_{};
  std::vector<std::pair<LedgerColumn, std::size_t>> further_;
};

struct LedgerHeading {
  LedgerColumns columns;
  std::size_t first_row = 0;  // index of the first row below the headings; above them stands the title
  std::size_t heading_row = 0;
  std::vector<std::string> names;  // as written, by column; of two rows the lower one where it says something
  std::vector<std::vector<std::u32string>> rows;  // of the headings, each cell folded
};

/// Nothing where neither headings nor cells tell what is to be done.
std::optional<LedgerHeading> find_heading(const papers::Table& table, CellBearersReader& bearers);

/// The heading of a further table on the same sheet, which begins right at `row`, if one does.
std::optional<LedgerHeading> heading_at(const papers::Table& table, std::size_t row,
                                        CellBearersReader& bearers);

}  // namespace bihuan::intake
