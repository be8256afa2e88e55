// SPDX-License-Identifier: Apache-2.0
#include "commands/due.h"

#include <boost/json.hpp>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "commands/outcome.h"

namespace bihuan::commands {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Answer {
  int status = done;
  std::string out;
  std::string err;

  boost::json::object json() const { return boost::json::parse(out).as_object(); }
  std::string text(std::string_view name) const { return std::string(json().at(name).as_string()); }
};

Answer ask(const DueOptions& options) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const int status = due(options);
  return {status, testing::internal::GetCapturedStdout(), testing::internal::GetCapturedStderr()};
}

DueOptions from(std::string_view day) {
  DueOptions options;
  options.from = parse_day(day);
  options.wants_json = true;
  return options;
}

TEST(DueTest, CountsWorkingDaysOverAMakeUpSunday) {
  DueOptions options = from("2021-09-10");
  options.working_days = 5;

  const Answer answer = ask(options);

  // 2021-09-18 is a Saturday worked to make up for the Mid-Autumn Festival.
  EXPECT_EQ(answer.text("due"), "2021-09-17");
  options.working_days = 6;
  EXPECT_EQ(ask(options).text("due"), "2021-09-18");
  EXPECT_EQ(answer.status, done);
}

TEST(DueTest, RollsARoundOffADayThatIsNotWorkedAndKeepsTheDayNamed) {
  DueOptions options = from("2026-07-01");
  options.rule = "FREQ=MONTHLY;BYMONTHDAY=25";
  options.roll = calendar::Roll::previous_working;

  EXPECT_EQ(ask(options).text("due"), "2026-07-24");
  EXPECT_EQ(ask(options).text("named"), "2026-07-25");
  options.roll = calendar::Roll::next_working;
  EXPECT_EQ(ask(options).text("due"), "2026-07-27");
  options.roll = calendar::Roll::none;
  EXPECT_EQ(ask(options).text("due"), "2026-07-25");
  EXPECT_EQ(ask(options).text("last_working"), "2026-07-24");
}

TEST(DueTest, GivesAsManyRoundsAsAreAskedForUntilTheRuleEnds) {
  DueOptions options = from("2026-07-01");
  options.rule = "FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20260930";
  options.rounds = 12;

  const auto rounds = ask(options).json().at("rounds").as_array();

  ASSERT_EQ(rounds.size(), 3U);
  EXPECT_EQ(rounds.back().at("due").as_string(), "2026-09-25");
}

TEST(DueTest, ExplainsTheDateInASentence) {
  DueOptions options = from("2026-03-02");
  options.days = 30;
  options.wants_json = false;

  EXPECT_EQ(
      ask(options).out,
      "2026-04-01 周三 / Wednesday\n"
      "自指定之日 2026年3月2日 的次日起算 30 个自然日；2026年4月1日（周三），含当日；工作日依据国务院办公厅 "
      "2026 年放假安排通知（2025-11发布）。\n"
      "30 days after 2 Mar 2026, the day named; 1 Apr 2026 (Wednesday), the day included; Working days "
      "of 2026 follow the State Council's notice (2025-11).\n");
}

TEST(DueTest, SaysThatAYearHasNoNotice) {
  DueOptions options = from("2027-09-28");
  options.working_days = 5;

  const auto calendar = ask(options).json().at("calendar").as_object();

  EXPECT_FALSE(calendar.at("complete").as_bool());
  EXPECT_EQ(calendar.at("version").as_string(), "2027:none");
}

TEST(DueTest, WaitsForTheNextYearsNoticeOverTheLastDaysOfDecember) {
  const auto completed = [](std::string_view on) {
    DueOptions options;
    options.on = parse_day(on);
    options.wants_json = true;
    return ask(options).json().at("calendar").at("complete").as_bool();
  };

  EXPECT_TRUE(completed("2026-12-28"));
  EXPECT_FALSE(completed("2026-12-31"));
  EXPECT_TRUE(completed("2025-12-31"));
}

