// SPDX-License-Identifier: Apache-2.0
#include "papers/table_text.h"

#include <algorithm>

#include "base/limits.h"

namespace bihuan::papers {
namespace {

constexpr std::size_t grid_columns_min = 3;  // two may be a label and a text, or a menu and a page
constexpr std::size_t grid_rows_min = 2;
constexpr std::size_t grid_cell_bytes_max = 6000;  // what is longer is a page by itself
constexpr std::size_t text_bytes_max = limits::text_characters_max * 4;
constexpr std::string_view ditto = "〃";

void add_on_one_line(std::string_view text, std::string& line) {
  constexpr std::string_view blanks = " \t\n";
  bool is_first = true;
  while (!text.empty()) {
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return;
    const auto end = std::min(text.find_first_of(blanks, begin), text.size());
    if (!is_first) line += ' ';
    is_first = false;
    line += text.substr(begin, end - begin);
    text.remove_prefix(end);
  }
}

}  // namespace

void TableText::begin_row() {
  end_row();
  ++rows_;
}

void TableText::add(std::string_view text, std::size_t columns, std::size_t rows) {
  put_covered();
  const auto first = column_;
  put(text, columns);
  if (rows < 2) return;
  covered_.resize(std::max(covered_.size(), column_));
  for (auto at = first; at < column_; ++at) covered_[at] = rows - 1;
}

void TableText::add_merged(std::size_t columns) {
  put_covered();
  const auto end = column_ + std::min(columns, limits::table_columns_max);
  while (column_ < std::min(end, limits::table_columns_max)) put_ditto();
}

void TableText::put(std::string_view text, std::size_t columns) {
  is_page_ = is_page_ || text.size() > grid_cell_bytes_max;
  if (column_ > 0) page_ += '\t';
  page_ += text;
  const auto most = limits::table_columns_max - std::min(column_, limits::table_columns_max);
  columns = std::clamp<std::size_t>(columns, 1, std::max<std::size_t>(most, 1));
  // Where this has grown too long the page may not have, and the other way round.
  if (grid_.size() <= text_bytes_max) {
    if (column_ > 0) grid_ += '\t';
    add_on_one_line(text, grid_);
    grid_.append(columns - 1, '\t');
  }
  column_ += columns;
}

void TableText::put_ditto() {
  if (column_ > 0) page_ += '\t';
  if (grid_.size() <= text_bytes_max) (grid_ += column_ > 0 ? "\t" : "") += ditto;
  ++column_;
}

/// The cells that reach down into this row before its next own one.
void TableText::put_covered() {
  while (column_ < covered_.size() && covered_[column_] > 0) {
    --covered_[column_];
    put_ditto();
  }
}

void TableText::end_row() {
  if (rows_ == 0) return;
  for (put_covered(); column_ < covered_.size(); put_covered()) put({}, 1);
  while (!covered_.empty() && covered_.back() == 0) covered_.pop_back();
  width_ = std::max(width_, column_);
  column_ = 0;
  grid_ += '\n';
  page_ += '\n';
}

std::string TableText::take() && {
  end_row();
  const bool is_grid = !is_page_ && rows_ >= grid_rows_min && width_ >= grid_columns_min;
  return std::move(is_grid ? grid_ : page_);
}

std::string TableText::take_grid() && {
  end_row();
  return std::move(grid_);
}

}  // namespace bihuan::papers
