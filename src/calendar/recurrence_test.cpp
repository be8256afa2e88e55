// SPDX-License-Identifier: Apache-2.0
#include "calendar/recurrence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bihuan::calendar {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Day day(std::string_view text) {
  return parse_day(text).value();
}

std::vector<std::string> first_days(std::string_view rule, std::string_view start, std::size_t count) {
  Occurrences occurrences(Recurrence::parse(rule).value(), day(start));
  std::vector<std::string> days;
  while (days.size() < count) {
    const auto next = occurrences.next();
    if (!next) break;
    days.push_back(iso(*next));
  }
  return days;
}

TEST(RecurrenceTest, ComesOnTheTwentyFifthOfEveryMonth) {
  EXPECT_THAT(first_days("FREQ=MONTHLY;BYMONTHDAY=25", "2020-07-01", 3),
              ElementsAre("2020-07-25", "2020-08-25", "2020-09-25"));
  EXPECT_THAT(first_days("FREQ=MONTHLY;BYMONTHDAY=25", "2020-07-25", 1), ElementsAre("2020-07-25"));
  EXPECT_THAT(first_days("FREQ=MONTHLY;BYMONTHDAY=25", "2020-07-26", 1), ElementsAre("2020-08-25"));
}

TEST(RecurrenceTest, LeavesOutMonthsWithoutSuchADay) {
  EXPECT_THAT(first_days("FREQ=MONTHLY;BYMONTHDAY=31", "2020-02-01", 3),
              ElementsAre("2020-03-31", "2020-05-31", "2020-07-31"));
  EXPECT_THAT(first_days("FREQ=MONTHLY;BYMONTHDAY=30", "2021-01-31", 2),
              ElementsAre("2021-03-30", "2021-04-30"));
}

TEST(RecurrenceTest, FindsTheLastDayOfMonthsOfAnyLength) {
  EXPECT_THAT(first_days("FREQ=MONTHLY;BYMONTHDAY=-1", "2020-01-15", 4),
              ElementsAre("2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30"));
  EXPECT_THAT(first_days("FREQ=MONTHLY;BYMONTHDAY=-1", "2021-02-01", 1), ElementsAre("2021-02-28"));
}

TEST(RecurrenceTest, WaitsForTheLeapDay) {
  EXPECT_THAT(first_days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2020-03-01", 2),
              ElementsAre("2024-02-29", "2028-02-29"));
}

TEST(RecurrenceTest, TakesWeekdaysIntervalsAndOrdinals) {
  EXPECT_THAT(first_days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", "2020-07-01", 3),
              ElementsAre("2020-07-03", "2020-07-13", "2020-07-17"));
  EXPECT_THAT(first_days("FREQ=MONTHLY;BYDAY=1MO,-1FR", "2020-07-01", 2),
              ElementsAre("2020-07-06", "2020-07-31"));
  EXPECT_THAT(first_days("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25", "2020-07-01", 2),
              ElementsAre("2020-07-25", "2020-10-25"));
}

