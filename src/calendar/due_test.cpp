// SPDX-License-Identifier: Apache-2.0
#include "calendar/due.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/testing_calendar.h"

namespace bihuan::calendar {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

Day day(std::string_view text) {
  return parse_day(text).value();
}

EveryRound every(std::string_view rule) {
  return {Recurrence::parse(rule).value(), {}};
}

DueRule monthly_by_the_25th() {
  DueRule rule;
  rule.when = every("FREQ=MONTHLY;BYMONTHDAY=25");
  rule.basis = FromText{"每月25日前"};
  return rule;
}

const Anchors printed_then_docketed{day("2020-06-28"), day("2020-07-01")};

std::vector<std::string> in_chinese(const DueDate& date) {
  std::vector<std::string> result;
  for (const auto& reason : date.reasons) result.push_back(reason.zh);
  return result;
}

TEST(DueTest, NamesFridayForAMonthlyReturnDueOnASaturday) {
  const auto due = due_date(monthly_by_the_25th(), printed_then_docketed, built_in()).value();

  EXPECT_EQ(due.due_on, day("2020-07-25"));
  EXPECT_EQ(due.last_working_on, day("2020-07-24"));
  EXPECT_EQ(due.internal_on, std::nullopt);
  EXPECT_FALSE(due.calendar_incomplete);
  EXPECT_EQ(due.calendar_version, built_in().version(2020y, 2020y));
  EXPECT_THAT(in_chinese(due),
              ElementsAre("纪要原文：“每月25日前”", "时限规则：每月25日前（含当日）",
                          "起算日为立项之日 2020年7月1日（晚于印发之日 2020年6月28日）",
                          "首期为 2020年7月25日", "2020年7月25日（周六，休），含当日",
                          "到期日不上班，最后工作时间为 2020年7月24日（周五）下班前",
                          "工作日依据国务院办公厅 2020 年放假安排通知（2019年11月21日、2020年1月27日发布）"));
  for (const auto& reason : due.reasons) EXPECT_FALSE(reason.en.empty()) << reason.zh;
}

TEST(DueTest, CountsFromThePrintingWhereThatIsLater) {
  const auto due =
      due_date(monthly_by_the_25th(), {day("2020-07-26"), day("2020-07-01")}, built_in()).value();

  EXPECT_EQ(due.due_on, day("2020-08-25"));
  EXPECT_THAT(in_chinese(due), Contains("起算日为印发之日 2020年7月26日（晚于立项之日 2020年7月1日）"));
}

TEST(DueTest, CountsFromTheOnlyAnchorThereIsAndRefusesNone) {
  const auto only_docketed = due_date(monthly_by_the_25th(), {{}, day("2020-07-01")}, built_in());
  const auto none = due_date(monthly_by_the_25th(), {}, built_in());

  EXPECT_EQ(only_docketed->due_on, day("2020-07-25"));
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().kind, ErrorKind::refused);
}

TEST(DueTest, PassesOverARoundThatNobodyCouldHaveMet) {
  const auto due = due_date(monthly_by_the_25th(), {{}, day("2020-07-25")}, built_in()).value();

  EXPECT_EQ(due.due_on, day("2020-08-25"));
  EXPECT_THAT(in_chinese(due), Contains("2020年7月25日 一期的最后工作时间早于起算日，不作首期"));
}

TEST(DueTest, GivesTheRoundsOneAfterAnother) {
  auto rule = monthly_by_the_25th();
  std::get<EveryRound>(rule.when).until = day("2020-09-30");

  const auto august = next_due_date(rule, printed_then_docketed, day("2020-07-25"), built_in()).value();
  const auto september = next_due_date(rule, printed_then_docketed, august->named_on, built_in()).value();
  const auto october = next_due_date(rule, printed_then_docketed, september->named_on, built_in()).value();

  EXPECT_EQ(august->due_on, day("2020-08-25"));
  EXPECT_EQ(september->due_on, day("2020-09-25"));
  EXPECT_EQ(october, std::nullopt);
}

TEST(DueTest, GoesOnUntilWordsAreFulfilled) {
  auto rule = monthly_by_the_25th();
  std::get<EveryRound>(rule.when).until = "清单清零为止";

  EXPECT_EQ(rule_words(rule).zh, "每月25日前（含当日），至清单清零为止");
  EXPECT_TRUE(next_due_date(rule, printed_then_docketed, day("2026-07-25"), built_in()).value().has_value());
}

TEST(DueTest, SaysTheEndOfARuleAfterItsDay) {
  const auto said = [](std::string_view text) {
    DueRule rule;
    rule.when = every(text);
    return rule_words(rule);
  };

  EXPECT_EQ(said("FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20200930"),
            (Words{"每月25日前（含当日），至2020年9月30日",
                   "every month on the 25th (the day included), until 30 Sep 2020"}));
  EXPECT_EQ(said("FREQ=MONTHLY;BYMONTHDAY=25;COUNT=4").zh, "每月25日前（含当日），共4次");
  EXPECT_EQ(said("FREQ=DAILY"), (Words{"每日", "every day"}));
  EXPECT_EQ(said("FREQ=DAILY;INTERVAL=2").zh, "每2日");
  EXPECT_EQ(said("FREQ=WEEKLY;BYDAY=SU").zh, "每周日（含当日）");
}

