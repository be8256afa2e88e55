// SPDX-License-Identifier: Apache-2.0
#include "papers/tables.h"

#include <algorithm>
#include <fmt/core.h>

#include "base/limits.h"
#include "papers/csv.h"
#include "papers/encoding.h"
#include "papers/file_kind.h"
#include "papers/html.h"
#include "papers/naming.h"
#include "papers/table_limits.h"
#include "papers/xlsx.h"

namespace bihuan::papers {
namespace {

constexpr std::string_view xml_of_2003 = "urn:schemas-microsoft-com:office:spreadsheet";
constexpr std::size_t head_bytes_max = 4096;

Failure not_a_table(std::string_view what_zh, std::string_view what_en) {
  return fail(
      ErrorKind::unsupported,
      Words{
          fmt::format("这是{}，不是表格。请用 Excel 或 WPS 打开或录入后另存为 .xlsx 再上传。", what_zh),
          fmt::format("This is {}, not a table. Bring it into Excel or WPS and save it as .xlsx.", what_en)});
}

Result<std::vector<Table>> read_package(std::string_view bytes) {
  OfficePackage package = TRY(OfficePackage::open(bytes));
  if (package.kind() == PackageKind::document) return not_a_table("Word 文档", "a Word document");
  return read_xlsx(package);
}

Result<std::vector<Table>> read_plain(std::string_view bytes) {
  DecodedText decoded = TRY(decode(bytes));
  if (looks_like_html(decoded.text)) return not_a_table("网页", "a web page");
  if (decoded.text.find(xml_of_2003) < head_bytes_max)
    return not_a_table("Excel 2003 的 XML 表格", "an XML spreadsheet of Excel 2003");
  std::vector<Table> tables;
  tables.push_back(TRY(read_csv(decoded.text)));
  return tables;
}

Result<std::vector<Table>> read_as(FileKind kind, std::string_view bytes) {
  switch (kind) {
    case FileKind::text:
      return read_plain(bytes);
    case FileKind::zip:
      return read_package(bytes);
    case FileKind::pdf:
      return not_a_table("PDF", "a PDF");
    case FileKind::ole:
    case FileKind::rich_text:
    case FileKind::web_archive:
    case FileKind::picture:
    case FileKind::packed:
      break;
  }
  return refuse(kind, bytes);
}

Result<std::vector<Table>> read_unnamed(std::string_view bytes) {
  if (auto refusal = refuse_by_size(bytes)) return *refusal;
  auto tables = TRY(read_as(kind_of(bytes), bytes));
  bool is_empty =
      std::all_of(tables.begin(), tables.end(), [](const Table& table) { return table.rows.empty(); });
  if (!is_empty) return tables;
  return fail(ErrorKind::malformed, Words{"表格里没有内容。请确认上传的是正确的文件。",
                                          "There is nothing in the table. Check that it is the right file."});
}

}  // namespace

std::optional<Failure> refuse_by_size(std::size_t rows, std::size_t columns, std::size_t cells) {
  if (rows <= limits::table_rows_max && columns <= limits::table_columns_max &&
      cells <= limits::table_cells_max) {
    return std::nullopt;
  }
  return fail(
      ErrorKind::too_large,
      Words{fmt::format("表格超过 {} 行、{} 列或共 {} 格的上限。请删去多余的行列或拆分后再上传。",
                        limits::table_rows_max, limits::table_columns_max, limits::table_cells_max),
            fmt::format(
                "The table passes the limit of {} rows, {} columns or {} cells in all. Take out what is "
                "not needed, or split it.",
                limits::table_rows_max, limits::table_columns_max, limits::table_cells_max)});
}

std::string trimmed_text(const Cell& cell) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto begin = cell.text.find_first_not_of(blanks);
  if (begin == std::string::npos) return {};
  return cell.text.substr(begin, cell.text.find_last_not_of(blanks) - begin + 1);
}

std::string cell_name(std::size_t column, std::size_t row_number) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return fmt::format("{}{}", letters, row_number);
}

Result<std::vector<Table>> read_tables(std::string_view bytes, std::string_view file_name) {
  return name_reasons(read_unnamed(bytes), file_name);
}

}  // namespace bihuan::papers