TEST(DueTest, GivesTheFortnightlySundayOfTheWeekItIsCountedFrom) {
  DueOptions options = from("2020-06-29");
  options.rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU";
  EXPECT_EQ(ask(options).text("named"), "2020-07-05");

  options.rule = "FREQ=WEEKLY;INTERVAL=2";
  EXPECT_EQ(ask(options).text("named"), "2020-07-05");
}

TEST(DueTest, CountsBetweenTwoDays) {
  DueOptions options = from("2026-02-09");
  options.to = parse_day("2026-02-28");

  // 14 and 28 February are worked Saturdays; the festival lasts from the 15th to the 23rd.
  EXPECT_EQ(ask(options).json().at("working_days").as_int64(), 10);
  EXPECT_EQ(ask(options).json().at("days").as_int64(), 19);
}

TEST(DueTest, ReadsARuleAsOtherProgramsWriteIt) {
  for (const auto* rule : {"freq=monthly;bymonthday=25", "RRULE:FREQ=MONTHLY;BYMONTHDAY=25"}) {
    DueOptions options = from("2026-07-01");
    options.rule = rule;
    EXPECT_EQ(ask(options).text("due"), "2026-07-25") << rule;
  }
}

TEST(DueTest, CallsTheDayThatARuleCountsFromNoDayOfDocketing) {
  DueOptions options = from("2026-07-01");
  options.rule = "FREQ=MONTHLY;BYMONTHDAY=25";
  options.wants_json = false;

  const Answer answer = ask(options);

  EXPECT_THAT(answer.out, HasSubstr("起算日为指定之日 2026年7月1日"));
  EXPECT_THAT(answer.out, Not(HasSubstr("立项")));
}

TEST(DueTest, NamesEveryNoticeThatDecidedADayOfDecember) {
  for (const auto& [day, next_year] :
       {std::pair("2018-12-31", "2019 年"), std::pair("2022-12-31", "2023 年")}) {
    DueOptions options;
    options.on = parse_day(day);
    const Answer answer = ask(options);
    EXPECT_THAT(answer.out, HasSubstr(fmt::format("国务院办公厅 {:.4} 年", day)));
    EXPECT_THAT(answer.out, HasSubstr(next_year));
  }
  DueOptions counted = from("2022-12-01");
  counted.to = parse_day("2022-12-31");
  EXPECT_THAT(ask(counted).out, HasSubstr("2023 年"));
}

TEST(DueTest, RefusesOptionsThatWouldChangeNothing) {
  DueOptions fixed = from("2026-03-02");
  fixed.on = parse_day("2026-03-05");
  DueOptions counted = from("2026-03-02");
  counted.days = 5;
  counted.rounds = 3;
  DueOptions between = from("2026-03-02");
  between.to = parse_day("2026-03-05");
  between.days = 1;

  EXPECT_THAT(ask(fixed).err, HasSubstr("--from"));
  EXPECT_THAT(ask(counted).err, HasSubstr("--rounds 须与 --rule 同用"));
  EXPECT_THAT(ask(between).err, HasSubstr("--to"));
  for (const auto& options : {fixed, counted, between}) EXPECT_EQ(ask(options).out, "");
}

TEST(DueTest, RefusesOptionsThatMakeNoRule) {
  DueOptions both = from("2026-03-02");
  both.days = 1;
  both.working_days = 1;
  DueOptions nothing_to_count_from;
  nothing_to_count_from.days = 1;
  DueOptions backwards = from("2026-03-02");
  backwards.to = parse_day("2026-03-01");
  DueOptions bad_rule = from("2026-03-02");
  bad_rule.rule = "FREQ=HOURLY";
  DueOptions no_file = from("2026-03-02");
  no_file.days = 1;
  no_file.calendars = {"there-is-none.json"};

  for (const auto& options :
       {both, nothing_to_count_from, backwards, bad_rule, no_file, from("2026-03-02")}) {
    const Answer answer = ask(options);
    EXPECT_NE(answer.status, done);
    EXPECT_EQ(answer.out, "");
    EXPECT_NE(answer.err, "");
  }
}

}  // namespace
}  // namespace bihuan::commands
