// SPDX-License-Identifier: Apache-2.0
#include "papers/workbook.h"

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <fmt/core.h>
#include <memory>
#include <optional>
#include <set>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>
#include <xlsxwriter.h>

#include "papers/encoding.h"
#include "papers/tables.h"
#include "text/blank_text.h"

namespace bihuan::papers {
namespace {

constexpr std::uint8_t paper_a3 = 8;
constexpr std::size_t sheet_rows_max = 1'048'576;
constexpr std::size_t cell_characters_max = 32'767;
constexpr std::size_t name_characters_max = 31;
constexpr double title_height_points = 36;
constexpr double line_height_points = 15;
constexpr double row_height_points_max = 409;  // Excel takes no more

std::uint32_t row_index(std::size_t row) {
  return static_cast<std::uint32_t>(row);
}
std::uint16_t column_index(std::size_t column) {
  return static_cast<std::uint16_t>(column);
}

/// The first characters of valid UTF-8.
std::string shortened(std::string_view text, std::size_t characters) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size(); ++end) {
    bool begins = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
    if (begins && count++ == characters) break;
  }
  return std::string(text.substr(0, end));
}

/// Names of sheets: not empty, short, without some signs, and no two alike.
class SheetNames {
 public:
  std::string next(std::string_view wanted) {
    std::string name(wanted);
    for (char& c : name) {
      if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = ' ';
    }
    if (text::is_blank_text(name)) name = "表";
    std::string unique = shortened(name, name_characters_max);
    for (int number = 2; !taken_.insert(lower(unique)).second; ++number) {
      std::string tail = fmt::format("({})", number);
      unique = shortened(name, name_characters_max - tail.size()) + tail;
    }
    return unique;
  }

 private:
  static std::string lower(std::string name) {
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return name;
  }

  std::set<std::string> taken_;
};

struct Formats {
  lxw_format* title;
  lxw_format* heading;
  lxw_format* text;
  lxw_format* number;
  lxw_format* chinese_day;
  lxw_format* english_day;

  lxw_format* day(DayFormat format) const { return format == DayFormat::english ? english_day : chinese_day; }
};

lxw_format* cell_format(lxw_workbook* book, std::uint8_t align) {
  lxw_format* format = workbook_add_format(book);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_align(format, align);
  return format;
}

Formats make_formats(lxw_workbook* book) {
  Formats formats{workbook_add_format(book),           cell_format(book, LXW_ALIGN_CENTER),
                  cell_format(book, LXW_ALIGN_LEFT),   cell_format(book, LXW_ALIGN_RIGHT),
                  cell_format(book, LXW_ALIGN_CENTER), cell_format(book, LXW_ALIGN_CENTER)};
  format_set_bold(formats.title);
  format_set_font_size(formats.title, 18);
  format_set_align(formats.title, LXW_ALIGN_CENTER);
  format_set_align(formats.title, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bold(formats.heading);
  format_set_bg_color(formats.heading, 0xEDEDED);
  format_set_num_format(formats.chinese_day, "yyyy\"年\"m\"月\"d\"日\"");
  format_set_num_format(formats.english_day, "d mmm yyyy");
  return formats;
}

/// Lines that `text` takes in a column, by the widths of its characters: a Chinese one is as wide as two
/// digits.
std::size_t lines_in(std::string_view text, double width_characters) {
  const auto room = static_cast<std::size_t>(std::max(2.0, width_characters - 1));
  std::size_t lines = 1;
  std::size_t used = 0;
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    std::size_t width = byte < 0x80 ? 1U : byte >= 0xC0 ? 2U : 0U;
    bool overflows = used + width > room;
    if (overflows || c == '\n') ++lines;
    used = c == '\n' ? 0 : overflows ? width : used + width;
  }
  return lines;
}

class SheetWriter {
 public:
  SheetWriter(lxw_worksheet* sheet, const WorkbookSheet& content, const Formats& formats)
      : sheet_(sheet), content_(content), formats_(formats) {
    bool has_groups = std::any_of(content.columns.begin(), content.columns.end(),
                                  [](const WorkbookColumn& column) { return !column.group.empty(); });
    first_heading_row_ = content.title.empty() ? 0 : 1;
    last_heading_row_ = first_heading_row_ + (has_groups ? 1 : 0);
  }

  void write() {
    write_title();
    for (std::size_t column = 0; column < content_.columns.size(); ++column) write_heading(column);
    for (const WorkbookRange& range : content_.merged) {
      if (range.first_row < range.last_row) tall_.insert({range.first_row, range.first_column});
    }
    for (std::size_t row = 0; row < content_.rows.size(); ++row) write_row(row);
    for (const WorkbookRange& range : content_.merged) write_merged(range);
    set_for_reading();
    set_for_printing();
  }

