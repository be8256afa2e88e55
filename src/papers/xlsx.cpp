// SPDX-License-Identifier: Apache-2.0
#include "papers/xlsx.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/core.h>
#include <map>
#include <optional>

#include "base/day.h"
#include "base/limits.h"
#include "papers/encoding.h"
#include "papers/table_limits.h"
#include "papers/xlsx_dates.h"

namespace bihuan::papers {
namespace {

struct Place {
  std::size_t column = 0;  // from 0
  std::size_t row = 0;     // from 1
};

constexpr std::size_t place_max = 10'000'000;  // past every sheet; keeps sums from running over

/// `AB12`; the $ of absolute references is passed over.
std::optional<Place> parse_place(std::string_view name) {
  std::size_t column = 0;
  std::size_t row = 0;
  for (char c : name) {
    if (c == '$') continue;
    if (c >= 'A' && c <= 'Z' && row == 0) {
      column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    } else if (c >= '0' && c <= '9') {
      row = row * 10 + static_cast<std::size_t>(c - '0');
    } else {
      return std::nullopt;
    }
    if (column > place_max || row > place_max) return std::nullopt;
  }
  if (column == 0 || row == 0) return std::nullopt;
  return Place{column - 1, row};
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool is_true(std::string_view flag) {
  return flag == "1" || flag == "true";
}

/// Hidden, or drawn together until nothing is left of it.
bool is_unseen(const pugi::xml_node& node, std::string_view size) {
  return is_true(attribute(node, "hidden")) || number_of<double>(attribute(node, size)) == 0.0;
}

/// Resolves the escapes of ECMA-376 (ST_Xstring): _x000D_ is a line end, _x005F_ an underline.
std::string unescaped(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    int code = 0;
    bool is_escape = text.size() >= 7 && text.starts_with("_x00") && text[6] == '_' &&
                     std::from_chars(text.data() + 4, text.data() + 6, code, 16).ptr == text.data() + 6;
    is_escape = is_escape && code < 0x80;
    plain += is_escape ? static_cast<char>(code) : text.front();
    text.remove_prefix(is_escape ? 7 : 1);
  }
  return plain;
}

/// The runs of a text, without the readings that stand above Chinese or Japanese characters.
std::string rich_text(const pugi::xml_node& item) {
  std::string text;
  for (const pugi::xml_node& part : item.children()) {
    if (local_name(part) == "t") text += part.text().get();
    if (local_name(part) == "r") text += child(part, "t").text().get();
  }
  return text;
}

/// What all sheets of a workbook share.
struct Shared {
  std::vector<std::string> strings;
  std::vector<DateShown> date_styles;
  DateSystem dates = DateSystem::from_1900;
};

std::vector<DateShown> date_styles_of(const pugi::xml_node& styles) {
  std::map<int, DateShown> custom;
  for (const pugi::xml_node& format : child(styles, "numFmts").children()) {
    custom[number_of<int>(attribute(format, "numFmtId")).value_or(-1)] =
        date_shown_by(attribute(format, "formatCode"));
  }
  std::vector<DateShown> shown;
  for (const pugi::xml_node& style : child(styles, "cellXfs").children()) {
    int id = number_of<int>(attribute(style, "numFmtId")).value_or(0);
    auto found = custom.find(id);
    shown.push_back(found == custom.end() ? date_shown_by_builtin(id) : found->second);
  }
  return shown;
}

Failure broken_cell(const std::string& sheet, Place place) {
  std::string name = cell_name(place.column, place.row);
  return fail(
      ErrorKind::malformed,
      Words{fmt::format("工作表“{}”的单元格 {} 损坏。请用 Excel 或 WPS 打开并另存后再上传。", sheet, name),
            fmt::format("Cell {1} of sheet “{0}” is damaged. Open the workbook in Excel or WPS and save it "
                        "again.",
                        sheet, name)});
}

class SheetReader {
 public:
  SheetReader(const Shared& shared, Table& table, std::size_t& cells)
      : shared_(shared), table_(table), cells_(cells) {}

  std::optional<Failure> read(const pugi::xml_node& sheet) {
    read_hidden_columns(child(sheet, "cols"));
    for (const pugi::xml_node& row : child(sheet, "sheetData").children()) {
      if (local_name(row) != "row") continue;
      if (auto refusal = read_row(row)) return refusal;
    }
    for (const pugi::xml_node& range : child(sheet, "mergeCells").children()) {
      if (auto refusal = merge(attribute(range, "ref"))) return refusal;
    }
    return std::nullopt;
  }

