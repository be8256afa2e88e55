// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/due.h"
#include "calendar/testing_calendar.h"

namespace bihuan::calendar {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

Day day(std::string_view text) {
  return parse_day(text).value();
}

std::vector<std::string> in_chinese(const DueDate& date) {
  std::vector<std::string> result;
  for (const auto& reason : date.reasons) result.push_back(reason.zh);
  return result;
}

TEST(OtherNoticesTest, AreWaitedForByTheLastDayOfAYearAndThenSettleIt) {
  DueRule rule;
  rule.when = OnDay{day("2026-12-31")};
  const auto before = due_date(rule, {}, built_in()).value();
  CalendarYear next{
      std::chrono::year{2027}, {{"content_1", "2026-11-21", "https://www.gov.cn/content_1.htm"}}, {}};
  next.days[day("2027-01-01")] = {true, {"元旦", "New Year's Day"}};
  const auto silent = built_in().with(next).value();
  next.days[day("2026-12-31")] = {true, {"元旦", "New Year's Day"}};
  const auto after = built_in().with(next).value();

  EXPECT_TRUE(before.calendar_incomplete);
  EXPECT_TRUE(rests_on(before, built_in()));
  EXPECT_FALSE(rests_on(before, silent));
  const auto settled = reckoned_again(before, rule, false, {}, silent).value();
  EXPECT_EQ(settled.due_on, before.due_on);
  EXPECT_FALSE(settled.calendar_incomplete);
  EXPECT_TRUE(says_another_date(settled, before)) << "no longer provisional";
  EXPECT_FALSE(rests_on(before, after));
  EXPECT_EQ(reckoned_again(before, rule, false, {}, after)->last_working_on, day("2026-12-30"));
}

TEST(OtherNoticesTest, AskToReckonAgainWhereAYearWasCorrectedUnderTheSameNotices) {
  DueRule rule;
  rule.when = OnDay{day("2026-10-08")};
  const auto before = due_date(rule, {}, built_in()).value();
  auto corrected = built_in().years().at(2026);
  corrected.days[day("2026-10-08")] = {true, {"国庆节", "National Day"}};

  EXPECT_FALSE(rests_on(before, built_in().with(corrected).value()));
}

TEST(OtherNoticesTest, AskToReckonAgainWhatAKeptLedgerSaysWithoutTheDaysAndFindTheSame) {
  DueRule rule;
  rule.when = OnDay{day("2026-07-24")};
  auto kept = due_date(rule, {}, built_in()).value();
  kept.calendar_version = "2026:content_7047091";

  EXPECT_FALSE(rests_on(kept, built_in()));
  EXPECT_FALSE(says_another_date(reckoned_again(kept, rule, false, {}, built_in()).value(), kept));
}

TEST(OtherNoticesTest, MakeNobodyLateAfterwards) {
  DueRule rule;
  rule.when = OnDay{day("2020-02-01")};  // a Saturday, worked by the first notice alone
  rule.basis = FromText{"2月1日前"};
  rule.roll = Roll::previous_working;
  const auto before = due_date(rule, {}, with_the_first_notice_of_2020()).value();
  const auto again = reckoned_again(before, rule, false, {}, built_in()).value();

  const auto in_time = not_into_the_past(again, before, day("2020-01-23"));
  const auto over = not_into_the_past(again, before, day("2020-01-28"));
  const auto both_over = not_into_the_past(again, before, day("2020-02-10"));

  EXPECT_EQ(before.due_on, day("2020-02-01"));
  EXPECT_EQ(in_time, again);
  EXPECT_EQ(in_time.due_on, day("2020-01-23"));
  for (const auto& kept : {over, both_over}) {
    EXPECT_EQ(kept.due_on, day("2020-02-01"));
    EXPECT_EQ(kept.last_working_on, day("2020-02-01"));
    EXPECT_TRUE(rests_on(kept, built_in()));
    EXPECT_EQ(kept.reasons.front().zh, "纪要原文：“2月1日前”");
    EXPECT_THAT(in_chinese(kept),
                Contains("按变更后的放假安排应为 2020年1月23日，变更时已过，仍以 2020年2月1日 为限"));
    EXPECT_THAT(in_chinese(kept), Not(Contains(HasSubstr("原为"))));
    EXPECT_THAT(reckoned_words(kept).zh, HasSubstr("2020年2月1日 · 按变更后"));
  }
}

TEST(OtherNoticesTest, MoveADateOnEvenWhereBothDaysAreOver) {
  DueRule rule;
  rule.when = OnDay{day("2020-02-01")};
  rule.roll = Roll::next_working;
  const auto before = due_date(rule, {}, with_the_first_notice_of_2020()).value();
  const auto again = reckoned_again(before, rule, false, {}, built_in()).value();

  EXPECT_EQ(again.due_on, day("2020-02-03"));
  EXPECT_EQ(not_into_the_past(again, before, day("2020-03-01")), again);
}

}  // namespace
}  // namespace bihuan::calendar
