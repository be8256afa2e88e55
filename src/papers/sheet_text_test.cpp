// SPDX-License-Identifier: Apache-2.0
#include "papers/sheet_text.h"

#include <gtest/gtest.h>

#include "papers/paper.h"
#include "papers/workbook.h"

namespace bihuan::papers {
namespace {

Cell text(std::string words) {
  return {CellKind::text, false, std::move(words)};
}
Cell merged(std::string words) {
  return {CellKind::text, true, std::move(words)};
}

TEST(SheetText, SetsEverySheetRowByRow) {
  const Table first{"甲表", false, {{1, false, {text("任务"), {}, text("甲\n乙")}}}, {}};
  const Table second{"乙表", false, {{3, false, {text("单位")}}}, {}};

  EXPECT_EQ(text_of_sheets({first, Table{"空表", false, {}, {}}, second}), "任务\t\t甲 乙\n\n单位\n");
}

TEST(SheetText, LeavesOutWhatIsHidden) {
  const Table sheet{"甲表",
                    false,
                    {{1, false, {text("任务"), text("底数"), text("单位")}},
                     {2, true, {text("作废"), text("0"), text("甲局")}},
                     {3, false, {text("修闸"), text("3"), text("乙局")}}},
                    {false, true}};
  const Table hidden{"旧表", true, {{1, false, {text("旧")}}}, {}};

  EXPECT_EQ(text_of_sheets({hidden, sheet}), "任务\t单位\n修闸\t乙局\n");
}

TEST(SheetText, TellsWhereAMergedCellGoesOn) {
  const Table sheet{"甲表",
                    false,
                    {{1, false, {text("分工表"), merged("分工表"), merged("分工表")}},
                     {2, false, {text("修闸"), text("备料"), text("甲局")}},
                     {3, false, {merged("修闸"), text("施工"), text("甲局")}}},
                    {}};

  EXPECT_EQ(text_of_sheets({sheet}), "分工表\t\t\n修闸\t备料\t甲局\n〃\t施工\t甲局\n");
}

TEST(SheetText, WritesAMergedValueWhoseOwnRowIsHidden) {
  const Table sheet{"甲表",
                    false,
                    {{1, true, {text("修闸"), text("备料")}},
                     {2, false, {merged("修闸"), text("施工")}},
                     {3, false, {merged("修闸"), text("验收")}}},
                    {}};

  EXPECT_EQ(text_of_sheets({sheet}), "修闸\t施工\n〃\t验收\n");
}

TEST(SheetText, IsTheTextOfAWorkbookThatIsHandedInAsAPaper) {
  WorkbookSheet sheet;
  sheet.name = "分工";
  sheet.title = "任务分工表";
  sheet.columns = {{"任务", "", 20}, {"单位", "", 20}};
  sheet.rows = {{"修闸", "甲局"}, {"清淤", "乙局"}};
  const auto paper = read_paper(write_workbook({sheet}, Moment{}).value(), "分工.xlsx");

  ASSERT_TRUE(paper.has_value());
  EXPECT_EQ(paper->format, Format::xlsx);
  EXPECT_EQ(paper->text, "任务分工表\t\n任务\t单位\n修闸\t甲局\n清淤\t乙局\n");
}

}  // namespace
}  // namespace bihuan::papers
