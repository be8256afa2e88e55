// SPDX-License-Identifier: Apache-2.0
// An XLSX. A fuzzer cannot write ZIP, so input that is none is taken as the parts sheet, strings and styles,
// parted by NUL, and packed here.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/limits.h"
#include "papers/package_builder.h"
#include "papers/tables.h"

namespace bihuan::papers {
namespace {

std::string take_part(std::string_view& rest) {
  std::size_t end = std::min(rest.find('\0'), rest.size());
  std::string part(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

std::string pack(std::string_view rest) {
  std::string sheet = take_part(rest);
  std::string strings = take_part(rest);
  std::string parts = relation("rId1", "worksheet", "sheet1.xml") +
                      relation("rId2", "sharedStrings", "strings.xml") +
                      relation("rId3", "styles", "styles.xml");
  return zip_of(
      {{"[Content_Types].xml", "<Types/>"},
       {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
       {"xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels", relations(parts)},
       {"xl/sheet1.xml", sheet},
       {"xl/strings.xml", strings},
       {"xl/styles.xml", std::string(rest)}});
}

void read(std::string_view bytes) {
  auto tables = read_tables(bytes.starts_with("PK") ? std::string(bytes) : pack(bytes), "");
  if (!tables) return;
  for (const Table& table : *tables) {
    VERIFY(table.rows.size() <= limits::table_rows_max);
    for (const Row& row : table.rows) VERIFY(row.cells.size() <= limits::table_columns_max);
  }
}

}  // namespace
}  // namespace bihuan::papers

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bihuan::papers::read({reinterpret_cast<const char*>(data), size});
  return 0;
}
