// SPDX-License-Identifier: Apache-2.0
#include "calendar/year.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/calendar.h"

namespace bihuan::calendar {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

constexpr std::string_view holiday_cn = R"({
  "$schema": "https://example.org/schema.json", "$id": "https://example.org/2031.json",
  "year": 2031,
  "papers": ["https://www.gov.cn/zhengce/zhengceku/2030-11/21/content_1.htm",
             "https://www.gov.cn/zhengce/zhengceku/203101/content_2.htm"],
  "days": [{"name": "元旦", "date": "2030-12-31", "isOffDay": true},
           {"name": "某节", "date": "2031-01-04", "isOffDay": false}]})";

TEST(CalendarYearTest, ReadsTheFormOfHolidayCn) {
  const auto year = parse_year(holiday_cn, "2031.json").value();

  EXPECT_EQ(year.year, 2031y);
  EXPECT_EQ(year.notices.at(0), (Notice{"content_1", "2030-11-21",
                                        "https://www.gov.cn/zhengce/zhengceku/2030-11/21/content_1.htm"}));
  EXPECT_EQ(year.notices.at(1).published, "2031-01");
  EXPECT_EQ(year.days.at(*parse_day("2030-12-31")), (Exception{true, {"元旦", "New Year's Day"}}));
  EXPECT_EQ(year.days.at(*parse_day("2031-01-04")), (Exception{false, {"某节", "某节"}}));
  EXPECT_THAT(version_of(year), testing::MatchesRegex("2031:content_1\\+content_2~[0-9a-f]+"));
}

TEST(CalendarYearTest, WritesWhatItReadsBack) {
  const auto year = parse_year(holiday_cn, "2031.json").value();

  EXPECT_EQ(parse_year(written(year), "ours.json").value(), year);
}

TEST(CalendarYearTest, SaysAllThatIsWrongWithTheFilesName) {
  const auto year = parse_year(R"({"year": 2031, "papers": [], "more": 1, "days": [
      {"name": "元旦", "date": "2031-01-01", "isOffDay": true},
      {"name": "元旦", "date": "2031-01-01", "isOffDay": true},
      {"name": "元旦", "date": "2032-01-01", "isOffDay": true}]})",
                               "2031.json");

  std::string reasons;
  for (const auto& reason : year.error().reasons) reasons += reason.zh + "\n";
  EXPECT_THAT(reasons, HasSubstr("2031.json：2031-01-01 已经给出"));
  EXPECT_THAT(reasons, HasSubstr("2031.json：2032-01-01 不在 2031 年"));
  EXPECT_THAT(reasons, HasSubstr("2031.json：有日期而无放假安排通知"));
  EXPECT_THAT(reasons, HasSubstr("more"));
}

TEST(CalendarYearTest, SaysWhichDayIsBadAndNothingMoreOfIt) {
  const auto year = parse_year(R"({"year": 2027, "papers": ["https://www.gov.cn/content_1.htm"], "days": [
      {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
      {"name": "春节", "date": "2027-02-30", "isOffDay": true}]})",
                               "2027.json");

  ASSERT_EQ(year.error().reasons.size(), 1U);
  EXPECT_EQ(year.error().reasons.front().zh, "2027.json.days[1].date：须为存在的日期，形如 2020-07-25");
}

TEST(CalendarYearTest, BlamesNoDayWhereTheYearItselfIsBad) {
  const auto year = parse_year(R"({"year": "2027", "papers": ["https://www.gov.cn/content_1.htm"], "days": [
      {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
      {"name": "元旦", "date": "2027-01-02", "isOffDay": true}]})",
                               "2027.json");

  ASSERT_EQ(year.error().reasons.size(), 1U);
  EXPECT_THAT(year.error().reasons.front().zh, HasSubstr("2027.json.year"));
}

TEST(CalendarYearTest, PassesOverAByteOrderMark) {
  EXPECT_EQ(parse_year("\xEF\xBB\xBF" + std::string(holiday_cn), "2031.json").value(),
            parse_year(holiday_cn, "2031.json").value());
}

TEST(CalendarYearTest, TellsACorrectedFileFromTheOneBeforeUnderTheSameNotices) {
  const auto year = parse_year(holiday_cn, "2031.json").value();
  auto corrected = year;
  corrected.days.at(*parse_day("2031-01-04")).off = true;

  EXPECT_NE(version_of(corrected), version_of(year));
  EXPECT_EQ(version_of({2031y, {}, {}}), "2031:none");
}

TEST(CalendarYearTest, SaysEachPartOfAJoinedNameInEnglish) {
  const auto year = parse_year(R"({"year": 2031, "papers": ["https://www.gov.cn/content_1.htm"], "days": [
      {"name": "中秋节、国庆节", "date": "2031-10-01", "isOffDay": true},
      {"name": "国庆节、某节", "date": "2031-10-02", "isOffDay": true}]})",
                               "2031.json")
                        .value();

  EXPECT_EQ(year.days.at(*parse_day("2031-10-01")).name,
            (Words{"中秋节、国庆节", "Mid-Autumn Festival and National Day"}));
  EXPECT_EQ(year.days.at(*parse_day("2031-10-02")).name.en, "National Day and 某节");
}

TEST(CalendarYearTest, RefusesWhatIsNoYear) {
  for (const auto* bytes : {"", "[]", "{}", R"({"year": 3000, "papers": [], "days": []})", "\xff\xfe",
                            R"({"year": 2031, "papers": ["javascript:void 0"], "days": []})"})
    EXPECT_FALSE(parse_year(bytes, "bad.json")) << bytes;
}

TEST(CalendarYearTest, PutsALaterNoticeInThePlaceOfTheEarlier) {
  const auto year = parse_year(holiday_cn, "2031.json").value();
  const auto before = built_in().with(year).value();
  auto later = year;
  later.days.erase(*parse_day("2031-01-04"));
  later.notices.push_back({"content_3", "", "https://www.gov.cn/content_3.htm"});

  const auto after = before.with(later).value();

  EXPECT_TRUE(before.is_working(*parse_day("2031-01-04")));
  EXPECT_FALSE(after.is_working(*parse_day("2031-01-04")));
  EXPECT_EQ(after.sources(2031y, 2031y).front().zh,
            "工作日依据国务院办公厅 2031 年放假安排通知（2030年11月21日、2031-01发布）");
  EXPECT_THAT(after.version(2031y, 2031y), testing::StartsWith("2031:content_1+content_2+content_3~"));
}

TEST(CalendarYearTest, RefusesADayThatAnotherYearGives) {
  const auto year = parse_year(R"({"year": 2019, "papers": ["http://www.gov.cn/2018-12/06/c.htm"], "days": [
      {"name": "元旦", "date": "2018-12-30", "isOffDay": true}]})",
                               "2019.json")
                        .value();
  auto clashing = year;
  clashing.year = 2018y;

  EXPECT_THAT(built_in().with(clashing).error().reasons.front().zh, HasSubstr("2018-12-30"));
}

}  // namespace
}  // namespace bihuan::calendar
