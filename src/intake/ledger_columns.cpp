// SPDX-License-Identifier: Apache-2.0
#include "intake/ledger_columns.h"

#include <algorithm>

#include "intake/cell_due.h"
#include "text/utf8.h"

namespace bihuan::intake {
namespace {

using Column = LedgerColumn;

constexpr std::size_t heading_rows_max = 20;  // how far down a heading is looked for
constexpr std::size_t heading_depth_max = 3;  // rows of headings over one another
constexpr std::size_t cells_looked_at = 50;   // to tell a column by what it holds
constexpr std::size_t unit_characters_max = 80;
constexpr int no_year = 2000;  // dates are only told from other words

bool may_be_several(Column column) {
  return column == Column::lead || column == Column::bearer || column == Column::support;
}

// Of several columns that could be it, the surest name wins, then the first; 项目 beside 问题描述 is no
// matter. Units of equal names all count.
class Choice {
 public:
  void offer(std::size_t place, const HeadingTold& told) {
    auto& best = best_[static_cast<std::size_t>(told.column)];
    if (!best.empty() && told.surety > best.front().second) best.clear();
    if (best.empty() || told.surety == best.front().second) best.emplace_back(place, told.surety);
  }

  LedgerColumns take() const {
    LedgerColumns columns;
    for (std::size_t i = 0; i < ledger_columns_known; ++i) {
      const auto column = static_cast<Column>(i);
      if (!best_[i].empty()) columns.set(column, best_[i].front().first);
      for (std::size_t more = 1; may_be_several(column) && more < best_[i].size(); ++more)
        columns.add(column, best_[i][more].first);
    }
    return columns;
  }

  std::size_t count() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(best_, [](const auto& one) { return !one.empty(); }));
  }

 private:
  std::array<std::vector<std::pair<std::size_t, std::size_t>>, ledger_columns_known> best_{};
};

struct HeadingRow {
  Choice choice;
  std::vector<std::string> names;
  std::vector<std::u32string> folded;
  std::size_t told = 0;  // cells of its own, not merged with the row above, that are known
  std::size_t said = 0;
};

HeadingRow read_row(const papers::Table& table, const papers::Row& row, const HeadingRow* above) {
  HeadingRow read;
  const auto width = std::max(row.cells.size(), above ? above->folded.size() : 0);
  for (std::size_t i = 0; i < width; ++i) {
    const papers::Cell cell = i < row.cells.size() ? row.cells[i] : papers::Cell{};
    const auto higher = above && i < above->folded.size() ? above->folded[i] : std::u32string();
    const auto own = heading_in(cell.text);
    read.names.push_back(own.empty() && above && i < above->names.size() ? above->names[i] : cell.text);
    read.folded.push_back(own.empty() ? higher : own);
    if (table.is_hidden_column(i)) continue;
    if (!own.empty()) ++read.said;
    const auto told = told_by(higher, own);
    if (!told) continue;
    if (!own.empty() && own != higher && !told->is_borrowed()) ++read.told;
    // A heading over several columns is its first one's, where those below it are not told apart.
    const bool repeats =
        cell.is_merged && i > 0 && read.folded[i - 1] == own && !may_be_several(told->column);
    if (!repeats) read.choice.offer(i, *told);
  }
  return read;
}

bool says_what(const LedgerColumns& columns) {
  return columns.at(Column::matter) || columns.at(Column::measures);
}

bool says_who(const LedgerColumns& columns) {
  return columns.at(Column::lead) || columns.at(Column::bearer);
}

bool is_heading(const HeadingRow& row) {
  // Two names may stand in any form's head: 单位：  日期：
  const auto columns = row.choice.take();
  const auto count = row.choice.count();
  return (says_what(columns) && count >= 2) || (says_who(columns) && count >= 3);
}

// Whether the heading goes on over the next column, or comes from the one before.
bool spans_columns(const papers::Row& headings, std::size_t i) {
  const auto goes_on = [&](std::size_t at) {
    return at >= headings.cells.size() || headings.cells[at].text.empty() || headings.cells[at].is_merged;
  };
  return goes_on(i) || goes_on(i + 1);
}

// The second of two rows of headings parts headings of the first (责任单位 into 牵头 and 配合): it tells
// something below them, and all else in it is empty or merged with the row above.
bool parts_heading(const papers::Row& row, const papers::Row& above, const HeadingRow& read) {
  if (read.told == 0) return false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto name = heading_in(row.cells[i].text);
    const bool is_old = name.empty() || (i < above.cells.size() && name == heading_in(above.cells[i].text));
    if (!is_old && (!spans_columns(above, i) || name.size() > heading_characters_max)) return false;
  }
  return true;
}

