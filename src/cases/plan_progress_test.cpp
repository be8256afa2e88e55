// SPDX-License-Identifier: Apache-2.0
#include "cases/plan_progress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bihuan::cases {
namespace {

Day on(std::string_view day) {
  return parse_day(day).value();
}

Decimal number(std::string_view text) {
  return Decimal::parse(text).value();
}

/// Sixty fairs in three years, twenty of them in each but the last, from the first of January 2021.
Case fairs() {
  Case target;
  target.fields = {{"set.starts_on", "2021-01-01"},
                   {"set.baseline", "40"},
                   {"set.value", "60"},
                   {"set.year_1", "20"},
                   {"set.year_2", "20"},
                   {"set.year_3", "20"}};
  return target;
}

calendar::DueDate due(std::string_view day) {
  calendar::DueDate date;
  date.due_on = on(day);
  return date;
}

Act report(std::string_view happened_on, std::vector<Fact> facts, std::string act = "report") {
  Envelope envelope;
  envelope.act = std::move(act);
  envelope.happened_on = on(happened_on);
  return seal(envelope, {std::move(facts), {}, {}});
}

Act report(std::string_view happened_on, std::string as_of, std::string value) {
  return report(happened_on, {FieldRecorded{"report.as_of", std::move(as_of)},
                              FieldRecorded{"report.value", std::move(value)}});
}

TEST(PlanOfATarget, HasAMarkAtTheEndOfEveryYear) {
  const auto plan = plan_of(fairs());

  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->baseline, number("40"));
  EXPECT_THAT(plan->marks, testing::ElementsAre(PlanMark{on("2021-12-31"), number("20"), number("20")},
                                                PlanMark{on("2022-12-31"), number("20"), number("40")},
                                                PlanMark{on("2023-12-31"), number("20"), number("60")}));
}

TEST(PlanOfATarget, EndsOnItsFirstDueDateWithinTheLastYear) {
  Case target = fairs();
  target.due = due("2024-06-30");
  target.due_before_extensions = due("2023-06-30");

  EXPECT_EQ(plan_of(target)->marks.back().on, on("2023-06-30"));

  target.due_before_extensions.reset();
  EXPECT_EQ(plan_of(target)->marks.back().on, on("2023-12-31"));
}

TEST(PlanOfATarget, TakesTheDayOfTheRuleBeforeItIsHandedDown) {
  Case target = fairs();
  target.due_rule.emplace().when = calendar::OnDay{on("2023-09-30")};

  EXPECT_EQ(plan_of(target)->marks.back().on, on("2023-09-30"));
}

TEST(PlanOfATarget, HasOneMarkWhereNoYearWasSet) {
  Case target = fairs();
  for (const char* year : {"set.year_1", "set.year_2", "set.year_3"}) target.fields.erase(year);

  EXPECT_THAT(plan_of(target)->marks,
              testing::ElementsAre(PlanMark{on("2021-12-31"), number("60"), number("60")}));
}

TEST(PlanOfATarget, CountsAYearLeftBlankBetweenOthersAsNothing) {
  Case target = fairs();
  target.fields.erase("set.year_2");
  target.fields["set.value"] = "40";

  const auto plan = plan_of(target);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->marks[1].value, number("20"));
}

TEST(PlanOfATarget, IsNothingWithoutAFigureOrWhereTheYearsDoNotMakeIt) {
  EXPECT_FALSE(plan_of(Case{}));
  Case target = fairs();
  target.fields["set.value"] = "61";
  EXPECT_FALSE(plan_of(target));
  target.fields["set.value"] = "六十";
  EXPECT_FALSE(plan_of(target));
  target = fairs();
  target.fields["set.starts_on"] = "2021-02-30";
  EXPECT_FALSE(plan_of(target));
}

TEST(ReportsOfATarget, StandByTheirDayAndTheLaterActReplacesTheEarlier) {
  const std::vector<Act> acts = {report("2021-07-05", "2021-06-30", "9"),
                                 report("2021-07-06", "2021-03-31", "4"),
                                 report("2021-07-08", "2021-06-30", "8.5")};

  EXPECT_THAT(reports_of(acts),
              testing::ElementsAre(Reported{on("2021-03-31"), on("2021-07-06"), number("4")},
                                   Reported{on("2021-06-30"), on("2021-07-08"), number("8.5")}));
}

