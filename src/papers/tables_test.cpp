// SPDX-License-Identifier: Apache-2.0
#include "papers/tables.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "papers/package_builder.h"
#include "papers/xlsx_dates.h"

namespace bihuan::papers {
namespace {

struct XlsxParts {
  std::string rows;
  std::string after = {};  // after the rows: merged cells
  std::string columns = {};
  std::string state = {};
  std::string workbook_properties = {};
};

const std::string shared_strings =
    "<sst><si><t>序号</t></si><si><r><t>富</t></r><r><t>文本</t></r><rPh><t>fu</t></rPh></"
    "si><si><t>甲_x000D_\n乙</t></si>"
    "</sst>";
const std::string styles =
    "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
    "<numFmt numFmtId=\"177\" formatCode=\"0.00_);[Red]\\(0.00\\)\"/></numFmts>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/><xf "
    "numFmtId=\"31\"/>"
    "</cellXfs></styleSheet>";

std::vector<Member> xlsx_members(const XlsxParts& parts) {
  return {{"[Content_Types].xml", "<Types/>"},
          {"_rels/.rels", relations(relation("rId1", "officeDocument", "/xl/workbook.xml"))},
          {"xl/workbook.xml",
           fmt::format("<workbook>{}<sheets><sheet name=\"清单\" sheetId=\"1\" r:id=\"rId9\" {}/>"
                       "</sheets></workbook>",
                       parts.workbook_properties, parts.state)},
          {"xl/_rels/workbook.xml.rels", relations(relation("rId9", "worksheet", "worksheets/sheet1.xml") +
                                                   relation("rId2", "sharedStrings", "sharedStrings.xml") +
                                                   relation("rId3", "styles", "styles.xml"))},
          {"xl/worksheets/sheet1.xml", fmt::format("<worksheet>{}<sheetData>{}</sheetData>{}</worksheet>",
                                                   parts.columns, parts.rows, parts.after)},
          {"xl/sharedStrings.xml", shared_strings},
          {"xl/styles.xml", styles}};
}

Table table_of(const XlsxParts& parts) {
  auto tables = read_tables(zip_of(xlsx_members(parts)), "清单.xlsx");
  EXPECT_TRUE(tables.has_value()) << (tables ? "" : tables.error().reasons.front().en);
  return tables ? tables->at(0) : Table{};
}

Error refusal(std::string_view bytes) {
  auto tables = read_tables(bytes, "清单.xlsx");
  EXPECT_FALSE(tables.has_value());
  return tables ? Error{} : tables.error();
}

Error refusal_of(const XlsxParts& parts) {
  return refusal(zip_of(xlsx_members(parts)));
}

TEST(Tables, ReadsEveryKindOfCell) {
  Table table =
      table_of({"<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
                "<c r=\"D2\" t=\"inlineStr\"><is><t>内</t></is></c><c r=\"E2\"><v>0.1</v></c>"
                "<c r=\"F2\" t=\"b\"><v>1</v></c><c r=\"G2\" t=\"e\"><v>#REF!</v></c>"
                "<c r=\"H2\" t=\"str\"><f>A1</f><v>算得</v></c><c r=\"I2\" s=\"3\"><v>43861</v></c></row>"});

  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.sheet, "清单");
  EXPECT_EQ(table.rows[0].number, 2U);
  const std::vector<Cell> cells = {{CellKind::text, false, "序号"},   {CellKind::text, false, "富文本"},
                                   {CellKind::empty, false, ""},      {CellKind::text, false, "内"},
                                   {CellKind::number, false, "0.1"},  {CellKind::boolean, false, "TRUE"},
                                   {CellKind::error, false, "#REF!"}, {CellKind::text, false, "算得"},
                                   {CellKind::number, false, "43861"}};
  EXPECT_EQ(table.rows[0].cells, cells);
}

TEST(Tables, ReadsDatesByTheirFormat) {
  Table table =
      table_of({"<row><c s=\"1\"><v>45772</v></c><c s=\"2\"><v>45772.5</v></c><c s=\"4\"><v>1</v></c>"
                "<c s=\"1\"><v>0.25</v></c><c s=\"1\"><v>-3</v></c><c t=\"d\"><v>2025-04-25</v></c></row>"});

  const std::vector<Cell> cells = {
      {CellKind::day, false, "2025-04-25"}, {CellKind::moment, false, "2025-04-25T12:00:00"},
      {CellKind::day, false, "1900-01-01"}, {CellKind::time, false, "06:00:00"},
      {CellKind::number, false, "-3"},      {CellKind::day, false, "2025-04-25"}};
  EXPECT_EQ(table.rows.at(0).cells, cells);
}

TEST(Tables, CountsDaysFrom1904WhereTheWorkbookSaysSo) {
  Table table = table_of(
      {.rows = "<row><c s=\"1\"><v>0</v></c></row>", .workbook_properties = "<workbookPr date1904=\"1\"/>"});

  EXPECT_EQ(table.rows.at(0).cells.at(0).text, "1904-01-01");
}

TEST(Tables, SpreadsMergedCellsOverRowsThatHoldAnything) {
  Table table =
      table_of({"<row r=\"1\"><c r=\"A1\"><v>7</v></c><c r=\"C1\"><v>1</v></c></row>"
                "<row r=\"2\"><c r=\"C2\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"/></row>",
                "<mergeCells><mergeCell ref=\"A1:B3\"/></mergeCells>"});

  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0].cells[0], (Cell{CellKind::number, false, "7"}));
  EXPECT_EQ(table.rows[0].cells[1], (Cell{CellKind::number, true, "7"}));
  EXPECT_EQ(table.rows[1].cells[0], (Cell{CellKind::number, true, "7"}));
}

