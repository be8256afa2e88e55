// SPDX-License-Identifier: Apache-2.0
#include "cases/rounds.h"

#include <gmock/gmock.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Day day(std::string_view text) {
  return parse_day(text).value();
}

calendar::DueRule every(std::string_view rule) {
  calendar::DueRule due;
  due.when = calendar::EveryRound{calendar::Recurrence::parse(rule).value(), {}};
  due.basis = calendar::FromText{"每月25日前"};
  return due;
}

/// Docketed on 2021-06-01, led by the emergency bureau.
Case recurring(std::string_view rule = "FREQ=MONTHLY;BYMONTHDAY=25") {
  Case duty = case_in("duty", "under_way");
  duty.docketed_on = today;
  duty.due_rule = every(rule);
  duty.texts["title"] = "排查燃气隐患";
  return duty;
}

std::optional<RoundDue> next_of(const Case& duty, std::string_view on) {
  return next_round(duty, day(on), calendar::built_in());
}

Case with_latest(Case duty, std::string_view named_on) {
  duty.latest_round = LatestRound{CaseId("round"), day(named_on), day(named_on)};
  return duty;
}

Case with_filing(Case round, const OrganisationId& lead, std::string_view on) {
  round.gathering.filings[lead] = {procedures::FilingKind::content, 1, day(on), day(on), 4, false};
  return round;
}

TEST(NextRoundTest, IsTheFirstThatCanStillBeMet) {
  const auto first = next_of(recurring(), "2021-06-01");
  ASSERT_TRUE(first);
  EXPECT_EQ(iso(first->date.named_on), "2021-06-25");
  EXPECT_EQ(iso(first->opens_on), "2021-06-01");

  const auto of_an_old_duty = next_of(recurring(), "2023-02-26");
  ASSERT_TRUE(of_an_old_duty);
  EXPECT_EQ(iso(of_an_old_duty->date.named_on), "2023-03-25");
}

// 25 July 2021 is a Sunday: what comes on the Saturday could not be done any more on a working day.
TEST(NextRoundTest, PassesOverOneWhoseLastWorkingTimeIsOver) {
  EXPECT_EQ(iso(next_of(recurring(), "2021-07-23")->date.named_on), "2021-07-25");
  EXPECT_EQ(iso(next_of(recurring(), "2021-07-24")->date.named_on), "2021-08-25");
}

TEST(NextRoundTest, OpensOnTheDayAfterTheOneBeforeWasDue) {
  const Case duty = with_latest(recurring(), "2021-06-25");
  EXPECT_FALSE(next_of(duty, "2021-06-25"));
  const auto next = next_of(duty, "2021-09-30");
  ASSERT_TRUE(next);
  EXPECT_EQ(iso(next->date.named_on), "2021-07-25");
  EXPECT_EQ(iso(next->opens_on), "2021-06-26");
}

TEST(NextRoundTest, GivesDaysThatFallDueTogetherOneRound) {
  Case duty = recurring("FREQ=DAILY");
  duty.due_rule->roll = calendar::Roll::next_working;
  // The round of Friday, 4 June.
  duty = with_latest(duty, "2021-06-04");
  const auto of_saturday = next_of(duty, "2021-06-05");
  ASSERT_TRUE(of_saturday);
  EXPECT_EQ(iso(of_saturday->date.due_on), "2021-06-07");
  duty.latest_round = LatestRound{CaseId("round"), of_saturday->date.named_on, of_saturday->date.due_on};
  EXPECT_EQ(iso(next_of(duty, "2021-06-08")->date.named_on), "2021-06-08");
}

TEST(NextRoundTest, PassesOverWhatCouldOnlyHaveBeenMetDuringAPause) {
  Case duty = with_latest(recurring(), "2021-06-25");
  duty.resumed_on = day("2021-09-01");
  const auto next = next_of(duty, "2021-09-01");
  ASSERT_TRUE(next);
  EXPECT_EQ(iso(next->date.named_on), "2021-09-25");
  EXPECT_EQ(iso(next->opens_on), "2021-09-01");
}

TEST(NextRoundTest, IsNoneOfWhatDoesNotRunRecurOrHaveALead) {
  Case paused = recurring();
  paused.phase = procedures::Phase::paused;
  Case without_lead = recurring();
  without_lead.bearers.clear();
  Case once = recurring();
  once.due_rule = due_on("2021-06-30");
  Case over = with_latest(recurring("FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20210630"), "2021-06-25");
  for (const Case& duty : {paused, without_lead, once, over, case_in("round", "open")})
    EXPECT_FALSE(next_of(duty, "2021-09-30"));
}

