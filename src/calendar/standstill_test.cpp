// SPDX-License-Identifier: Apache-2.0
// What a pause does to a limit, by the notices of 2020.
#include <gtest/gtest.h>

#include "calendar/due.h"

namespace bihuan::calendar {
namespace {

Day day(std::string_view text) {
  return parse_day(text).value();
}

DueRule counted(int count, CountedIn counted_in) {
  DueRule rule;
  rule.when = AfterDay{count, counted_in, day("2020-06-08")};
  rule.basis = FromText{};
  return rule;
}

DueDate dated(const DueRule& rule) {
  return due_date(rule, {}, built_in()).value();
}

DueDate after(const DueRule& rule, std::string_view from, std::string_view until, bool is_extended = false) {
  return after_standstill(dated(rule), rule, is_extended, {day(from), day(until)}, built_in()).value();
}

TEST(StandstillTest, MovesDaysOnByTheDaysOfThePause) {
  const auto date = after(counted(10, CountedIn::days), "2020-06-10", "2020-06-15");
  EXPECT_EQ(date.due_on, day("2020-06-23"));
  EXPECT_EQ(date.reasons.at(1).zh,
            "原为 2020年6月18日，2020年6月10日 至 2020年6月14日 停计，顺延 5 个自然日");
}

TEST(StandstillTest, MovesWorkingDaysOnByTheWorkingDaysOfThePause) {
  const DueRule rule = counted(10, CountedIn::working_days);
  EXPECT_EQ(dated(rule).due_on, day("2020-06-22"));
  // The 25th and 26th were holidays, Sunday the 28th was worked.
  EXPECT_EQ(after(rule, "2020-06-10", "2020-06-15").due_on, day("2020-06-28"));
}

TEST(StandstillTest, LeavesADayThatWasNamed) {
  DueRule rule = counted(10, CountedIn::days);
  rule.when = OnDay{day("2020-06-18")};
  EXPECT_EQ(after(rule, "2020-06-10", "2020-06-15"), dated(rule));
}

TEST(StandstillTest, LeavesADayThatWasGrantedAsAnExtension) {
  const DueRule rule = counted(10, CountedIn::days);
  EXPECT_EQ(after(rule, "2020-06-10", "2020-06-15", true), dated(rule));
}

TEST(StandstillTest, TakesNothingFromALimitThatWasOverBefore) {
  const DueRule rule = counted(10, CountedIn::days);
  EXPECT_EQ(after(rule, "2020-06-19", "2020-07-15"), dated(rule));
  EXPECT_EQ(after(rule, "2020-06-10", "2020-06-10"), dated(rule));
}

}  // namespace
}  // namespace bihuan::calendar