TEST(ReportsOfATarget, AreThoseWithAFigureAlone) {
  const std::vector<Act> acts = {
      report("2021-07-05", {FieldRecorded{"report.as_of", "2021-06-30"}}),
      report("2021-07-06", {FieldRecorded{"report.value", "4"}}), report("2021-07-07", "2021-06-31", "4"),
      report("2021-07-08", {FieldRecorded{"report.as_of", "2021-06-30"}, FieldRecorded{"report.value", "4"}},
             "claim")};

  EXPECT_THAT(reports_of(acts), testing::IsEmpty());
}

TEST(PlannedByADay, GrowsByTheSameShareEveryDayOfAYear) {
  const Plan plan = plan_of(fairs()).value();

  EXPECT_EQ(planned_by(plan, on("2020-06-30")), number("0"));
  EXPECT_EQ(planned_by(plan, on("2020-12-31")), number("0"));
  EXPECT_EQ(planned_by(plan, on("2021-03-14")), number("4"));  // 73 of 365 days
  EXPECT_EQ(planned_by(plan, on("2021-12-31")), number("20"));
  EXPECT_EQ(planned_by(plan, on("2022-01-01")), number("20.1"));
  EXPECT_EQ(planned_by(plan, on("2023-12-31")), number("60"));
  EXPECT_EQ(planned_by(plan, on("2030-01-01")), number("60"));
}

TEST(PlannedByADay, HasOneDecimalMoreThanThePlan) {
  Case target = fairs();
  target.fields["set.value"] = "1.25";
  target.fields["set.year_1"] = "1.25";
  target.fields["set.year_2"] = target.fields["set.year_3"] = "0";

  EXPECT_EQ(planned_by(plan_of(target).value(), on("2021-01-01")), number("0.003"));
}

Progress progress(const Case& target, std::string_view value, std::string_view as_of = "2021-03-14") {
  const Plan plan = plan_of(target).value();
  const std::vector<Reported> reports = {{on(as_of), on(as_of), number(value)}};
  return progress_of(plan, reports, on("2021-06-30"));
}

TEST(ProgressOfATarget, IsHeldAgainstWhatWasPlannedByTheDayOfTheFigure) {
  const Progress told = progress(fairs(), "3");

  EXPECT_EQ(told.planned_then, number("4"));
  EXPECT_EQ(told.planned_today, number("9.9"));
  EXPECT_EQ(told.short_by, number("1"));
  EXPECT_EQ(told.pace, Pace::near);
}

TEST(ProgressOfATarget, IsBehindWhereItIsShortByMoreThanATenthOfTheWhole) {
  Case target = fairs();

  const Plan plan = plan_of(target).value();
  const std::vector<Reported> short_by_six = {{on("2021-12-31"), on("2022-01-04"), number("14")}};
  const std::vector<Reported> short_by_more = {{on("2021-12-31"), on("2022-01-04"), number("13.9")}};
  EXPECT_EQ(progress_of(plan, short_by_six, on("2022-01-05")).pace, Pace::near);
  EXPECT_EQ(progress_of(plan, short_by_more, on("2022-01-05")).pace, Pace::behind);
}

TEST(ProgressOfATarget, IsOnPaceOrReachedWithNothingMissing) {
  EXPECT_EQ(progress(fairs(), "4").pace, Pace::on_pace);
  EXPECT_EQ(progress(fairs(), "59").pace, Pace::on_pace);
  EXPECT_EQ(progress(fairs(), "60").pace, Pace::reached);
  EXPECT_EQ(progress(fairs(), "60").short_by, number("0"));
}

TEST(ProgressOfATarget, CountsDownwardsWhereThePlanDoes) {
  Case target = fairs();
  target.fields["set.value"] = "-60";
  for (const char* year : {"set.year_1", "set.year_2", "set.year_3"}) target.fields[year] = "-20";

  EXPECT_EQ(progress(target, "-3").short_by, number("1"));
  EXPECT_EQ(progress(target, "-5").pace, Pace::on_pace);
  EXPECT_EQ(progress(target, "-60").pace, Pace::reached);
  EXPECT_EQ(progress(target, "9").pace, Pace::behind);
}

TEST(ProgressOfATarget, KnowsAPlanThatHasNotBegunAndOneThatNobodyReported) {
  const Plan plan = plan_of(fairs()).value();

  EXPECT_EQ(progress_of(plan, {}, on("2020-12-31")).pace, Pace::not_begun);
  EXPECT_EQ(progress_of(plan, {}, on("2021-01-01")).pace, Pace::unreported);
  const std::vector<Reported> of_tomorrow = {{on("2021-01-02"), on("2021-01-01"), number("1")}};
  EXPECT_EQ(progress_of(plan, of_tomorrow, on("2021-01-01")).pace, Pace::unreported);
}

}  // namespace
}  // namespace bihuan::cases