TEST(Tables, MarksWhatIsHidden) {
  Table table = table_of({.rows = "<row hidden=\"1\"><c><v>1</v></c></row>",
                          .columns = "<cols><col min=\"2\" max=\"99999999\" hidden=\"1\"/></cols>",
                          .state = "state=\"hidden\""});

  EXPECT_TRUE(table.is_hidden);
  EXPECT_TRUE(table.rows.at(0).is_hidden);
  EXPECT_FALSE(table.is_hidden_column(0));
  EXPECT_TRUE(table.is_hidden_column(1));
}

TEST(Tables, ResolvesEscapedLineEnds) {
  EXPECT_EQ(table_of({"<row><c t=\"s\"><v>2</v></c></row>"}).rows.at(0).cells.at(0).text, "甲\n乙");
}

TEST(Tables, NamesCellsAsExcelDoes) {
  EXPECT_EQ(cell_name(0, 1), "A1");
  EXPECT_EQ(cell_name(25, 2), "Z2");
  EXPECT_EQ(cell_name(26, 3), "AA3");
  EXPECT_EQ(cell_name(701, 4), "ZZ4");
  EXPECT_EQ(cell_name(702, 5), "AAA5");
}

TEST(Tables, KnowsDateFormats) {
  EXPECT_EQ(date_shown_by("yyyy-mm-dd"), DateShown::day);
  EXPECT_EQ(date_shown_by("[$-804]yyyy\"年\"m\"月\"d\"日\";@"), DateShown::day);
  EXPECT_EQ(date_shown_by("[DBNum1]m\"月\"d\"日\""), DateShown::day);
  EXPECT_EQ(date_shown_by("mm:ss"), DateShown::day);
  EXPECT_EQ(date_shown_by("yyyy"), DateShown::day);
  EXPECT_EQ(date_shown_by("yyyy\"年\"m\"月\""), DateShown::month);
  EXPECT_EQ(date_shown_by_builtin(17), DateShown::month);
  EXPECT_EQ(date_shown_by_builtin(14), DateShown::day);
  EXPECT_EQ(date_shown_by_builtin(1), DateShown::none);
  for (const char* code : {"General", "#,##0.00;[Red]-#,##0.00", "0\"days\"", "[h]:mm", "\"d", "["})
    EXPECT_EQ(date_shown_by(code), DateShown::none) << code;
}

TEST(Tables, ShowsTheMonthOfADateThatShowsNoDay) {
  const auto cell = date_cell(44013, DateSystem::from_1900, DateShown::month);
  EXPECT_EQ(cell, (Cell{CellKind::text, false, "2020年7月"}));
  EXPECT_EQ(date_cell(44014, DateSystem::from_1900, DateShown::month)->text, "2020-07-02");
}

