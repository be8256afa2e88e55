// SPDX-License-Identifier: Apache-2.0
// A table on its way into a paper's text. What is a table to the eye comes out as a grid: a row is one line,
// a tab stands between two columns, and a cell that is merged with the one above is written 〃, so that who
// reads on can tell it from an empty one. A table that only sets the page keeps the lines of its cells. What
// passes text_characters_max is cut off soon after; the caller counts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan::papers {

class TableText {
 public:
  void begin_row();
  /// The row's next cell, over so many columns and rows.
  void add(std::string_view text, std::size_t columns = 1, std::size_t rows = 1);
  /// The row's next cell is a part of the one above.
  void add_merged(std::size_t columns = 1);
  /// A table inside of a cell: this one only sets the page.
  void hold_a_table() { is_page_ = true; }

  /// Ends with a line end unless it is empty.
  std::string take() &&;
  /// The same, as a grid whatever it looks like.
  std::string take_grid() &&;

 private:
  void put(std::string_view text, std::size_t columns);
  void put_ditto();
  void put_covered();
  void end_row();

  std::string grid_;
  std::string page_;
  std::size_t rows_ = 0;
  std::size_t column_ = 0;  // the next of the row
  std::size_t width_ = 0;
  std::vector<std::size_t> covered_;  // by column: into how many further rows the cell above reaches
  bool is_page_ = false;
};

}  // namespace bihuan::papers
