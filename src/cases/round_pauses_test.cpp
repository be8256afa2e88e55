// SPDX-License-Identifier: Apache-2.0
#include "cases/round_pauses.h"

#include <gmock/gmock.h>

#include "cases/guards.h"
#include "cases/notices.h"
#include "cases/rounds.h"
#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using procedures::Phase;
using testing::HasSubstr;
using testing::IsEmpty;

Day day(std::string_view text) {
  return parse_day(text).value();
}

Case duty_in(Phase phase, std::string_view resumed_on = {}) {
  Case duty = case_in("duty", "under_way");
  duty.phase = phase;
  if (!resumed_on.empty()) duty.resumed_on = day(resumed_on);
  return duty;
}

std::optional<NewAct> of_pausing(const Case& round) {
  return act_of_pause(duty_in(Phase::running), duty_in(Phase::paused), round, calendar::built_in());
}

std::optional<NewAct> of_going_on(const Case& round, std::string_view on) {
  return act_of_pause(duty_in(Phase::paused), duty_in(Phase::running, on), round, calendar::built_in());
}

/// Due on Wednesday, 2021-06-30.
Case held(std::string_view since) {
  const Case open = case_in("round", "open");
  return after_act(open, of_pausing(open).value(), since);
}

TEST(RoundPauseTest, MakesTheOpenRoundGreyAndUrgesNobody) {
  const Case round = held("2021-06-10");
  EXPECT_EQ(round.phase, Phase::paused);
  EXPECT_EQ(round.state, "open");
  EXPECT_EQ(lamp_of(round.phase, round.due->due_on, day("2021-07-20")), calendar::Lamp::paused);
  EXPECT_THAT(leads_to_urge(round, city(), today), IsEmpty());
  EXPECT_THAT(row_of(round, procedure("round")).owing, IsEmpty());
  const Attempt attempt{procedures::Role::office, clerk, {}, today};
  const auto reasons =
      obstacles(round, procedure("round"), *procedure("round").find_act("urge"), attempt, surroundings());
  ASSERT_EQ(reasons.size(), 1U);
  EXPECT_EQ(reasons[0].zh, "督办事项暂停期间不催报");
}

TEST(RoundPauseTest, CountsNoDayOfItAgainstABearer) {
  EXPECT_EQ(standing_of(held("2021-06-30"), offices::emergency, day("2021-08-01")), FilingStanding::open);
  EXPECT_EQ(standing_of(held("2021-07-01"), offices::emergency, day("2021-08-01")), FilingStanding::missing);
  Case filed = held("2021-06-10");
  filed.gathering.filings[offices::emergency] = {
      procedures::FilingKind::content, 1, day("2021-07-15"), day("2021-07-15"), 7, false};
  EXPECT_EQ(standing_of(filed, offices::emergency, day("2021-08-01")), FilingStanding::filed);
}

TEST(RoundPauseTest, MovesTheDueDayByItsLengthAndKeepsTheFirst) {
  const Case before = held("2021-06-10");
  const Case round = after_act(before, of_going_on(before, "2021-06-22").value(), "2021-06-22");
  EXPECT_EQ(round.phase, Phase::running);
  EXPECT_EQ(iso(round.due->due_on), "2021-07-12");
  EXPECT_EQ(iso(round.due_before_pauses->due_on), "2021-06-30");
  EXPECT_EQ(round.extensions, 0) << "a pause is no extension";
  EXPECT_THAT(round.due->reasons.front().zh, HasSubstr("顺延 12 天"));
}

TEST(RoundPauseTest, LeavesWhatWasOverdueBeforeIt) {
  const Case before = held("2021-07-05");
  const Case round = after_act(before, of_going_on(before, "2021-07-20").value(), "2021-07-20");
  EXPECT_EQ(iso(round.due->due_on), "2021-06-30");
  EXPECT_EQ(standing_of(round, offices::emergency, day("2021-07-20")), FilingStanding::missing);
}

// What was late before the pause is urged from the foot of the ladder: on 20 July it had reached the top.
TEST(RoundPauseTest, LetsTheLadderBeginAgainWhereItsStepsWentByUnseen) {
  const Case before = held("2021-07-05");
  const Case round = after_act(before, of_going_on(before, "2021-07-20").value(), "2021-07-20");
  EXPECT_EQ(round.resumed_on, day("2021-07-20"));
  const auto step_on = [&](std::string_view today) -> std::string {
    const auto* step = step_reached(round, procedure("round"), day(today), calendar::built_in());
    return step ? step->name : "";
  };
  EXPECT_EQ(step_on("2021-07-20"), "");
  EXPECT_EQ(step_on("2021-07-21"), "blue");
}

TEST(RoundPauseTest, StaysOverWhateverIsDoneInTheRoundMeanwhile) {
  Case round = held("2021-06-10");
  NewAct moved{round.id, round.version, "file", round.procedure, {}};
  moved.content.facts = {Moved{"gathered", Phase::running, {}}};
  round = after_act(round, moved, "2021-06-12");
  EXPECT_EQ(round.phase, Phase::paused);
  EXPECT_EQ(round.state, "gathered");
}

TEST(RoundPauseTest, IsForgottenOnceTheRoundHasEnded) {
  Case round = held("2021-06-10");
  NewAct closed{round.id, round.version, "close", round.procedure, {}};
  closed.content.facts = {Moved{"closed", Phase::ended, procedures::End::verified}};
  round = after_act(round, closed, "2021-06-12");
  EXPECT_FALSE(of_going_on(round, "2021-06-22"));
  NewAct reopened = closed;
  reopened.content.facts = {Moved{"open", Phase::running, {}}};
  EXPECT_EQ(after_act(round, reopened, "2021-06-13").phase, Phase::running);
}

TEST(RoundPauseTest, TellsTheDutyOfItsLatestRoundsDate) {
  const Case before = held("2021-06-10");
  const Case round = after_act(before, of_going_on(before, "2021-06-22").value(), "2021-06-22");
  Case duty = duty_in(Phase::running);
  duty.latest_round = LatestRound{round.id, before.due->named_on, before.due->due_on};
  const auto follow = duty_follows(duty, round);
  ASSERT_TRUE(follow);
  duty = after_act(duty, *follow, "2021-06-22");
  EXPECT_EQ(iso(duty.due->due_on), "2021-07-12");
  EXPECT_EQ(iso(duty.latest_round->due_on), "2021-07-12");
  EXPECT_EQ(iso(duty.latest_round->named_on), "2021-06-30") << "the period is the same";
  EXPECT_FALSE(duty_follows(duty, round));
}

TEST(RoundPauseTest, TouchesNothingWhereTheDutyOnlyRunsOn) {
  const Case round = case_in("round", "open");
  EXPECT_FALSE(act_of_pause(duty_in(Phase::running), duty_in(Phase::running), round, calendar::built_in()));
}

}  // namespace
}  // namespace bihuan::cases
