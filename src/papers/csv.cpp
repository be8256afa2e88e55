// SPDX-License-Identifier: Apache-2.0
#include "papers/csv.h"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <optional>

#include "base/limits.h"
#include "papers/table_limits.h"

namespace bihuan::papers {
namespace {

constexpr std::array separators = {',', '\t', ';'};
constexpr std::size_t sample_bytes_max = 1U << 16;

bool ends_line(char c) {
  return c == '\n' || c == '\r';
}

bool is_separator(char c) {
  return std::find(separators.begin(), separators.end(), c) != separators.end();
}

/// What stands outside of quotes in the first line that is parted at all: a table may have a title above.
std::string first_parted_line(std::string_view text) {
  std::string line;
  bool is_quoted = false;
  for (char c : text.substr(0, sample_bytes_max)) {
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (!ends_line(c)) line += c;
    if (ends_line(c) && std::any_of(line.begin(), line.end(), is_separator)) return line;
    if (ends_line(c)) line.clear();
  }
  return line;
}

/// The most frequent one; of equals, the one that stands first in `separators`.
char separator_of(std::string_view text) {
  std::string line = first_parted_line(text);
  return *std::max_element(separators.begin(), separators.end(), [&](char a, char b) {
    return std::count(line.begin(), line.end(), a) < std::count(line.begin(), line.end(), b);
  });
}

Failure unclosed_quote(std::size_t line) {
  return fail(
      ErrorKind::malformed,
      Words{fmt::format("第 {} 行的引号没有配对。请补上或删去该引号，或另存为 .xlsx 再上传。", line),
            fmt::format("A quote that opens on line {} is never closed. Mend it, or save the table as .xlsx.",
                        line)});
}

Failure text_after_quote(std::size_t line) {
  return fail(
      ErrorKind::malformed,
      Words{fmt::format("第 {} 行引号之后有多余文字；引号内的引号应写两个。请改正，或另存为 .xlsx 再上传。",
                        line),
            fmt::format("There is text after a closing quote on line {}; a quote inside quotes is written "
                        "twice. Mend it, or save the table as .xlsx.",
                        line)});
}

class CsvScanner {
 public:
  CsvScanner(std::string_view text, char separator) : rest_(text), separator_(separator) {}

  Result<Table> read() {
    Table table;
    std::size_t cells = 0;
    while (!rest_.empty()) {
      Row row = TRY(read_row());
      while (!row.cells.empty() && row.cells.back().kind == CellKind::empty) row.cells.pop_back();
      if (row.cells.empty()) continue;
      cells += row.cells.size();
      if (auto refusal = refuse_by_size(table.rows.size() + 1, row.cells.size(), cells)) return *refusal;
      table.rows.push_back(std::move(row));
    }
    return table;
  }

 private:
  Result<Row> read_row() {
    Row row;
    row.number = line_;
    for (bool more = true; more;) {
      Cell cell = TRY(read_cell());
      // The limit is checked on what is kept; this only bounds the memory of one row.
      if (row.cells.size() <= limits::table_cells_max) row.cells.push_back(std::move(cell));
      more = !rest_.empty() && rest_.front() == separator_;
      if (more) rest_.remove_prefix(1);
    }
    take_line_end();
    return row;
  }

  Result<Cell> read_cell() {
    Cell cell;
    if (rest_.starts_with('"')) {
      cell.text = TRY(read_quoted());
      if (!is_at_end_of_cell()) return text_after_quote(line_);
    } else {
      while (!is_at_end_of_cell()) take_to(cell.text);
    }
    cell.kind = cell.text.empty() ? CellKind::empty : CellKind::text;
    return cell;
  }

  Result<std::string> read_quoted() {
    std::size_t opened_on = line_;
    std::string text;
    rest_.remove_prefix(1);
    for (;;) {
      if (rest_.empty()) return unclosed_quote(opened_on);
      if (ends_line(rest_.front())) {
        take_line_end();
        text += '\n';
      } else if (rest_.starts_with("\"\"")) {
        rest_.remove_prefix(1);
        take_to(text);
      } else if (rest_.front() == '"') {
        rest_.remove_prefix(1);
        return text;
      } else {
        take_to(text);
      }
    }
  }

  bool is_at_end_of_cell() const {
    return rest_.empty() || rest_.front() == separator_ || ends_line(rest_.front());
  }

  void take_to(std::string& text) {
    text += rest_.front();
    rest_.remove_prefix(1);
  }

  void take_line_end() {
    if (rest_.empty()) return;
    rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : 1);
    ++line_;
  }

  std::string_view rest_;
  char separator_;
  std::size_t line_ = 1;
};

/// Excel's own way to say the separator, on a line before the table.
std::optional<char> declared_separator(std::string_view text) {
  bool is_declared = text.size() >= 6 && text.starts_with("sep=") && ends_line(text[5]);
  return is_declared ? std::optional(text[4]) : std::nullopt;
}

}  // namespace

Result<Table> read_csv(std::string_view utf8) {
  auto declared = declared_separator(utf8);
  if (!declared) return CsvScanner(utf8, separator_of(utf8)).read();
  if (!is_separator(*declared)) declared = ',';
  Table table = TRY(CsvScanner(utf8, *declared).read());
  table.rows.erase(table.rows.begin());
  return table;
}

}  // namespace bihuan::papers
