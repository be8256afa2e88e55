// SPDX-License-Identifier: Apache-2.0
#include "papers/table_text.h"

#include <gtest/gtest.h>

#include "base/limits.h"

namespace bihuan::papers {
namespace {

TEST(TableText, SetsARowOfAGridOnOneLine) {
  TableText table;
  table.begin_row();
  for (const auto* heading : {"序号", "任务", "单位"}) table.add(heading);
  table.begin_row();
  for (const auto* cell : {"1", "修闸\n 清淤\t疏浚 \n", "甲局\n乙局"}) table.add(cell);

  EXPECT_EQ(std::move(table).take(), "序号\t任务\t单位\n1\t修闸 清淤 疏浚\t甲局 乙局\n");
}

TEST(TableText, WritesDittoForWhatIsMergedWithTheCellAbove) {
  TableText table;
  table.begin_row();
  table.add("序号", 1, 2);
  table.add("责任单位", 2);
  table.add("时限", 1, 2);
  table.begin_row();
  table.add("牵头");
  table.add("配合");
  table.begin_row();
  for (const auto* cell : {"1", "甲局", "", "6月底前"}) table.add(cell);

  EXPECT_EQ(std::move(table).take(), "序号\t责任单位\t\t时限\n〃\t牵头\t配合\t〃\n1\t甲局\t\t6月底前\n");
}

TEST(TableText, KeepsAWideMergedCellWholeOnEveryRowThatItReaches) {
  TableText table;
  table.begin_row();
  table.add("共同推进", 2, 3);
  table.add("甲局");
  table.begin_row();
  table.add("乙局");
  table.begin_row();

  EXPECT_EQ(std::move(table).take(), "共同推进\t\t甲局\n〃\t〃\t乙局\n〃\t〃\n");
}

TEST(TableText, TakesTheWordOfADocumentThatACellGoesOn) {
  TableText table;
  table.begin_row();
  for (const auto* cell : {"1", "甲", "乙"}) table.add(cell);
  table.begin_row();
  table.add("2");
  table.add_merged(2);

  EXPECT_EQ(std::move(table).take(), "1\t甲\t乙\n2\t〃\t〃\n");
}

TEST(TableText, KeepsTheLinesOfWhatOnlySetsThePage) {
  TableText label_and_text;
  label_and_text.begin_row();
  label_and_text.add("出席");
  label_and_text.add("甲某\n乙某");
  label_and_text.begin_row();
  EXPECT_EQ(std::move(label_and_text).take(), "出席\t甲某\n乙某\n\n");

  TableText page;
  page.begin_row();
  for (const auto* cell : {"首页", "会议纪要\n一、甲", "附"}) page.add(cell);
  page.begin_row();
  page.hold_a_table();
  EXPECT_EQ(std::move(page).take(), "首页\t会议纪要\n一、甲\t附\n\n");
}

TEST(TableText, TakesALongTextForAPage) {
  TableText table;
  table.begin_row();
  for (const auto& cell : {std::string("左"), std::string(7000, 'a') + "\nb", std::string("右")})
    table.add(cell);
  table.begin_row();

  EXPECT_NE(std::move(table).take().find("\nb\t"), std::string::npos);
}

TEST(TableText, BoundsWhatAFewCellsCanClaim) {
  TableText table;
  for (int row = 0; row < 8'000; ++row) {
    table.begin_row();
    table.add("a", 1'000'000'000, 1'000'000'000);
    table.add_merged(1'000'000'000);
  }
  const auto text = std::move(table).take();

  EXPECT_GT(text.size(), limits::text_characters_max);
  EXPECT_LT(text.size(), limits::text_characters_max * 5);
}

TEST(TableText, IsEmptyWithoutRows) {
  EXPECT_EQ(TableText().take(), "");
  EXPECT_EQ(TableText().take_grid(), "");
}

}  // namespace
}  // namespace bihuan::papers
