// SPDX-License-Identifier: Apache-2.0
#include "calendar/calendar.h"

#include <array>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/testing_calendar.h"

namespace bihuan::calendar {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::StartsWith;

Day day(std::string_view text) {
  return parse_day(text).value();
}

TEST(CalendarTest, KnowsAWorkingSunday) {
  const Day working_sunday{2020y / 6 / 28};

  EXPECT_TRUE(built_in().is_working(working_sunday));
  EXPECT_EQ(built_in().why(working_sunday),
            (Words{"周日，调休上班", "Sunday, worked for Dragon Boat Festival"}));
}

TEST(CalendarTest, KnowsAHolidayOnAWeekday) {
  EXPECT_FALSE(built_in().is_working(day("2020-06-25")));
  EXPECT_EQ(built_in().why(day("2020-06-25")),
            (Words{"周四，端午节，休", "Thursday, Dragon Boat Festival, off"}));
}

TEST(CalendarTest, SaysPlainDaysPlainly) {
  EXPECT_EQ(built_in().why(day("2020-07-24")), (Words{"周五", "Friday"}));
  EXPECT_EQ(built_in().why(day("2020-07-25")), (Words{"周六，休", "Saturday, off"}));
}

TEST(CalendarTest, CountsWorkingDaysTheFirstNotTheLastYes) {
  EXPECT_EQ(built_in().working_days_between(day("2020-06-08"), day("2020-06-28")), 13);
  EXPECT_EQ(built_in().working_days_between(day("2020-06-28"), day("2020-06-28")), 0);
  EXPECT_EQ(built_in().working_days_between(day("2020-06-28"), day("2020-06-08")), 0);
}

TEST(CalendarTest, AddsAsManyWorkingDaysAsItCounts) {
  for (int count = 0; count <= 300; ++count) {
    const auto last = built_in().add_working_days(day("2020-06-08"), count);
    EXPECT_EQ(built_in().working_days_between(day("2020-06-08"), last), count);
  }
  EXPECT_EQ(built_in().add_working_days(day("2020-06-28"), 20), day("2020-07-24"));
}

TEST(CalendarTest, FindsTheNearestWorkingDayOnEitherSide) {
  EXPECT_EQ(built_in().previous_working(day("2020-07-25")), day("2020-07-24"));
  EXPECT_EQ(built_in().previous_working(day("2020-07-24")), day("2020-07-23"));
  EXPECT_EQ(built_in().next_working(day("2020-06-24")), day("2020-06-28"));
}

TEST(CalendarTest, CountsTheTwentyFifthsThatNobodyWorks) {
  int not_worked = 0;
  for (auto year = 2020y; year <= 2026y; ++year) {
    for (unsigned month = 1; month <= 12; ++month) {
      if (!built_in().is_working(Day(year / std::chrono::month{month} / 25))) ++not_worked;
    }
  }

  EXPECT_EQ(not_worked, 26);
}

TEST(CalendarTest, LetsAYearsNoticeRuleTheDecemberBefore) {
  EXPECT_FALSE(built_in().is_working(day("2018-12-31")));
  EXPECT_TRUE(built_in().is_working(day("2018-12-29")));
}

TEST(CalendarTest, NamesTheYearAfterWhereItsNoticeGivesADayOfDecember) {
  EXPECT_EQ(built_in().last_year_deciding(day("2022-12-30"), day("2022-12-31")), 2023y);
  EXPECT_EQ(built_in().last_year_deciding(day("2018-01-01"), day("2018-12-29")), 2019y);
  EXPECT_EQ(built_in().last_year_deciding(day("2018-01-01"), day("2018-12-28")), 2018y);
  EXPECT_EQ(built_in().last_year_deciding(day("2023-01-01"), day("2023-01-02")), 2023y);
}

TEST(CalendarTest, WaitsForTheNextYearsNoticeOverTheLastDaysOfDecember) {
  EXPECT_EQ(built_in().last_year_deciding(day("2026-01-01"), day("2026-12-28")), 2026y);
  EXPECT_EQ(built_in().last_year_deciding(day("2026-12-29"), day("2026-12-29")), 2027y);
  EXPECT_EQ(built_in().last_year_deciding(day("2190-12-31"), day("2190-12-31")), 2191y);
  EXPECT_EQ(built_in().year_without_notice(day("2026-12-01"), day("2026-12-28")), std::nullopt);
  EXPECT_EQ(built_in().year_without_notice(day("2026-12-01"), day("2026-12-31")), 2027y);
  EXPECT_EQ(built_in().year_without_notice(day("2025-12-01"), day("2025-12-31")), std::nullopt);
  EXPECT_EQ(built_in().year_without_notice(day("2026-06-01"), day("2029-01-05")), 2027y);
}

TEST(CalendarTest, KnowsThatSpringFestivalOf2020WasLengthened) {
  const auto first = with_the_first_notice_of_2020();

  EXPECT_TRUE(first.is_working(day("2020-02-01")));
  EXPECT_TRUE(first.is_working(day("2020-01-31")));
  EXPECT_FALSE(built_in().is_working(day("2020-02-01")));
  EXPECT_FALSE(built_in().is_working(day("2020-01-31")));
  EXPECT_NE(first.version(2020y, 2020y), built_in().version(2020y, 2020y));
}

TEST(CalendarTest, SaysThatAYearHasNoNotice) {
  EXPECT_TRUE(built_in().has_notice(2026y));
  EXPECT_FALSE(built_in().has_notice(2027y));
  EXPECT_FALSE(built_in().has_notice(2190y));
  EXPECT_TRUE(built_in().is_working(day("2027-10-01")));
  EXPECT_THAT(built_in().version(2026y, 2027y), MatchesRegex("2026:content_7047091~[0-9a-f]+ 2027:none"));
  EXPECT_THAT(built_in().sources(2027y, 2027y).front().zh, HasSubstr("2027 年放假安排通知尚未收录"));
}

TEST(CalendarTest, NamesBothNoticesOf2020) {
  EXPECT_THAT(built_in().version(2020y, 2020y), StartsWith("2020:content_5454164+content_5472352~"));
  EXPECT_EQ(built_in().sources(2020y, 2020y).front().zh,
            "工作日依据国务院办公厅 2020 年放假安排通知（2019年11月21日、2020年1月27日发布）");
}

TEST(CalendarTest, WithoutAnyNoticeWorksFromMondayToFriday) {
  const auto bare = Calendar::parse({});

  ASSERT_TRUE(bare);
  EXPECT_TRUE(bare->is_working(day("2020-06-25")));
  EXPECT_FALSE(bare->is_working(day("2020-06-28")));
  EXPECT_EQ(bare->version(), "none");
}

TEST(CalendarTest, RefusesYearsWithEveryReason) {
  const std::array files{EmbeddedFile{"a.json", R"({"year":2030,"notices":[],"days":[
          {"day":"2030-02-30","off":true,"zh":"元旦","en":"New Year"},
          {"day":"2031-01-01","off":true,"zh":"元旦","en":"New Year"}]})"},
                         EmbeddedFile{"b.json", R"({"year":2030,"notices":[{"id":"x"}],"days":[],"more":1})"},
                         EmbeddedFile{"c.json", "not json"}};

  const auto calendar = Calendar::parse(files);

  ASSERT_FALSE(calendar);
  std::string all;
  for (const auto& reason : calendar.error().reasons) all += reason.en + "\n";
  EXPECT_THAT(all, HasSubstr("a.json.days[0].day: must be a day that exists"));
  EXPECT_THAT(all, HasSubstr("a.json: 2031-01-01 is not of 2030"));
  EXPECT_THAT(all, HasSubstr("b.json.notices[0].address: is missing"));
  EXPECT_THAT(all, HasSubstr("b.json.more: is unknown here"));
  EXPECT_THAT(all, HasSubstr("c.json: no valid JSON at byte 0"));
}

TEST(CalendarTest, RefusesAYearGivenTwice) {
  const std::array files{EmbeddedFile{"a.json", R"({"year":2030,"notices":[],"days":[]})"},
                         EmbeddedFile{"b.json", R"({"year":2030,"notices":[],"days":[]})"}};

  EXPECT_EQ(Calendar::parse(files).error().reasons.front().en,
            "b.json: 2030 is already given by another file");
}

}  // namespace
}  // namespace bihuan::calendar