TEST(Tables, KnowsTheDayThatNeverWas) {
  EXPECT_EQ(date_cell(59, DateSystem::from_1900)->text, "1900-02-28");
  EXPECT_EQ(date_cell(60, DateSystem::from_1900), std::nullopt);
  EXPECT_EQ(date_cell(61, DateSystem::from_1900)->text, "1900-03-01");
  EXPECT_EQ(date_cell(1e300, DateSystem::from_1900), std::nullopt);
}

TEST(Tables, ReadsPlainTextInAnyEncoding) {
  auto tables =
      read_tables("\xD0\xF2\xBA\xC5,\xB5\xA5\xCE\xBB\r\n1,\xCA\xD0\xCB\xAE\xCE\xF1\xBE\xD6\r\n", "清单.csv");

  ASSERT_TRUE(tables.has_value());
  EXPECT_EQ(tables->at(0).rows.at(1).cells.at(1).text, "市水务局");
}

TEST(Tables, RefusesOtherFiles) {
  EXPECT_EQ(refusal(docx(paragraph("甲"))).kind, ErrorKind::unsupported);
  EXPECT_EQ(refusal("<html><body><table><tr><td>1</td></tr></table></body></html>").kind,
            ErrorKind::unsupported);
  EXPECT_EQ(refusal("%PDF-1.4").kind, ErrorKind::unsupported);
  EXPECT_EQ(refusal("").kind, ErrorKind::malformed);
  EXPECT_EQ(refusal("\n\n").kind, ErrorKind::malformed);
  EXPECT_EQ(refusal(std::string("a\0b", 3)).kind, ErrorKind::malformed);
}

TEST(Tables, RefusesDamage) {
  std::string whole = zip_of(xlsx_members({"<row><c><v>1</v></c></row>"}));
  EXPECT_EQ(refusal(whole.substr(0, whole.size() - 40)).kind, ErrorKind::malformed);
  EXPECT_EQ(refusal_of({"<row><c r=\"A1\" t=\"s\"><v>99</v></c></row>"}).kind, ErrorKind::malformed);
  EXPECT_NE(refusal_of({"<row><c r=\"B1\"><v>x</v></c></row>"}).reasons.front().zh.find("B1"),
            std::string::npos);
  EXPECT_EQ(refusal_of({"<row><c><v>nan</v></c></row>"}).kind, ErrorKind::malformed);
  EXPECT_EQ(refusal_of({"<row r=\"2\"/><row r=\"1\"/>"}).kind, ErrorKind::malformed);
  EXPECT_EQ(refusal_of({"<row><c t=\"str\"><v>\xFF</v></c></row>"}).kind, ErrorKind::malformed);
  EXPECT_EQ(
      refusal_of({"<row><c><v>1</v></c></row>", "<mergeCells><mergeCell ref=\"A1:\"/></mergeCells>"}).kind,
      ErrorKind::malformed);
  auto members = xlsx_members({"<row><c><v>1</v></c></row>"});
  members.erase(members.begin() + 4);
  EXPECT_NE(refusal(zip_of(members)).reasons.front().zh.find("sheet1.xml"), std::string::npos);
}

TEST(Tables, RefusesWhatIsLockedOrHasMacros) {
  auto members = xlsx_members({"<row><c><v>1</v></c></row>"});
  EXPECT_EQ(refusal(zip_of(members, "secret")).kind, ErrorKind::encrypted);
  members.push_back({"xl/vbaProject.bin", ""});
  EXPECT_NE(refusal(zip_of(members)).reasons.front().zh.find("宏"), std::string::npos);
}

TEST(Tables, RefusesTooManyColumnsRowsAndMergedCells) {
  EXPECT_EQ(refusal_of({"<row><c r=\"IW1\"><v>1</v></c></row>"}).kind, ErrorKind::too_large);
  std::string rows;
  for (std::size_t i = 0; i <= limits::table_rows_max; ++i) rows += "<row><c><v>1</v></c></row>";
  EXPECT_EQ(refusal_of({rows}).kind, ErrorKind::too_large);
  std::string ranges;
  for (int i = 0; i < 1000; ++i) ranges += "<mergeCell ref=\"A1:IV9999\"/>";
  rows.resize(rows.size() / 10 / 26 * 26);
  EXPECT_EQ(refusal_of({rows, "<mergeCells>" + ranges + "</mergeCells>"}).kind, ErrorKind::too_large);
}

}  // namespace
}  // namespace bihuan::papers