TEST(DueTest, CountsRoundsFromADayThatSomebodyNamedWithoutCallingItTheDocketing) {
  const auto due = due_date(monthly_by_the_25th(), {{}, {}, day("2020-07-01")}, built_in()).value();

  EXPECT_EQ(due.due_on, day("2020-07-25"));
  EXPECT_THAT(in_chinese(due), Contains("起算日为指定之日 2020年7月1日"));
}

TEST(DueTest, BeginsNotBeforeTheFirstPeriodThatIsNamed) {
  auto rule = monthly_by_the_25th();
  std::get<EveryRound>(rule.when).first = day("2020-09-01");

  const auto due = due_date(rule, printed_then_docketed, built_in()).value();

  EXPECT_EQ(due.due_on, day("2020-09-25"));
  EXPECT_EQ(rule_words(rule).zh, "每月25日前（含当日），自2020年9月1日起");
  EXPECT_EQ(rule_words(rule).en, "every month on the 25th (the day included), from 1 Sep 2020 on");
}

TEST(DueTest, CountsAnIntervalFromTheFirstPeriodThatIsNamed) {
  DueRule rule;
  rule.when =
      EveryRound{Recurrence::parse("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=10").value(), {}, day("2020-09-01")};

  const auto first = due_date(rule, printed_then_docketed, built_in()).value();
  const auto second = next_due_date(rule, printed_then_docketed, first.named_on, built_in()).value();

  EXPECT_EQ(first.named_on, day("2020-09-10"));
  ASSERT_TRUE(second.has_value());
  EXPECT_EQ(second->named_on, day("2020-11-10"));
}

TEST(DueTest, EndsEachQuarterWithItsLastDayWhereNoDayIsNamed) {
  DueRule rule;
  rule.when = EveryRound{Recurrence::parse("FREQ=MONTHLY;INTERVAL=3").value(), {}, {}};

  const auto first = due_date(rule, printed_then_docketed, built_in()).value();
  const auto second = next_due_date(rule, printed_then_docketed, first.named_on, built_in()).value();

  EXPECT_EQ(first.named_on, day("2020-09-30"));
  EXPECT_THAT(in_chinese(first), Contains("规则未写明哪一日，按每期最后一日计"));
  ASSERT_TRUE(second.has_value());
  EXPECT_EQ(second->named_on, day("2020-12-31"));
}

TEST(DueTest, KeepsTheRoundWhenTheDayIsRolled) {
  auto rule = monthly_by_the_25th();
  rule.roll = Roll::next_working;
  const auto due = due_date(rule, printed_then_docketed, built_in()).value();

  EXPECT_EQ(due.named_on, day("2020-07-25"));
  EXPECT_EQ(due.due_on, day("2020-07-27"));
  EXPECT_EQ(due.last_working_on, day("2020-07-27"));
  EXPECT_THAT(in_chinese(due), Contains("非工作日，顺延至 2020年7月27日（周一）"));
  EXPECT_EQ(next_due_date(rule, printed_then_docketed, due.named_on, built_in()).value()->due_on,
            day("2020-08-25"));

  rule.roll = Roll::previous_working;
  EXPECT_EQ(due_date(rule, printed_then_docketed, built_in())->due_on, day("2020-07-24"));
}

TEST(DueTest, LeavesOutTheDayWhereTheBoundIsExclusive) {
  auto rule = monthly_by_the_25th();
  rule.bound = Bound::exclusive;

  EXPECT_EQ(due_date(rule, printed_then_docketed, built_in())->due_on, day("2020-07-24"));
}

TEST(DueTest, CountsWorkingDaysAfterADay) {
  DueRule rule;
  rule.when = AfterDay{20, CountedIn::working_days, AnchorKind::printed};
  rule.basis = SetByOffice{"分管副秘书长", "政府信息公开条例第二十六条"};

  const auto due = due_date(rule, printed_then_docketed, built_in()).value();

  EXPECT_EQ(due.due_on, day("2020-07-24"));
  EXPECT_THAT(in_chinese(due), Contains("时限由分管副秘书长确定，依据：政府信息公开条例第二十六条"));
  EXPECT_THAT(in_chinese(due), Contains("自印发之日 2020年6月28日 的次日起算 20 个工作日"));
}

TEST(DueTest, CountsPlainDaysAcrossALeapDay) {
  DueRule rule;
  rule.when = AfterDay{2, CountedIn::days, day("2020-02-28")};

  EXPECT_EQ(due_date(rule, {}, built_in())->due_on, day("2020-03-01"));
}