 private:
  std::size_t last_column() const { return content_.columns.size() - 1; }
  std::size_t row_on_sheet(std::size_t row) const { return last_heading_row_ + 1 + row; }

  void write_title() {
    if (content_.title.empty()) return;
    merge(0, 0, 0, last_column(), content_.title, formats_.title);
    worksheet_set_row(sheet_, 0, title_height_points, nullptr);
  }

  void write_heading(std::size_t column) {
    const WorkbookColumn& own = content_.columns[column];
    worksheet_set_column(sheet_, column_index(column), column_index(column), own.width_characters, nullptr);
    if (own.group.empty()) {
      merge(first_heading_row_, column, last_heading_row_, column, own.heading, formats_.heading);
      return;
    }
    put_text(last_heading_row_, column, own.heading, formats_.heading);
    if (column > 0 && content_.columns[column - 1].group == own.group) return;
    std::size_t last = column;
    while (last < last_column() && content_.columns[last + 1].group == own.group) ++last;
    merge(first_heading_row_, column, first_heading_row_, last, own.group, formats_.heading);
  }

  void write_row(std::size_t row) {
    worksheet_set_row(sheet_, row_index(row_on_sheet(row)), height_of(row), nullptr);
    const std::vector<WorkbookCell>& cells = content_.rows[row];
    for (std::size_t column = 0; column < content_.columns.size(); ++column) {
      put(row_on_sheet(row), column, column < cells.size() ? cells[column] : WorkbookCell{});
    }
  }

  /// Said outright, because not every program fits rows to wrapped text when it opens or prints a file.
  double height_of(std::size_t row) const {
    std::size_t lines = 1;
    for (std::size_t column = 0; column < content_.rows[row].size(); ++column) {
      const auto* text = std::get_if<std::string>(&content_.rows[row][column]);
      if (text == nullptr || tall_.contains({row, column})) continue;
      lines = std::max(lines, lines_in(*text, content_.columns[column].width_characters));
    }
    return std::min(row_height_points_max, line_height_points * static_cast<double>(lines) + 3);
  }

  void write_merged(const WorkbookRange& range) {
    VERIFY(range.last_row < content_.rows.size() && range.last_column < content_.columns.size());
    std::size_t row = row_on_sheet(range.first_row);
    merge(row, range.first_column, row_on_sheet(range.last_row), range.last_column, "", formats_.text);
    const std::vector<WorkbookCell>& cells = content_.rows[range.first_row];
    if (range.first_column < cells.size()) put(row, range.first_column, cells[range.first_column]);
  }

  void put(std::size_t row, std::size_t column, const WorkbookCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell))
      return put_text(row, column, *text, formats_.text);
    if (const auto* number = std::get_if<double>(&cell)) {
      worksheet_write_number(sheet_, row_index(row), column_index(column), *number, formats_.number);
    } else if (const auto* day = std::get_if<Day>(&cell)) {
      std::chrono::year_month_day date(*day);
      lxw_datetime civil{static_cast<int>(date.year()),
                         static_cast<int>(static_cast<unsigned>(date.month())),
                         static_cast<int>(static_cast<unsigned>(date.day())),
                         0,
                         0,
                         0};
      worksheet_write_datetime(sheet_, row_index(row), column_index(column), &civil,
                               formats_.day(content_.day_format));
    } else {
      worksheet_write_blank(sheet_, row_index(row), column_index(column), formats_.text);
    }
  }

  void put_text(std::size_t row, std::size_t column, const std::string& text, lxw_format* format) {
    worksheet_write_string(sheet_, row_index(row), column_index(column), text.c_str(), format);
  }

  /// A range of a single cell is no range to Excel.
  void merge(std::size_t first_row, std::size_t first_column, std::size_t last_row, std::size_t last_column,
             const std::string& text, lxw_format* format) {
    if (first_row == last_row && first_column == last_column)
      return put_text(first_row, first_column, text, format);
    worksheet_merge_range(sheet_, row_index(first_row), column_index(first_column), row_index(last_row),
                          column_index(last_column), text.c_str(), format);
  }

  void set_for_reading() {
    worksheet_freeze_panes(sheet_, row_index(last_heading_row_ + 1), column_index(content_.frozen_columns));
    worksheet_autofilter(sheet_, row_index(last_heading_row_), 0,
                         row_index(last_heading_row_ + content_.rows.size()), column_index(last_column()));
  }

  void set_for_printing() {
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, paper_a3);
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_repeat_rows(sheet_, row_index(first_heading_row_), row_index(last_heading_row_));
    worksheet_set_margins(sheet_, 0.5, 0.5, 0.6, 0.6);
    worksheet_set_footer(sheet_, "&C第 &P 页，共 &N 页");
  }

  lxw_worksheet* sheet_;
  const WorkbookSheet& content_;
  const Formats& formats_;
  std::size_t first_heading_row_ = 0;
  std::size_t last_heading_row_ = 0;
  std::set<std::pair<std::size_t, std::size_t>>
      tall_;  // first cells of ranges over several rows: they have room
};

