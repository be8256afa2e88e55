// SPDX-License-Identifier: Apache-2.0
#include "intake/cell_due.h"

#include <gtest/gtest.h>

namespace bihuan::intake {
namespace {

using papers::Cell;
using papers::CellKind;

std::string read(const std::string& words, CellKind kind = CellKind::text) {
  const auto due = read_cell_due(Cell{kind, false, words}, 2020);
  if (due.is_impossible) return "no such day";
  if (due.is_done) return "done";
  if (const auto day = due.day()) return iso(*day);
  return due.when ? "repeated" : "words";
}

struct Written {
  std::string words;
  std::string means;
};

TEST(CellDueTest, ReadsDatesAsOfficesWriteThem) {
  const Written cells[] = {
      {"2020.7.25", "2020-07-25"},
      {"2020/7/25", "2020-07-25"},
      {"2020-07-25", "2020-07-25"},
      {"20200725", "2020-07-25"},
      {"20.7.25", "2020-07-25"},
      {"２０２０年７月２５日前", "2020-07-25"},
      {"二〇二一年三月五日", "2021-03-05"},
      {"7月25日", "2020-07-25"},
      {"7月25号之前", "2020-07-25"},
      {"7.25", "2020-07-25"},
      {"7/25", "2020-07-25"},
      {"6月底", "2020-06-30"},
      {"2月末", "2020-02-29"},
      {"6月", "2020-06-30"},
      {"6月份", "2020-06-30"},
      {"2021年2月", "2021-02-28"},
      {"2021.2", "2021-02-28"},
      {"2020-9月底前", "2020-09-30"},
      {"6月中旬", "2020-06-20"},
      {"6月上旬", "2020-06-10"},
      {"6月下旬", "2020-06-30"},
      {"上半年", "2020-06-30"},
      {"2021年上半年", "2021-06-30"},
      {"下半年", "2020-12-31"},
      {"年底", "2020-12-31"},
      {"2021年底前", "2021-12-31"},
      {"2021年", "2021-12-31"},
      {"明年6月底", "2021-06-30"},
      {"三季度", "2020-09-30"},
      {"第1季度末", "2020-03-31"},
      {"2021年第二季度", "2021-06-30"},
      {"6月至9月", "2020-09-30"},
      {"6-9月", "2020-09-30"},
      {"2020年6-9月", "2020-09-30"},
      {"6月1日-15日", "2020-06-15"},
      {"2020.6.1-2021.3.31", "2021-03-31"},
      {"2020年6月底前，并长期坚持", "2020-06-30"},
      {"立行立改，8月15日前完成", "2020-08-15"},
      {"整改时限：2020年8月31日", "2020-08-31"},
      {"2020-07-25 08:30:00", "2020-07-25"},
      {"6月中下旬", "2020-06-30"},
      {"44037", "2020-07-25"},
      {"2020年中", "2020-06-30"},
      {"30/6/2020", "2020-06-30"},
      {"6/30/2020", "2020-06-30"},
      {"5/6/2020", "words"},
  };
  for (const Written& cell : cells) EXPECT_EQ(read(cell.words), cell.means) << cell.words;
}

TEST(CellDueTest, TakesTheDayOfASpreadsheetHoweverItIsKept) {
  EXPECT_EQ(read("2020-07-25", CellKind::day), "2020-07-25");
  EXPECT_EQ(read("2020-07-25T08:30:00", CellKind::moment), "2020-07-25");
  EXPECT_EQ(read("44037", CellKind::number), "2020-07-25");
  EXPECT_EQ(read("2020.7", CellKind::number), "2020-07-31");
  EXPECT_EQ(read("20200725", CellKind::number), "2020-07-25");
}

TEST(CellDueTest, SaysWhatAConventionMadeADayOf) {
  const auto due = [](const char* words, CellKind kind) {
    return read_cell_due(Cell{kind, false, words}, 2020);
  };
  for (const char* words : {"6月底", "6月中旬", "上半年", "三季度", "2020年"})
    EXPECT_TRUE(due(words, CellKind::text).is_vague) << words;
  EXPECT_FALSE(due("6月30日", CellKind::text).is_vague);
  EXPECT_TRUE(due("6.3", CellKind::number).may_lack_a_zero);
  EXPECT_TRUE(due("2020.1", CellKind::number).may_lack_a_zero);
  EXPECT_FALSE(due("6.4", CellKind::number).may_lack_a_zero);
  EXPECT_FALSE(due("6.3", CellKind::text).may_lack_a_zero);
}

TEST(CellDueTest, KeepsWordsThatGiveNoDate) {
  for (const char* words : {"长期坚持", "立行立改", "尽快", "持续推进", "待定", "常态化", "/", "按上级要求",
                            "2020年初", "2020年汛期前", "从6月起", "3个月", "1.5个月", "15日内"})
    EXPECT_EQ(read(words), "words") << words;
  EXPECT_EQ(read_cell_due(Cell{CellKind::text, false, " 长期坚持 "}, 2020).words, "长期坚持");
  EXPECT_TRUE(read_cell_due(Cell{}, 2020).words.empty());
}

TEST(CellDueTest, GivesNoDateToWhatIsDone) {
  for (const char* words : {"已完成", "已整改到位", "2020年6月已完成", "完成"})
    EXPECT_EQ(read(words), "done") << words;
}

TEST(CellDueTest, SaysOfADateThatDoesNotExistThatItIsNone) {
  for (const char* words : {"2020年6月31日", "2021.2.29", "13月底", "2020-13-01", "20201301", "6.31"})
    EXPECT_EQ(read(words), "no such day") << words;
}

TEST(CellDueTest, ReadsARepetition) {
  EXPECT_EQ(read("每月25日前"), "repeated");
  EXPECT_EQ(read("每季度末"), "words");
}

}  // namespace
}  // namespace bihuan::intake