TEST(DueTest, PutsTheOfficesOwnDateBeforeTheOuterOne) {
  auto rule = monthly_by_the_25th();
  rule.internal = Earlier{2, CountedIn::working_days};
  EXPECT_EQ(due_date(rule, printed_then_docketed, built_in())->internal_on, day("2020-07-22"));

  rule.internal = Earlier{5, CountedIn::days};
  EXPECT_EQ(due_date(rule, printed_then_docketed, built_in())->internal_on, day("2020-07-20"));

  rule.internal = Earlier{6, CountedIn::days};
  EXPECT_EQ(due_date(rule, printed_then_docketed, built_in())->internal_on, day("2020-07-17"));
}

TEST(DueTest, RefusesAnInternalDateAfterTheOuterOne) {
  DueRule rule;
  rule.when = OnDay{day("2020-07-24")};
  rule.internal = day("2020-07-25");

  EXPECT_FALSE(due_date(rule, {}, built_in()));
}

TEST(DueTest, RefusesAFixedInternalDateForRounds) {
  auto rule = monthly_by_the_25th();
  rule.internal = day("2020-07-20");

  EXPECT_FALSE(due_date(rule, printed_then_docketed, built_in()));
}

TEST(DueTest, ReportsLongTermDutiesAtEveryRound) {
  DueRule rule;
  rule.when = LongTerm{Recurrence::parse("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25").value()};

  EXPECT_EQ(due_date(rule, printed_then_docketed, built_in())->due_on, day("2020-07-25"));
  EXPECT_EQ(rule_words(rule).zh, "长期坚持，每3个月的25日报告进展（含当日）");
}

TEST(DueTest, SaysThatNoDateIsSet) {
  const DueRule rule;

  EXPECT_FALSE(has_date(rule));
  EXPECT_EQ(due_date(rule, {}, built_in()).error().reasons.front().zh, "未定时限");
  EXPECT_EQ(next_due_date(rule, {}, day("2020-07-25"), built_in()).value(), std::nullopt);
}

TEST(DueTest, SaysThatTheYearHasNoNotice) {
  DueRule rule;
  rule.when = OnDay{day("2027-03-25")};

  const auto due = due_date(rule, {}, built_in()).value();

  EXPECT_TRUE(due.calendar_incomplete);
  EXPECT_EQ(due.calendar_version, "2027:none");
  EXPECT_THAT(in_chinese(due), Contains(HasSubstr("2027 年放假安排通知尚未收录")));
}

TEST(DueTest, RestsOnBothYearsWhereTheCountCrossesNewYear) {
  DueRule rule;
  rule.when = AfterDay{10, CountedIn::working_days, day("2026-12-25")};

  const auto due = due_date(rule, {}, built_in()).value();

  EXPECT_EQ(due.calendar_version, built_in().version(2026y, 2027y));
  EXPECT_TRUE(due.calendar_incomplete);
}

TEST(DueTest, ChangesWithTheLengthenedSpringFestivalAndSaysByWhichCalendar) {
  DueRule rule;
  rule.when = AfterDay{5, CountedIn::working_days, day("2020-01-22")};

  const auto planned = due_date(rule, {}, with_the_first_notice_of_2020()).value();
  const auto changed = due_date(rule, {}, built_in()).value();

  EXPECT_EQ(planned.due_on, day("2020-02-04"));
  EXPECT_EQ(changed.due_on, day("2020-02-06"));
  EXPECT_NE(planned.calendar_version, changed.calendar_version);
}

TEST(DueTest, NamesTheNextYearsNoticeWhereThatDecidedTheDay) {
  DueRule rule;
  rule.when = OnDay{day("2022-12-31")};

  const auto decided = due_date(rule, {}, built_in()).value();
  rule.when = OnDay{day("2022-12-28")};
  const auto untouched = due_date(rule, {}, built_in()).value();

  EXPECT_EQ(decided.last_working_on, day("2022-12-30"));
  EXPECT_EQ(decided.calendar_version, built_in().version(2022y, 2023y));
  EXPECT_THAT(in_chinese(decided), Contains(HasSubstr("2022 年放假安排通知")));
  EXPECT_THAT(in_chinese(decided), Contains(HasSubstr("2023 年放假安排通知")));
  EXPECT_EQ(untouched.calendar_version, built_in().version(2022y, 2022y));
}

TEST(DueTest, TakesOnlyMonthsThatHaveTheDay) {
  auto rule = monthly_by_the_25th();
  rule.when = every("FREQ=MONTHLY;BYMONTHDAY=31");

  const auto due = due_date(rule, {{}, day("2021-02-01")}, built_in()).value();

  EXPECT_EQ(due.due_on, day("2021-03-31"));
  EXPECT_THAT(in_chinese(due), Contains("时限规则：每月31日（无该日的月份不计）（含当日）"));
}

TEST(DueTest, RefusesARecurrenceThatEndedBeforeItBegan) {
  auto rule = monthly_by_the_25th();
  rule.when = every("FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20200630");

  EXPECT_FALSE(due_date(rule, printed_then_docketed, built_in()));
}

}  // namespace
}  // namespace bihuan::calendar