TEST(RecurrenceTest, ComesOnTheDaysThatAnotherReaderOfTheStandardFinds) {
  struct Row {
    std::string_view rule;
    std::string_view start;
    std::vector<std::string> days;
  };
  // The first three by dateutil 2.9.
  const std::vector<Row> rows{
      {"FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "2020-06-29", {"2020-07-05", "2020-07-19", "2020-08-02"}},
      {"FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "2020-07-05", {"2020-07-05", "2020-07-19", "2020-08-02"}},
      {"FREQ=WEEKLY;INTERVAL=4;BYDAY=SU", "2021-02-18", {"2021-02-21", "2021-03-21", "2021-04-18"}},
      {"FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE", "2020-07-02", {"2020-07-05", "2020-07-15", "2020-07-19"}},
      {"FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SU;COUNT=2", "2020-12-30", {"2021-01-03", "2021-01-18"}},
      {"FREQ=WEEKLY;INTERVAL=2", "2020-07-01", {"2020-07-01", "2020-07-15", "2020-07-29"}},
      {"FREQ=WEEKLY;BYMONTH=3;BYDAY=FR", "2020-04-01", {"2021-03-05", "2021-03-12", "2021-03-19"}},
      {"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=-1", "2020-01-23", {"2020-02-29", "2021-02-28", "2022-02-28"}},
      {"FREQ=DAILY;BYMONTHDAY=-1,25", "2019-01-08", {"2019-01-25", "2019-01-31", "2019-02-25"}},
      {"FREQ=DAILY;INTERVAL=3;BYMONTHDAY=25", "2020-07-01", {"2020-07-25", "2020-11-25", "2020-12-25"}},
      {"FREQ=DAILY;INTERVAL=2;BYDAY=MO", "2020-07-01", {"2020-07-13", "2020-07-27", "2020-08-10"}},
      {"FREQ=DAILY;INTERVAL=10;UNTIL=20200721", "2020-07-01", {"2020-07-01", "2020-07-11", "2020-07-21"}},
      {"FREQ=YEARLY;BYMONTHDAY=25", "2020-07-01", {"2020-07-25", "2020-08-25", "2020-09-25"}},
      {"FREQ=YEARLY;BYMONTHDAY=31", "2020-06-01", {"2020-07-31", "2020-08-31", "2020-10-31"}},
      {"FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=-1;COUNT=3",
       "2020-11-15",
       {"2020-11-30", "2020-12-31", "2022-01-31"}},
      {"FREQ=YEARLY;INTERVAL=2;BYMONTH=6;BYMONTHDAY=30",
       "2020-07-01",
       {"2022-06-30", "2024-06-30", "2026-06-30"}},
      {"FREQ=YEARLY;BYMONTH=6", "2020-07-15", {"2021-06-15", "2022-06-15", "2023-06-15"}},
      {"FREQ=YEARLY;BYDAY=1MO,-1FR", "2020-07-01", {"2020-12-25", "2021-01-04", "2021-12-31"}},
      {"FREQ=YEARLY;BYMONTH=6,9;BYDAY=-2TH", "2020-07-01", {"2020-09-17", "2021-06-17", "2021-09-23"}},
      {"FREQ=YEARLY", "2020-02-29", {"2020-02-29", "2024-02-29", "2028-02-29"}},
      {"FREQ=MONTHLY", "2020-01-31", {"2020-01-31", "2020-03-31", "2020-05-31"}},
      {"FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=-1", "2020-11-30", {"2020-11-30", "2021-04-30", "2021-09-30"}},
      {"FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "2020-01-01", {"2020-03-13", "2020-11-13", "2021-08-13"}},
      {"FREQ=MONTHLY;BYDAY=5TH", "2020-01-31", {"2020-04-30", "2020-07-30", "2020-10-29"}},
      {"FREQ=MONTHLY;BYMONTHDAY=-31", "2020-02-01", {"2020-03-01", "2020-05-01", "2020-07-01"}},
      {"FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=10,-1;UNTIL=20201231",
       "2020-09-11",
       {"2020-09-30", "2020-11-10", "2020-11-30"}},
  };
  for (const auto& [rule, start, days] : rows)
    EXPECT_EQ(first_days(rule, start, 3), days) << rule << " from " << start;
}

TEST(RecurrenceTest, EndsPeriodsWithTheirLastDayWhereNoDayIsNamed) {
  const auto ending = [](std::string_view rule) {
    return Recurrence::parse(rule).value().at_period_ends().rule();
  };
  EXPECT_EQ(ending("FREQ=MONTHLY"), "FREQ=MONTHLY;BYMONTHDAY=-1");
  EXPECT_EQ(ending("FREQ=MONTHLY;INTERVAL=3"), "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1");
  EXPECT_EQ(ending("FREQ=MONTHLY;INTERVAL=6;COUNT=2"), "FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=-1;COUNT=2");
  EXPECT_EQ(ending("FREQ=MONTHLY;INTERVAL=5"), "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=-1");
  EXPECT_EQ(ending("FREQ=YEARLY"), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1");
  EXPECT_EQ(ending("FREQ=WEEKLY"), "FREQ=WEEKLY;BYDAY=SU");
  for (const auto* as_it_is : {"FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=25", "FREQ=YEARLY;BYMONTH=6"}) {
    EXPECT_EQ(ending(as_it_is), as_it_is);
  }
}

TEST(RecurrenceTest, EndsByCountAndByDay) {
  EXPECT_THAT(first_days("FREQ=MONTHLY;BYMONTHDAY=25;COUNT=2", "2020-07-01", 9),
              ElementsAre("2020-07-25", "2020-08-25"));
  EXPECT_THAT(first_days("FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20200925", "2020-07-01", 9),
              ElementsAre("2020-07-25", "2020-08-25", "2020-09-25"));
  EXPECT_THAT(first_days("FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20200701", "2020-07-02", 9), IsEmpty());
}

TEST(RecurrenceTest, EndsWithTheYearsThatDaysAreReadIn) {
  EXPECT_THAT(first_days("FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=25", "2198-01-01", 9),
              ElementsAre("2198-07-25", "2199-07-25"));
  EXPECT_THAT(first_days("FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=MO;BYMONTH=2;INTERVAL=7", "2195-03-01", 9),
              IsEmpty());
}

TEST(RecurrenceTest, FindsTheFirstFromADayOn) {
  const auto quarterly = Recurrence::parse("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25").value();

  EXPECT_EQ(first_occurrence(quarterly, day("2020-07-01"), day("2020-07-26")), day("2020-10-25"));
}

TEST(RecurrenceTest, IsWrittenInOneForm) {
  const auto rule = Recurrence::parse("BYDAY=FR,MO,FR;INTERVAL=1;FREQ=WEEKLY").value();

  EXPECT_EQ(rule.rule(), "FREQ=WEEKLY;BYDAY=MO,FR");
  EXPECT_EQ(Recurrence::parse(rule.rule()).value(), rule);
  EXPECT_EQ(Recurrence::parse("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=-1").value().rule(),
            "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=-1");
  EXPECT_EQ(Recurrence::parse("FREQ=DAILY;INTERVAL=3;BYMONTHDAY=25").value().rule(),
            "FREQ=DAILY;INTERVAL=3;BYMONTHDAY=25");
}

TEST(RecurrenceTest, IsSaidInBothLanguages) {
  const auto said = [](std::string_view rule) { return Recurrence::parse(rule).value().words(); };

  EXPECT_EQ(said("FREQ=MONTHLY;BYMONTHDAY=25"), (Words{"每月25日", "every month on the 25th"}));
  EXPECT_EQ(said("FREQ=MONTHLY;BYMONTHDAY=-1"), (Words{"每月最后一日", "every month on the last day"}));
  EXPECT_EQ(said("FREQ=WEEKLY;BYDAY=MO,FR"), (Words{"每周一、周五", "every week on Monday, Friday"}));
  EXPECT_EQ(said("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"), (Words{"每2周的周一", "every 2 weeks on Monday"}));
  EXPECT_EQ(said("FREQ=DAILY"), (Words{"每日", "every day"}));
  EXPECT_EQ(said("FREQ=DAILY;BYMONTHDAY=25").zh, "每月25日");
  EXPECT_EQ(said("FREQ=DAILY;INTERVAL=3;BYMONTHDAY=25"),
            (Words{"每3日，仅逢各月的25日", "every 3 days, only on the 25th"}));
  EXPECT_EQ(said("FREQ=YEARLY;BYMONTHDAY=25").zh, "每年各月的25日");
  EXPECT_EQ(said("FREQ=MONTHLY;BYDAY=-1FR").zh, "每月的最后一个周五");
  EXPECT_EQ(said("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30"),
            (Words{"每年6月30日", "every year in June on the 30th"}));
  EXPECT_EQ(said("FREQ=MONTHLY;BYMONTH=3,6;BYMONTHDAY=22").zh, "每年3、6月22日");
  EXPECT_EQ(said("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25;COUNT=4").zh, "每3个月的25日，共4次");
  EXPECT_EQ(said("FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20211231").zh,
            "每月31日（无该日的月份不计），至2021年12月31日");
}

TEST(RecurrenceTest, RefusesWhatItDoesNotUnderstand) {
  for (const auto* rule : {"",
                           "FREQ",
                           "FREQ=",
                           "FREQ=HOURLY",
                           "BYMONTHDAY=25",
                           "FREQ=MONTHLY;BYSETPOS=1",
                           "FREQ=MONTHLY;INTERVAL=0",
                           "FREQ=MONTHLY;INTERVAL=1001",
                           "FREQ=MONTHLY;BYMONTHDAY=0",
                           "FREQ=MONTHLY;BYMONTHDAY=32",
                           "FREQ=MONTHLY;BYMONTHDAY=2x",
                           "FREQ=MONTHLY;BYMONTHDAY=",
                           "FREQ=MONTHLY;BYMONTHDAY=1,",
                           "FREQ=MONTHLY;",
                           "FREQ=MONTHLY;FREQ=MONTHLY",
                           "FREQ=WEEKLY;BYDAY=XX",
                           "FREQ=WEEKLY;BYDAY=M",
                           "FREQ=WEEKLY;BYDAY=1MO",
                           "FREQ=MONTHLY;BYDAY=0MO",
                           "FREQ=WEEKLY;BYMONTHDAY=3",
                           "FREQ=MONTHLY;UNTIL=20210229",
                           "FREQ=MONTHLY;UNTIL=20211231T000000Z",
                           "FREQ=MONTHLY;COUNT=2;UNTIL=20211231",
                           "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                           "FREQ=YEARLY;BYMONTH=13",
                           "freq=monthly",
                           "FREQ=MONTHLY BYMONTHDAY=1"}) {
    EXPECT_FALSE(Recurrence::parse(rule)) << rule;
  }
  EXPECT_FALSE(Recurrence::parse("FREQ=MONTHLY;BYMONTHDAY=" + std::string(600, '1')));
}

TEST(RecurrenceTest, TellsEveryReasonAtOnce) {
  const auto rule = Recurrence::parse("FREQ=MONTHLY;BYHOUR=9;COUNT=0");

  ASSERT_FALSE(rule);
  ASSERT_EQ(rule.error().reasons.size(), 2U);
  EXPECT_THAT(rule.error().reasons[0].en, HasSubstr("BYHOUR is not supported"));
  EXPECT_THAT(rule.error().reasons[1].zh, HasSubstr("COUNT 须为 1 至 10000"));
}

}  // namespace
}  // namespace bihuan::calendar