TEST(OpeningTest, NamesDutyAndPeriodAndHasTheDutysBearers) {
  const Case duty = recurring();
  const auto next = next_of(duty, "2021-06-01");
  const auto acts = opening_of_round(duty, next->date, CaseId("first"), procedure("round"));

  ASSERT_THAT(acts, SizeIs(2));
  EXPECT_EQ(acts[0].content.texts.at("title"), "排查燃气隐患（2021年6月期）");
  EXPECT_EQ(std::get<Opened>(acts[0].content.facts[0]).parent, duty.id);
  EXPECT_EQ(std::get<BearersSet>(acts[0].content.facts[2]).bearers, duty.bearers);
  EXPECT_EQ(acts[1].case_id, duty.id);
  EXPECT_EQ(acts[1].after, duty.version);
  EXPECT_EQ(std::get<RoundOpened>(acts[1].content.facts[0]).round, CaseId("first"));
}

TEST(OpeningTest, CallsRoundsByTheirDayWhereSeveralFallIntoAMonth) {
  const Case weekly = recurring("FREQ=WEEKLY;BYDAY=FR");
  const auto acts =
      opening_of_round(weekly, next_of(weekly, "2021-06-01")->date, CaseId("r"), procedure("round"));
  EXPECT_EQ(acts[0].content.texts.at("period"), "2021年6月4日期");
}

TEST(StandingTest, RestsOnTheDayOfTheFirstFiling) {
  const Case round = case_in("round", "open");
  EXPECT_EQ(standing_of(round, offices::emergency, day("2021-06-30")), FilingStanding::open);
  EXPECT_EQ(standing_of(round, offices::emergency, day("2021-07-01")), FilingStanding::missing);
  const auto filed = [&](std::string_view on) {
    return standing_of(with_filing(round, offices::emergency, on), offices::emergency, day("2021-07-09"));
  };
  EXPECT_EQ(filed("2021-06-30"), FilingStanding::filed);
  EXPECT_EQ(filed("2021-07-01"), FilingStanding::late);
}

TEST(StandingTest, OwesAgainWhatWasSentBackAndNothingOnceExcused) {
  Case round = with_filing(case_in("round", "open"), offices::emergency, "2021-06-10");
  EXPECT_THAT(owing(round), ElementsAre(offices::education));
  round.gathering.filings[offices::emergency].is_sent_back = true;
  EXPECT_EQ(standing_of(round, offices::emergency, today), FilingStanding::open);
  round.gathering.excused = {offices::education, offices::emergency};
  EXPECT_EQ(standing_of(round, offices::education, day("2021-08-01")), FilingStanding::excused);
  EXPECT_THAT(owing(round), IsEmpty());
}

std::vector<Neighbour> open_rounds(const Case& round) {
  return {{round, &procedure("round")}};
}

TEST(ConsequencesTest, LetOpenRoundsLapseWithTheirDuty) {
  Case ended = recurring();
  ended.phase = procedures::Phase::ended;
  const auto acts = consequences_for_rounds(recurring(), ended, open_rounds(case_in("round", "open")));

  ASSERT_THAT(acts, SizeIs(1));
  EXPECT_EQ(acts[0].act, lapse_with_duty_act);
  EXPECT_EQ(std::get<Moved>(acts[0].content.facts[0]).end, procedures::End::lapsed);
}

TEST(ConsequencesTest, LetARoundOfAnotherRuleLapseUnlessSomebodyHasFiled) {
  Case changed = recurring("FREQ=WEEKLY;BYDAY=FR");
  changed.bearers = case_in("round", "open").bearers;
  const Case untouched = case_in("round", "open");
  const Case begun = with_filing(untouched, offices::emergency, "2021-06-10");

  EXPECT_THAT(consequences_for_rounds(recurring(), changed, open_rounds(untouched)), SizeIs(1));
  EXPECT_THAT(consequences_for_rounds(recurring(), changed, open_rounds(begun)), IsEmpty());
}

TEST(ConsequencesTest, MakeNewBearersFileAndKeepWhoHasAnswered) {
  Case duty = recurring();
  duty.bearers = {{offices::district, BearerRole::lead}};
  Case round = case_in("round", "gathered");
  round.gathering.filings.erase(offices::education);
  const auto acts = consequences_for_rounds(recurring(), duty, open_rounds(round));

  ASSERT_THAT(acts, SizeIs(1));
  const std::vector<Bearer> expected{{offices::district, BearerRole::lead},
                                     {offices::emergency, BearerRole::lead}};
  EXPECT_EQ(std::get<BearersSet>(acts[0].content.facts[0]).bearers, expected);
  EXPECT_EQ(std::get<Moved>(acts[0].content.facts[1]).to, "open");
}

}  // namespace
}  // namespace bihuan::cases
