// SPDX-License-Identifier: Apache-2.0
#include "web/next_report.h"

#include <gtest/gtest.h>

namespace bihuan::web {
namespace {

Day day(std::string_view text) {
  return parse_day(text).value();
}

calendar::DueRule every_month() {
  calendar::DueRule rule;
  rule.when = calendar::LongTerm{calendar::Recurrence::parse("FREQ=MONTHLY;BYMONTHDAY=25").value()};
  rule.basis = calendar::FromText{"每月25日前"};
  return rule;
}

// Docketed on the first of July, so that the first round is that of July 25.
std::string next_after(std::initializer_list<std::string_view> reports,
                       const calendar::DueRule& rule = every_month()) {
  std::vector<Day> reported_on;
  for (const std::string_view report : reports) reported_on.push_back(day(report));
  const auto next = next_report(rule, {{}, day("2020-07-01")}, reported_on, calendar::built_in());
  return next ? iso(next->due_on) : "none";
}

TEST(NextReport, IsTheFirstRoundBeforeAnyReport) {
  EXPECT_EQ(next_after({}), "2020-07-25");
}

TEST(NextReport, CountsAReportForTheRoundInWhoseTimeItCame) {
  EXPECT_EQ(next_after({"2020-07-25"}), "2020-08-25");
  EXPECT_EQ(next_after({"2020-07-10", "2020-07-20"}), "2020-08-25");
  EXPECT_EQ(next_after({"2020-07-20", "2020-07-26"}), "2020-09-25");
}

TEST(NextReport, CountsALateReportForWhatLiesBehind) {
  EXPECT_EQ(next_after({"2020-07-27"}), "2020-08-25");
  EXPECT_EQ(next_after({"2020-11-01"}), "2020-11-25");
  EXPECT_EQ(next_after({"2020-11-01", "2020-11-02"}), "2020-12-25");
}

TEST(NextReport, DoesNotMindTheOrderInWhichReportsWereKeyedIn) {
  EXPECT_EQ(next_after({"2020-08-20", "2020-07-20"}), next_after({"2020-07-20", "2020-08-20"}));
}

TEST(NextReport, EndsWithItsRuleAndIsNoneOfWhatComesOnce) {
  calendar::DueRule until_august = every_month();
  until_august.when = calendar::EveryRound{
      calendar::Recurrence::parse("FREQ=MONTHLY;BYMONTHDAY=25").value(), day("2020-08-31"), {}};
  calendar::DueRule once = every_month();
  once.when = calendar::OnDay{day("2020-07-25")};

  EXPECT_EQ(next_after({"2020-07-20"}, until_august), "2020-08-25");
  EXPECT_EQ(next_after({"2020-07-20", "2020-08-20"}, until_august), "none");
  EXPECT_EQ(next_after({"2020-10-01"}, until_august), "none");
  EXPECT_EQ(next_after({}, once), "none");
}

TEST(NextReport, GoesALongWayInLittleTime) {
  calendar::DueRule daily = every_month();
  daily.when = calendar::LongTerm{calendar::Recurrence::parse("FREQ=DAILY").value()};

  EXPECT_EQ(next_after({"2026-11-20"}, daily), "2026-11-20");
}

}  // namespace
}  // namespace bihuan::web
