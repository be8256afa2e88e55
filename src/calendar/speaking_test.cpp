// SPDX-License-Identifier: Apache-2.0
#include "calendar/speaking.h"

#include <gtest/gtest.h>

namespace bihuan::calendar {
namespace {

Day day(std::string_view text) {
  return parse_day(text).value();
}

DueDate on(std::string_view text) {
  DueRule rule;
  rule.when = OnDay{day(text)};
  return due_date(rule, {}, built_in()).value();
}

std::string spoken(std::string_view due, std::string_view today) {
  return speak(on(due), day(today), built_in()).zh;
}

TEST(SpeakingTest, NamesTheLastWorkingTimeBesideASaturday) {
  EXPECT_EQ(speak(on("2020-07-25"), day("2020-07-01"), built_in()),
            (Words{"7月25日（周六，休）· 还有 24 天 · 实际须于 7月24日（周五）下班前",
                   "25 Jul (Saturday, off) · 24 days left · in practice by the end of 24 Jul (Friday)"}));
}

TEST(SpeakingTest, SaysAWorkingDayShortly) {
  EXPECT_EQ(spoken("2020-07-24", "2020-07-23"), "7月24日（周五）· 还有 1 天");
  EXPECT_EQ(spoken("2020-06-28", "2020-06-28"), "6月28日（周日，调休上班）· 今天到期");
}

TEST(SpeakingTest, SaysThatTheLastWorkingTimeHasPassed) {
  EXPECT_EQ(spoken("2020-07-25", "2020-07-25"),
            "7月25日（周六，休）· 今天到期 · 最后工作时间 7月24日（周五）下班前已过");
}

TEST(SpeakingTest, CountsTheDaysOverdue) {
  EXPECT_EQ(spoken("2020-07-25", "2020-07-28"), "7月25日（周六，休）· 已逾期 3 天");
  EXPECT_EQ(speak(on("2020-07-25"), day("2020-07-26"), built_in()).en,
            "25 Jul (Saturday, off) · 1 day overdue");
}

TEST(SpeakingTest, NamesAnotherYear) {
  EXPECT_EQ(speak_day(day("2021-01-25"), day("2020-12-30"), built_in()),
            (Words{"2021年1月25日（周一）", "25 Jan 2021 (Monday)"}));
}

TEST(LampTest, TurnsRedOnTheDayAfterAndYellowSevenDaysBefore) {
  const Day due = day("2020-07-25");

  EXPECT_EQ(lamp(due, day("2020-07-17")), Lamp::normal);
  EXPECT_EQ(lamp(due, day("2020-07-18")), Lamp::near);
  EXPECT_EQ(lamp(due, day("2020-07-25")), Lamp::near);
  EXPECT_EQ(lamp(due, day("2020-07-26")), Lamp::overdue);
  EXPECT_EQ(lamp(due, day("2020-07-20"), Standing::running, 3), Lamp::normal);
}

TEST(LampTest, IsGreyOrGreenWhateverTheDayWhereNothingRuns) {
  const Day long_past = day("2019-01-01");

  EXPECT_EQ(lamp(long_past, day("2020-07-26"), Standing::not_started), Lamp::not_started);
  EXPECT_EQ(lamp(long_past, day("2020-07-26"), Standing::paused), Lamp::paused);
  EXPECT_EQ(lamp(long_past, day("2020-07-26"), Standing::ended), Lamp::normal);
  EXPECT_EQ(lamp_words(Lamp::overdue).zh, "逾期");
}

}  // namespace
}  // namespace bihuan::calendar