 private:
  void read_hidden_columns(const pugi::xml_node& columns) {
    for (const pugi::xml_node& column : columns.children()) {
      if (!is_unseen(column, "width")) continue;
      std::size_t first = number_of<std::size_t>(attribute(column, "min")).value_or(1);
      std::size_t last =
          std::min(number_of<std::size_t>(attribute(column, "max")).value_or(0), limits::table_columns_max);
      for (std::size_t at = std::max<std::size_t>(first, 1); at <= last; ++at) {
        table_.hidden_columns.resize(std::max(table_.hidden_columns.size(), at));
        table_.hidden_columns[at - 1] = true;
      }
    }
  }

  std::optional<Failure> read_row(const pugi::xml_node& node) {
    Row row;
    row.number = number_of<std::size_t>(attribute(node, "r")).value_or(last_row_ + 1);
    if (row.number <= last_row_ || row.number > place_max)
      return broken_cell(table_.sheet, {0, last_row_ + 1});
    last_row_ = row.number;
    row.is_hidden = is_unseen(node, "ht");
    std::size_t column = 0;
    for (const pugi::xml_node& cell : node.children()) {
      if (local_name(cell) != "c") continue;
      if (auto place = parse_place(attribute(cell, "r"))) column = place->column;
      if (auto refusal = put(row, column, cell)) return refusal;
      ++column;
    }
    if (!row.cells.empty()) table_.rows.push_back(std::move(row));
    return refuse_by_size(table_.rows.size(), 0, 0);
  }

  std::optional<Failure> put(Row& row, std::size_t column, const pugi::xml_node& node) {
    auto cell = read_cell(node);
    if (!cell) return broken_cell(table_.sheet, {column, row.number});
    if (cell->kind == CellKind::empty) return std::nullopt;
    // A blank that somebody's key left far to the right makes no table wide.
    if (column >= limits::table_columns_max && trimmed_text(*cell).empty()) return std::nullopt;
    return put(row, column, std::move(*cell));
  }

  std::optional<Failure> put(Row& row, std::size_t column, Cell cell) {
    std::size_t before = row.cells.size();
    std::size_t after = std::max(before, column + 1);
    cells_ += after - before;
    bytes_ += cell.text.size();
    std::size_t rows = table_.rows.size();
    if (auto refusal = refuse_by_size(rows, after, cells_)) return refusal;
    if (bytes_ > limits::unpacked_bytes_max) return refuse_by_size(rows, after, limits::table_cells_max + 1);
    row.cells.resize(after);
    row.cells[column] = std::move(cell);
    return std::nullopt;
  }

  /// Nothing if the cell breaks its form.
  std::optional<Cell> read_cell(const pugi::xml_node& node) const {
    std::string_view type = attribute(node, "t");
    if (type == "inlineStr") return text_cell(rich_text(child(node, "is")));
    std::string value = child(node, "v").text().get();
    if (value.empty()) return Cell{};
    if (type == "s") return shared_string(value);
    if (type == "str") return text_cell(value);
    if (type == "b") return Cell{CellKind::boolean, false, value == "1" ? "TRUE" : "FALSE"};
    if (type == "e") return Cell{CellKind::error, false, std::move(value)};
    if (type == "d") return iso_date(std::move(value));
    return number_cell(value, attribute(node, "s"));
  }

  static Cell text_cell(const std::string& text) {
    CellKind kind = text.empty() ? CellKind::empty : CellKind::text;
    return {kind, false, with_plain_line_ends(unescaped(text))};
  }

  std::optional<Cell> shared_string(std::string_view index) const {
    auto at = number_of<std::size_t>(index);
    if (!at || *at >= shared_.strings.size()) return std::nullopt;
    return text_cell(shared_.strings[*at]);
  }

  static Cell iso_date(std::string text) {
    if (parse_day(text)) return {CellKind::day, false, std::move(text)};
    if (text.ends_with("T00:00:00") && parse_day(text.substr(0, 10)))
      return {CellKind::day, false, text.substr(0, 10)};
    return {CellKind::text, false, std::move(text)};
  }

  std::optional<Cell> number_cell(std::string_view value, std::string_view style) const {
    auto number = number_of<double>(value);
    if (!number || !std::isfinite(*number)) return std::nullopt;
    std::size_t at = number_of<std::size_t>(style).value_or(0);
    if (at < shared_.date_styles.size() && shared_.date_styles[at] != DateShown::none) {
      if (auto date = date_cell(*number, shared_.dates, shared_.date_styles[at])) return date;
    }
    // As many digits as the program itself shows; the file keeps more.
    return Cell{CellKind::number, false, fmt::format("{:.15g}", *number)};
  }

