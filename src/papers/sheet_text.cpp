// SPDX-License-Identifier: Apache-2.0
#include "papers/sheet_text.h"

#include <algorithm>

#include "papers/table_text.h"

namespace bihuan::papers {
namespace {

class SheetText {
 public:
  explicit SheetText(const Table& sheet) : sheet_(sheet) {
    for (const Row& row : sheet.rows) width_ = std::max(width_, row.cells.size());
  }

  std::string set() {
    for (const Row& row : sheet_.rows) {
      if (!row.is_hidden) set(row);
    }
    return std::move(text_).take_grid();
  }

 private:
  void set(const Row& row) {
    text_.begin_row();
    for (std::size_t column = 0; column < width_; ++column) {
      if (sheet_.is_hidden_column(column)) continue;
      if (column >= row.cells.size()) {
        text_.add({});
      } else if (repeats_above(row, column)) {
        text_.add_merged();
      } else if (repeats_left(row, column)) {
        text_.add({});
      } else {
        text_.add(row.cells[column].text);
      }
    }
    above_ = &row;
  }

  /// A merged range's own value is not merged (tables.h): what repeats it, repeats its neighbour.
  bool repeats_above(const Row& row, std::size_t column) const {
    const Cell& cell = row.cells[column];
    return cell.is_merged && above_ && column < above_->cells.size() &&
           above_->cells[column].text == cell.text;
  }

  bool repeats_left(const Row& row, std::size_t column) const {
    return row.cells[column].is_merged && column > 0 && !sheet_.is_hidden_column(column - 1) &&
           row.cells[column - 1].text == row.cells[column].text;
  }

  const Table& sheet_;
  std::size_t width_ = 0;
  const Row* above_ = nullptr;
  TableText text_;
};

}  // namespace

std::string text_of_sheets(const std::vector<Table>& sheets) {
  std::string text;
  for (const Table& sheet : sheets) {
    if (sheet.is_hidden || sheet.rows.empty()) continue;
    if (!text.empty()) text += '\n';
    text += SheetText(sheet).set();
  }
  return text;
}

}  // namespace bihuan::papers
