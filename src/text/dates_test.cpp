// SPDX-License-Identifier: Apache-2.0
#include "text/dates.h"

#include <gtest/gtest.h>

namespace bihuan::text {
namespace {

using namespace std::chrono_literals;

TEST(DatesTest, ReadsAllManners) {
  EXPECT_EQ(read_date(U"2020年6月8日", 0)->on(), Day(2020y / 6 / 8));
  EXPECT_EQ(read_date(U"二〇二五年十一月三十日", 0)->on(), Day(2025y / 11 / 30));
  EXPECT_EQ(read_date(U"2025-11-14", 0)->on(), Day(2025y / 11 / 14));
  EXPECT_EQ(read_date(U"2025.1.4", 0)->on(), Day(2025y / 1 / 4));
}

TEST(DatesTest, TakesTheYearFromElsewhereWhereNoneIsWritten) {
  const auto date = read_date(U"11月3日上午", 0);

  ASSERT_TRUE(date);
  EXPECT_EQ(date->end, 5U);
  EXPECT_EQ(date->on(), std::nullopt);
  EXPECT_EQ(date->on(2025), Day(2025y / 11 / 3));
}

TEST(DatesTest, RefusesDaysThatDoNotExist) {
  for (const auto* text : {U"2021年2月29日", U"6月31日", U"13月1日", U"0月1日", U"1月0日", U"2021年6月",
                           U"12-3-4", U"2021-3/4"}) {
    EXPECT_FALSE(read_date(text, 0));
  }
  EXPECT_EQ(read_date(U"2月29日", 0)->on(2023), std::nullopt);
}

TEST(DatesTest, FindsTheFirstDateInARange) {
  const std::u32string_view text = U"于2020年6月8日和7月1日";

  EXPECT_EQ(find_date(text, 0, text.size())->begin, 1U);
  EXPECT_EQ(find_date(text, 10, text.size())->begin, 11U);
  EXPECT_EQ(find_date(text, 0, 5), std::nullopt);
}

TEST(DatesTest, StepsBehindAWeekdayInBrackets) {
  EXPECT_EQ(behind_weekday(U"8日(星期六)前", 2), 7U);
  EXPECT_EQ(behind_weekday(U"8日(周日)前", 2), 6U);
  for (const std::u32string_view other : {U"8日(周)前", U"8日(周年)前", U"8日(周一", U"8日前", U"8日"})
    EXPECT_EQ(behind_weekday(other, 2), 2U);
}

}  // namespace
}  // namespace bihuan::text
