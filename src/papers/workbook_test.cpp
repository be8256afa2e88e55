// SPDX-License-Identifier: Apache-2.0
#include "papers/workbook.h"

#include <chrono>
#include <fstream>
#include <gtest/gtest.h>

#include "papers/archive.h"
#include "papers/tables.h"

namespace bihuan::papers {
namespace {

using std::chrono::year;

const Moment created = *parse_moment("2025-03-12T09:30:00.000+08:00");

WorkbookSheet ledger() {
  WorkbookSheet sheet;
  sheet.name = "督办台账";
  sheet.title = "清河市督办事项台账";
  sheet.columns = {{"序号", "", 6},
                   {"事项", "", 50},
                   {"牵头", "责任单位", 16},
                   {"配合", "责任单位", 16},
                   {"时限", "", 14}};
  sheet.rows = {{1.0, "修改完善办法", "市水务局", "市财政局", Day(year{2025} / 4 / 25)},
                {2.0, "=1+1", "市水务局", {}, {}},
                {2.5, "第一行\n第二行 <&>\"", "市城管局"}};
  sheet.merged = {{0, 1, 2, 2}};
  sheet.frozen_columns = 2;
  return sheet;
}

std::string bytes_of(const std::vector<WorkbookSheet>& sheets) {
  auto bytes = write_workbook(sheets, created);
  EXPECT_TRUE(bytes.has_value());
  return bytes ? *bytes : std::string();
}

std::vector<Table> read_back(const std::vector<WorkbookSheet>& sheets) {
  auto tables = read_tables(bytes_of(sheets), "");
  EXPECT_TRUE(tables.has_value()) << tables.error().reasons.front().en;
  return tables ? *tables : std::vector<Table>();
}

std::string part_of(const std::string& bytes, const std::string& part) {
  auto archive = Archive::open(bytes);
  return archive->read(part).value();
}

TEST(Workbook, ComesBackAsItWentOut) {
  auto tables = read_back({ledger()});

  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].sheet, "督办台账");
  ASSERT_EQ(tables[0].rows.size(), 6U);
  EXPECT_EQ(tables[0].rows[0].cells[0].text, "清河市督办事项台账");
  EXPECT_EQ(tables[0].rows[1].cells[2].text, "责任单位");
  EXPECT_EQ(tables[0].rows[2].cells[3].text, "配合");
  const std::vector<Cell> first = {{CellKind::number, false, "1"},
                                   {CellKind::text, false, "修改完善办法"},
                                   {CellKind::text, false, "市水务局"},
                                   {CellKind::text, false, "市财政局"},
                                   {CellKind::day, false, "2025-04-25"}};
  EXPECT_EQ(tables[0].rows[3].cells, first);
  EXPECT_EQ(tables[0].rows[4].cells[2], (Cell{CellKind::text, true, "市水务局"}));
  EXPECT_EQ(tables[0].rows[5].cells[1].text, "第一行\n第二行 <&>\"");
}

TEST(Workbook, NeverWritesAFormula) {
  std::string bytes = bytes_of({ledger()});

  EXPECT_EQ(part_of(bytes, "xl/worksheets/sheet1.xml").find("<f>"), std::string::npos);
  EXPECT_NE(part_of(bytes, "xl/sharedStrings.xml").find("=1+1"), std::string::npos);
}

TEST(Workbook, IsSetForPrintingOnA3) {
  std::string sheet = part_of(bytes_of({ledger()}), "xl/worksheets/sheet1.xml");

  EXPECT_NE(sheet.find("paperSize=\"8\""), std::string::npos);
  EXPECT_NE(sheet.find("orientation=\"landscape\""), std::string::npos);
  EXPECT_NE(sheet.find("fitToHeight=\"0\""), std::string::npos);
  EXPECT_NE(sheet.find("xSplit=\"2\" ySplit=\"3\""), std::string::npos);
}

TEST(Workbook, MakesRowsAsHighAsTheirLines) {
  std::string sheet = part_of(bytes_of({ledger()}), "xl/worksheets/sheet1.xml");

  EXPECT_NE(sheet.find("<row r=\"5\" spans=\"1:5\" ht=\"18\""), std::string::npos);
  EXPECT_NE(sheet.find("<row r=\"6\" spans=\"1:5\" ht=\"33\""), std::string::npos);
}

TEST(Workbook, GivesTheSameBytesForTheSameInput) {
  EXPECT_EQ(bytes_of({ledger()}), bytes_of({ledger()}));
}

TEST(Workbook, IsDatedAsItsCallerSays) {
  EXPECT_NE(part_of(bytes_of({ledger()}), "docProps/core.xml").find("2025-03-12T01:30:00Z"),
            std::string::npos);
}

TEST(Workbook, PutsNamesOfSheetsRight) {
  WorkbookSheet sheet = ledger();
  std::vector<WorkbookSheet> sheets(5, sheet);
  sheets[0].name = "安全/生产[一]";
  sheets[1].name = "";
  sheets[2].name = "重名";
  sheets[3].name = "重名";
  for (int i = 0; i < 40; ++i) sheets[4].name += "长";

  auto tables = read_back(sheets);

  ASSERT_EQ(tables.size(), 5U);
  EXPECT_EQ(tables[0].sheet, "安全 生产 一 ");
  EXPECT_EQ(tables[1].sheet, "表");
  EXPECT_EQ(tables[3].sheet, "重名(2)");
  EXPECT_EQ(tables[4].sheet.size(), sizeof("长") * 31 - 31);
}

TEST(Workbook, RefusesACellThatExcelWouldCut) {
  WorkbookSheet sheet = ledger();
  sheet.rows[2][1] = std::string(32'768, 'x');

  auto bytes = write_workbook({sheet}, created);

  ASSERT_FALSE(bytes.has_value());
  EXPECT_EQ(bytes.error().kind, ErrorKind::too_large);
  EXPECT_NE(bytes.error().reasons.front().zh.find("B3"), std::string::npos);
}

TEST(Workbook, RefusesTextThatIsNone) {
  WorkbookSheet sheet = ledger();
  sheet.rows[0][1] = std::string("\xFF");

  EXPECT_EQ(write_workbook({sheet}, created).error().kind, ErrorKind::malformed);
}

TEST(Workbook, WritesASheetWithoutRows) {
  WorkbookSheet sheet = ledger();
  sheet.rows.clear();
  sheet.merged.clear();

  EXPECT_EQ(read_back({sheet})[0].rows.size(), 3U);
}

}  // namespace
}  // namespace bihuan::papers