  std::optional<Failure> merge(std::string_view range) {
    std::size_t colon = range.find(':');
    auto first = parse_place(range.substr(0, colon));
    auto last = colon == std::string_view::npos ? first : parse_place(range.substr(colon + 1));
    if (!first || !last) return broken_cell(table_.sheet, {0, 1});
    auto row = find_row(first->row);
    if (row == table_.rows.end() || row->number != first->row || first->column >= row->cells.size())
      return std::nullopt;
    // Whoever merges a title over the whole width of the sheet means the width of the table.
    if (last->column >= limits::table_columns_max) last->column = width() - 1;
    return spread(row, *first, *last);
  }

  /// Gives a merged range's value to all its cells in rows that hold anything: what is empty but for it stays
  /// no row.
  std::optional<Failure> spread(std::vector<Row>::iterator row, Place first, Place last) {
    Cell cell = row->cells[first.column];
    cell.is_merged = true;
    for (; row != table_.rows.end() && row->number <= last.row; ++row) {
      std::size_t begin = first.column + (row->number == first.row ? 1 : 0);
      for (std::size_t column = begin; column <= last.column; ++column) {
        if (auto refusal = put(*row, column, cell)) return refusal;
        if (auto refusal = refuse_by_size(0, 0, ++spread_cells_)) return refusal;
      }
      if (auto refusal = refuse_by_size(0, 0, ++spread_cells_)) return refusal;
    }
    return std::nullopt;
  }

  std::size_t width() const {
    std::size_t widest = 1;
    for (const Row& row : table_.rows) widest = std::max(widest, row.cells.size());
    return widest;
  }

  std::vector<Row>::iterator find_row(std::size_t number) {
    return std::lower_bound(table_.rows.begin(), table_.rows.end(), number,
                            [](const Row& row, std::size_t at) { return row.number < at; });
  }

  const Shared& shared_;
  Table& table_;
  std::size_t& cells_;
  std::size_t bytes_ = 0;
  std::size_t spread_cells_ =
      0;  // ranges of a broken file may overlap, so that the work is more than the cells
  std::size_t last_row_ = 0;
};

Result<Shared> read_shared(OfficePackage& package, const pugi::xml_node& workbook) {
  Shared shared;
  XmlDocument strings = TRY(package.parse_related("/sharedStrings"));
  for (const pugi::xml_node& item : strings->document_element().children()) {
    if (local_name(item) == "si") shared.strings.push_back(rich_text(item));
  }
  XmlDocument styles = TRY(package.parse_related("/styles"));
  shared.date_styles = date_styles_of(styles->document_element());
  bool is_1904 = is_true(attribute(child(workbook, "workbookPr"), "date1904"));
  shared.dates = is_1904 ? DateSystem::from_1904 : DateSystem::from_1900;
  return shared;
}

bool is_utf8(const std::vector<Table>& tables) {
  for (const Table& table : tables) {
    for (const Row& row : table.rows) {
      bool ok = std::all_of(row.cells.begin(), row.cells.end(),
                            [](const Cell& cell) { return is_clean_utf8(cell.text); });
      if (!ok) return false;
    }
  }
  return true;
}

}  // namespace

Result<std::vector<Table>> read_xlsx(OfficePackage& package) {
  XmlDocument workbook = TRY(package.parse(package.main_part()));
  Shared shared = TRY(read_shared(package, workbook->document_element()));
  auto parts = TRY(package.relations(package.main_part()));
  std::vector<Table> tables;
  std::size_t cells = 0;
  for (const pugi::xml_node& sheet : child(workbook->document_element(), "sheets").children()) {
    std::string_view state = attribute(sheet, "state");
    tables.push_back(
        {std::string(attribute(sheet, "name")), state == "hidden" || state == "veryHidden", {}, {}});
    XmlDocument content = TRY(package.parse(parts[std::string(attribute(sheet, "id"))]));
    if (auto refusal = SheetReader(shared, tables.back(), cells).read(content->document_element()))
      return *refusal;
  }
  if (!is_utf8(tables)) {
    return fail(ErrorKind::malformed,
                Words{"工作簿里的文字已损坏。请用 Excel 或 WPS 打开并另存后再上传。",
                      "The text in the workbook is damaged. Open it in Excel or WPS and save it "
                      "again."});
  }
  return tables;
}

}  // namespace bihuan::papers
