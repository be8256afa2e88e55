// SPDX-License-Identifier: Apache-2.0
#include "base/day_words.h"

#include <gtest/gtest.h>

namespace bihuan {
namespace {

TEST(DayWords, FollowTheCustomOfEachLanguage) {
  EXPECT_EQ(day_words(*parse_day("2020-07-25")), (Words{"2020年7月25日", "25 Jul 2020"}));
  EXPECT_EQ(day_words(*parse_day("1999-12-01")), (Words{"1999年12月1日", "1 Dec 1999"}));
}

TEST(DayWords, LeaveOutTheYearWhereItIsKnown) {
  EXPECT_EQ(day_of_year_words(*parse_day("2020-01-31")), (Words{"1月31日", "31 Jan"}));
}

TEST(DayWords, SayAMonth) {
  EXPECT_EQ(month_words(*parse_day("2024-02-29")), (Words{"2024年2月", "Feb 2024"}));
}

}  // namespace
}  // namespace bihuan