std::optional<Failure> refuse_text(const std::string& text, const std::string& place) {
  if (!is_clean_utf8(text)) {
    return fail(ErrorKind::malformed,
                Words{fmt::format("{}含有不能写入表格的字符。请改正后重试。", place),
                      fmt::format("{} holds characters that no workbook takes.", place)});
  }
  if (count_characters(text) <= cell_characters_max) return std::nullopt;
  return fail(
      ErrorKind::too_large,
      Words{fmt::format("{}超过 Excel 单元格 {} 字的上限。请缩短后重试。", place, cell_characters_max),
            fmt::format("{} is over Excel's limit of {} characters to a cell.", place, cell_characters_max)});
}

std::optional<Failure> refuse_sheet(const WorkbookSheet& sheet) {
  VERIFY(!sheet.columns.empty());
  if (sheet.rows.size() + 3 > sheet_rows_max) {
    return fail(ErrorKind::too_large,
                Words{fmt::format("表“{}”超过 Excel 的行数上限。请分批导出。", sheet.name),
                      fmt::format("Sheet “{}” has more rows than Excel takes.", sheet.name)});
  }
  if (auto refusal = refuse_text(sheet.name + sheet.title, sheet.name)) return refusal;
  for (const WorkbookColumn& column : sheet.columns) {
    if (auto refusal = refuse_text(column.group + column.heading, sheet.name)) return refusal;
  }
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    VERIFY(sheet.rows[row].size() <= sheet.columns.size());
    for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
      const auto* text = std::get_if<std::string>(&sheet.rows[row][column]);
      if (text == nullptr) continue;
      if (auto refusal = refuse_text(*text, sheet.name + " " + cell_name(column, row + 1))) return refusal;
    }
  }
  return std::nullopt;
}

Failure no_room() {
  return fail(ErrorKind::unavailable,
              Words{"服务器资源不足，未能生成表格。请稍后再试。",
                    "The server has no room to write the workbook. Try again later."});
}

/// The library writes to a path only: this one leads to memory.
class MemoryFile {
 public:
  MemoryFile() : number_(::memfd_create("workbook", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (is_open()) ::close(number_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  bool is_open() const { return number_ >= 0; }
  std::string path() const { return fmt::format("/proc/self/fd/{}", number_); }
  std::optional<std::string> content() const {
    off_t size = ::lseek(number_, 0, SEEK_END);
    if (size <= 0) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (std::size_t at = 0; at < bytes.size();) {
      ssize_t count = ::pread(number_, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
      if (count <= 0) return std::nullopt;
      at += static_cast<std::size_t>(count);
    }
    return bytes;
  }

 private:
  int number_;
};

}  // namespace

Result<std::string> write_workbook(const std::vector<WorkbookSheet>& sheets, Moment created) {
  VERIFY(!sheets.empty());
  for (const WorkbookSheet& sheet : sheets) {
    if (auto refusal = refuse_sheet(sheet)) return *refusal;
  }
  MemoryFile file;
  lxw_workbook* book = file.is_open() ? workbook_new(file.path().c_str()) : nullptr;
  if (book == nullptr) return no_room();

  lxw_doc_properties properties{};
  properties.created = std::chrono::duration_cast<std::chrono::seconds>(created.time_since_epoch()).count();
  workbook_set_properties(book, &properties);
  Formats formats = make_formats(book);
  SheetNames names;
  for (const WorkbookSheet& sheet : sheets) {
    SheetWriter(workbook_add_worksheet(book, names.next(sheet.name).c_str()), sheet, formats).write();
  }
  if (workbook_close(book) != LXW_NO_ERROR) return no_room();
  auto bytes = file.content();
  if (!bytes) return no_room();
  return std::move(*bytes);
}

}  // namespace bihuan::papers