std::size_t characters_of(const papers::Cell& cell) {
  return text::from_utf8(cell.text).value_or(U"").size();
}

// What a column's cells hold, for tables that somebody pasted without their headings.
struct Holding {
  std::size_t said = 0;
  std::size_t days = 0;
  std::size_t known_bearers = 0;
  std::size_t numbers = 0;
  std::size_t characters = 0;
};

Holding holding_of(const papers::Table& table, std::size_t first_row, std::size_t column,
                   CellBearersReader& bearers) {
  Holding held;
  for (std::size_t i = first_row; i < std::min(table.rows.size(), first_row + cells_looked_at); ++i) {
    const auto& cells = table.rows[i].cells;
    if (column >= cells.size() || cells[column].text.empty()) continue;
    const auto& cell = cells[column];
    ++held.said;
    held.characters += characters_of(cell);
    const bool is_number = cell.text.find_first_not_of("0123456789") == std::string::npos;
    if (is_number && cell.text.size() <= 4) ++held.numbers;
    if (!is_number && characters_of(cell) <= 16 && read_cell_due(cell, no_year).day()) ++held.days;
    if (characters_of(cell) > unit_characters_max) continue;
    const auto named = bearers.read(cell.text, CellRole::either);
    const bool names_some = !named.lead.empty() || !named.rules.empty();
    if (names_some && named.faults.size() <= named.lead.size()) ++held.known_bearers;
  }
  return held;
}

std::optional<Column> told_by_cells(const Holding& held) {
  const auto most = [&](std::size_t count) { return held.said > 0 && count * 10 >= held.said * 6; };
  if (most(held.numbers)) return Column::serial;
  if (most(held.days)) return Column::due;
  if (held.said > 0 && held.known_bearers * 2 >= held.said) return Column::bearer;
  return {};
}

bool is_named(const LedgerHeading& heading, std::size_t column) {
  return std::ranges::any_of(heading.rows, [&](const std::vector<std::u32string>& row) {
    return column < row.size() && (names_another_field(row[column]) || told_by(row[column]));
  });
}

void tell_by_content(const papers::Table& table, CellBearersReader& bearers, LedgerHeading& heading) {
  LedgerColumns& columns = heading.columns;
  std::size_t width = 0;
  for (const auto& row : table.rows) width = std::max(width, row.cells.size());
  std::optional<std::size_t> longest;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < width; ++i) {
    if (table.is_hidden_column(i) || columns.taken_for(i) || is_named(heading, i)) continue;
    const Holding held = holding_of(table, heading.first_row, i, bearers);
    const auto told = told_by_cells(held);
    if (told && !columns.at(*told) && !(told == Column::bearer && says_who(columns))) columns.set(*told, i);
    if (!told && held.said > 0 && held.characters / held.said > characters) {
      longest = i;
      characters = held.characters / held.said;
    }
  }
  constexpr std::size_t characters_of_a_matter = 4;
  if (!says_what(columns) && longest && characters >= characters_of_a_matter)
    columns.set(Column::matter, *longest);
}

// A heading over several columns begins with their figures: 督查事项 over 1, its name and its parts.
void pass_over_figures(const papers::Table& table, CellBearersReader& bearers, LedgerHeading& heading) {
  const auto matter = heading.columns.at(Column::matter);
  if (!matter) return;
  const auto held = [&](std::size_t column) { return holding_of(table, heading.first_row, column, bearers); };
  if (told_by_cells(held(*matter)) != Column::serial) return;
  for (std::size_t next = *matter + 1; next <= *matter + 2; ++next) {
    const Holding words = held(next);
    if (heading.columns.taken_for(next) || words.said == 0 || told_by_cells(words)) continue;
    heading.columns.set(Column::matter, next);
    if (!heading.columns.at(Column::serial)) heading.columns.set(Column::serial, *matter);
    return;
  }
}

// 所在单位 bears it where nobody else does and its cells name units of ours.
void let_the_place_bear(const papers::Table& table, std::size_t first_row, CellBearersReader& bearers,
                        LedgerColumns& columns) {
  const auto place = columns.at(Column::place);
  if (says_who(columns) || !place) return;
  if (told_by_cells(holding_of(table, first_row, *place, bearers)) == Column::bearer)
    columns.set(Column::bearer, *place);
}

// What stands above the first row that names a unit or a day is a title, or headings that we do not know.
std::size_t first_row_held(const papers::Table& table, const LedgerColumns& columns,
                           CellBearersReader& bearers) {
  for (std::size_t i = 0; i < std::min(table.rows.size(), heading_rows_max); ++i) {
    const auto who = columns.text(table.rows[i], columns.at(Column::lead) ? Column::lead : Column::bearer);
    const auto named = bearers.read(who, CellRole::either);
    if (!named.lead.empty() || !named.waiting.empty()) return i;
    if (read_cell_due(columns.cell(table.rows[i], Column::due), no_year).day()) return i;
  }
  return 0;
}

std::optional<LedgerHeading> names_at(const papers::Table& table, std::size_t row) {
  HeadingRow read = read_row(table, table.rows[row], nullptr);
  if (!is_heading(read)) return {};
  LedgerHeading heading;
  heading.heading_row = row;
  heading.first_row = row + 1;
  heading.rows.push_back(read.folded);
  while (heading.first_row < table.rows.size() && heading.rows.size() < heading_depth_max) {
    const auto& next = table.rows[heading.first_row];
    HeadingRow lower = read_row(table, next, &read);
    if (!parts_heading(next, table.rows[heading.first_row - 1], lower) || !is_heading(lower)) break;
    read = std::move(lower);
    heading.rows.push_back(read.folded);
    ++heading.first_row;
  }
  heading.columns = read.choice.take();
  heading.names = std::move(read.names);
  return heading;
}

std::optional<LedgerHeading> by_names(const papers::Table& table) {
  for (std::size_t i = 0; i < std::min(table.rows.size(), heading_rows_max); ++i) {
    if (auto heading = names_at(table, i)) return heading;
  }
  return {};
}

}  // namespace

Words column_words(LedgerColumn column) {
  switch (column) {
    case Column::serial:
      return {"序号", "Serial"};
    case Column::number:
      return {"编号", "Number"};
    case Column::source:
      return {"来源", "Source"};
    case Column::matter:
      return {"事项", "Matter"};
    case Column::measures:
      return {"措施要求", "Measures"};
    case Column::lead:
      return {"牵头单位", "Leads"};
    case Column::bearer:
      return {"责任单位", "Bearers"};
    case Column::support:
      return {"配合单位", "Supporting"};
    case Column::official:
      return {"责任人", "Officials"};
    case Column::found_on:
      return {"发现或交办日期", "Found on"};
    case Column::due:
      return {"时限", "Due"};
    case Column::progress:
      return {"进展", "Progress"};
    case Column::notes:
      return {"备注", "Notes"};
    case Column::place:
      return {"地点", "Place"};
    case Column::grade:
      return {"等级类别", "Grade"};
  }
  return {};
}

void LedgerColumns::set(LedgerColumn column, std::size_t place) {
  places_[static_cast<std::size_t>(column)] = place;
}

void LedgerColumns::add(LedgerColumn column, std::size_t place) {
  further_.emplace_back(column, place);
}

std::vector<std::size_t> LedgerColumns::all_of(LedgerColumn column) const {
  std::vector<std::size_t> all;
  if (const auto first = at(column)) all.push_back(*first);
  for (const auto& [further, place] : further_) {
    if (further == column) all.push_back(place);
  }
  return all;
}

std::optional<LedgerColumn> LedgerColumns::taken_for(std::size_t place) const {
  for (std::size_t i = 0; i < ledger_columns_known; ++i) {
    if (places_[i] == place) return static_cast<LedgerColumn>(i);
  }
  for (const auto& [column, further] : further_) {
    if (further == place) return column;
  }
  return {};
}

const papers::Cell& LedgerColumns::cell(const papers::Row& row, LedgerColumn column) const {
  static const papers::Cell none;
  const auto place = at(column);
  return place && *place < row.cells.size() ? row.cells[*place] : none;
}

std::string LedgerColumns::text(const papers::Row& row, LedgerColumn column) const {
  return papers::trimmed_text(cell(row, column));
}

std::optional<LedgerHeading> find_heading(const papers::Table& table, CellBearersReader& bearers) {
  auto heading = by_names(table);
  const bool has_headings = heading.has_value();
  if (!heading) heading = LedgerHeading{};
  pass_over_figures(table, bearers, *heading);
  tell_by_content(table, bearers, *heading);
  let_the_place_bear(table, heading->first_row, bearers, heading->columns);
  if (!has_headings) heading->first_row = first_row_held(table, heading->columns, bearers);
  if (!says_what(heading->columns) || (!has_headings && !says_who(heading->columns))) return {};
  return heading;
}

std::optional<LedgerHeading> heading_at(const papers::Table& table, std::size_t row,
                                        CellBearersReader& bearers) {
  constexpr std::size_t columns_of_a_table = 3;
  const HeadingRow read = read_row(table, table.rows[row], nullptr);
  const auto columns = read.choice.take();
  if (read.choice.count() < columns_of_a_table || read.told * 2 < read.said || !says_what(columns)) return {};
  auto heading = names_at(table, row);
  if (!heading) return {};
  tell_by_content(table, bearers, *heading);
  return heading;
}

}  // namespace bihuan::intake
