// SPDX-License-Identifier: Apache-2.0
#include "cases/filings.h"

#include <algorithm>
#include <gmock/gmock.h>

#include "cases/rounds.h"
#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using procedures::FilingKind;
using procedures::Role;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const Actor schools{PersonId("schools"), offices::education};
const Actor of_district{PersonId("of district"), offices::district};

Command command_of(std::string_view act, Role as) {
  Command command = command_for(*procedure("round").find_act(act));
  command.as = as;
  return command;
}

Result<std::vector<NewAct>> decided(const Case& round, const Command& command, const Actor& actor) {
  return decide(round, procedure("round"), command, actor, surroundings());
}

/// The round after the act, which must be possible.
Case performed(Case round, const Command& command, const Actor& actor) {
  auto acts = decided(round, command, actor);
  EXPECT_TRUE(acts) << (acts ? "" : acts.error().reasons.front().zh);
  if (!acts) return round;
  Envelope envelope;
  envelope.case_id = round.id;
  envelope.version = round.version + 1;
  envelope.act = command.act;
  envelope.happened_on = command.happened_on;
  return evolve(std::move(round), seal(envelope, acts->front().content));
}

std::vector<std::string> reasons(const Result<std::vector<NewAct>>& decision) {
  std::vector<std::string> found;
  if (!decision) std::ranges::transform(decision.error().reasons, std::back_inserter(found), &Words::zh);
  return found;
}

TEST(FilingTest, GathersTheRoundOnceEverybodyHasFiled) {
  Case round = case_in("round", "open");
  round = performed(round, command_of("file", Role::lead), liaison);
  EXPECT_EQ(round.state, "open");
  round = performed(round, command_of("file", Role::lead), schools);
  EXPECT_EQ(round.state, "gathered");
  EXPECT_EQ(round.gathering.filings.at(offices::education).ordinal, 1);
}

TEST(FilingTest, IsTakenFromANameplateForItsBody) {
  const Case round =
      performed(case_in("round", "open"), command_of("file", Role::lead), liaison_of_nameplate);
  EXPECT_THAT(owing(round), ElementsAre(offices::education));
}

TEST(FilingTest, IsSealedAndAmendedByAFurtherOne) {
  Case round = performed(case_in("round", "open"), command_of("file", Role::lead), liaison);
  EXPECT_THAT(reasons(decided(round, command_of("file", Role::lead), liaison)),
              ElementsAre("本期已经报送：改动请补正"));
  EXPECT_THAT(reasons(decided(round, command_of("amend", Role::lead), schools)),
              ElementsAre("本期还没有报送，无从补正"));
  round = performed(round, command_of("amend", Role::lead), liaison);
  EXPECT_EQ(round.gathering.filings.at(offices::emergency).ordinal, 2);
}

TEST(FilingTest, AsksOnlyWhatItsKindNeeds) {
  const Case round = case_in("round", "open");
  Command command = command_of("file", Role::lead);
  command.fields.erase("content");
  EXPECT_THAT(reasons(decided(round, command, liaison)), ElementsAre(HasSubstr("请填写报送内容")));
  command.fields["kind"] = std::string("elsewhere");
  EXPECT_THAT(reasons(decided(round, command, liaison)), ElementsAre(HasSubstr("回执号")));
  command.fields["kind"] = std::string("nothing_new");
  EXPECT_THAT(reasons(decided(round, command, liaison)), IsEmpty());
}

Command elsewhere_on(Day day) {
  Command command = command_of("file", Role::lead);
  command.fields = {{"kind", std::string("elsewhere")},
                    {"platform", std::string("省平台")},
                    {"receipt", std::string("HZ-1")},
                    {"filed_on", day}};
  return command;
}

/// Keyed in by the office, which was told by telephone.
Command told(Command command, const OrganisationId& by) {
  command.on_behalf = OnBehalf{by, Source::telephone};
  return command;
}

// Before it was opened on 22 May and before its month, June.
const Day before_the_period = parse_day("2021-05-21").value();

TEST(FilingTest, OfOnesOwnCountsOnTheDayOnWhichItIsRecorded) {
  Command dated_back = command_of("file", Role::lead);
  dated_back.happened_on = today - std::chrono::days{1};
  EXPECT_THAT(reasons(decided(case_in("round", "open"), dated_back, liaison)),
              ElementsAre("本单位自己报送的，以录入之日为报送日期，发生日期须是今天"));
}

TEST(FilingTest, ElsewhereCountsFromTheDayThere) {
  const Command own = elsewhere_on(today - std::chrono::days{3});
  for (const auto& [command, actor] :
       {std::pair(own, liaison), std::pair(told(own, offices::emergency), clerk)}) {
    const Case round = performed(case_in("round", "open"), command, actor);
    EXPECT_EQ(round.gathering.filings.at(offices::emergency).first_on, today - std::chrono::days{3});
  }
}

TEST(FilingTest, IsOfADayWithinItsPeriod) {
  const Case round = case_in("round", "open");
  EXPECT_THAT(reasons(decided(round, elsewhere_on(today + std::chrono::days{1}), liaison)),
              Contains("在他处报送的日期不能晚于发生日期"));
  EXPECT_THAT(reasons(decided(round, elsewhere_on(before_the_period), liaison)),
              ElementsAre("在他处报送的日期不能早于本期开始之日 2021年5月22日"));
  Command command = told(command_of("file", Role::lead), offices::emergency);
  command.happened_on = round.opened_on;
  EXPECT_THAT(reasons(decided(round, command, clerk)), IsEmpty());
  command.happened_on = before_the_period;
  EXPECT_THAT(reasons(decided(round, command, clerk)),
              ElementsAre("发生日期不能早于本期开出之日 2021年5月22日"));
}

TEST(FilingTest, OfTheFirstRoundMayHaveBeenMadeElsewhereBeforeItWasOpened) {
  Case round = case_in("round", "open");
  round.opened_on = today + std::chrono::days{9};
  round.due->named_on = parse_day("2021-06-30").value();
  EXPECT_THAT(reasons(decided(round, elsewhere_on(today), liaison)), IsEmpty());
}

TEST(FilingTest, OfNothingNewHasNoContentThatWouldBeLostFromSight) {
  Command command = command_of("file", Role::lead);
  command.fields["kind"] = std::string("nothing_new");
  EXPECT_THAT(reasons(decided(case_in("round", "open"), command, liaison)),
              ElementsAre("选“无新情况”的，内容须留空；有内容的，选“报送内容”"));
}

TEST(FilingTest, IsNoProgressOnceItIsSentBack) {
  Case round = case_in("round", "open");
  round = performed(round, command_of("file", Role::lead), schools);
  EXPECT_THAT(std::string(round.text(latest_filing_text)), HasSubstr("：写明"));
  round = performed(round, command_of("send_back", Role::office), clerk);
  EXPECT_THAT(std::string(round.text(latest_filing_text)), HasSubstr("：已退回待补报"));

  round = performed(round, command_of("amend", Role::lead), schools);
  round = performed(round, command_of("file", Role::lead), liaison);
  const std::string of_another(round.text(latest_filing_text));
  round = performed(round, command_of("send_back", Role::office), clerk);
  EXPECT_EQ(round.text(latest_filing_text), of_another);
}

TEST(FilingTest, SentBackIsOwedAgainAndKeepsItsFirstDay) {
  Command send_back = command_of("send_back", Role::office);
  Case round = performed(case_in("round", "gathered"), send_back, clerk);
  EXPECT_EQ(round.state, "open");
  EXPECT_THAT(owing(round), ElementsAre(offices::education));
  EXPECT_THAT(reasons(decided(round, send_back, clerk)), ElementsAre(HasSubstr("没有可退回的报送")));

  round = performed(round, command_of("amend", Role::lead), schools);
  EXPECT_EQ(round.state, "gathered");
  EXPECT_FALSE(round.gathering.filings.at(offices::education).is_sent_back);
}

TEST(ExcuseTest, NeedsSomebodyWhoOwesAFiling) {
  const Case round = performed(case_in("round", "open"), command_of("excuse", Role::office), clerk);
  EXPECT_EQ(standing_of(round, offices::education, today), FilingStanding::excused);
  EXPECT_THAT(reasons(decided(round, command_of("excuse", Role::office), clerk)),
              ElementsAre(HasSubstr("不欠报送")));
}

TEST(PartsTest, AreAskedOfSupportersAndOfWhatStandsBelow) {
  Case round = case_in("round", "open");
  round.bearers = {{offices::district, BearerRole::lead}, {offices::education, BearerRole::support}};
  Command ask = command_of("ask_parts", Role::lead);
  ask.fields["organisations"] = std::vector{offices::town, offices::education};
  round = performed(round, ask, of_district);
  ASSERT_THAT(round.gathering.parts, SizeIs(2));
  EXPECT_EQ(round.gathering.parts[0].given_in, 0U);
  ask.fields["organisations"] = std::vector{offices::park};
  EXPECT_THAT(reasons(decided(round, ask, of_district)), ElementsAre(HasSubstr("既不是本单位的下属")));
}

TEST(PartsTest, AreGivenByASupporterOrKeyedInByTheLead) {
  Case round = case_in("round", "open");
  round.bearers = {{offices::district, BearerRole::lead}, {offices::education, BearerRole::support}};
  const Command own = command_of("give_part", Role::support);
  round = performed(round, own, schools);
  Command of_town = command_of("give_part", Role::lead);
  EXPECT_THAT(reasons(decided(round, of_town, of_district)), ElementsAre("请写明是哪个单位提供的"));
  of_town.fields["organisation"] = std::vector{offices::town};
  round = performed(round, of_town, of_district);

  ASSERT_THAT(round.gathering.parts, SizeIs(2));
  EXPECT_EQ(round.gathering.parts[0], (Part{offices::education, offices::district, 6}));
  EXPECT_EQ(round.gathering.parts[1], (Part{offices::town, offices::district, 7}));
}

TEST(PartsTest, GoToTheLeadThatAskedAndNotToTheFirst) {
  Case round = case_in("round", "open");
  round.bearers = {{offices::emergency, BearerRole::lead},
                   {offices::district, BearerRole::lead},
                   {offices::education, BearerRole::support}};
  Command ask = command_of("ask_parts", Role::lead);
  ask.fields["organisations"] = std::vector{offices::education};
  round = performed(round, ask, of_district);
  round = performed(round, command_of("give_part", Role::support), schools);
  EXPECT_THAT(round.gathering.parts, ElementsAre(Part{offices::education, offices::district, 7}));

  round = performed(round, ask, liaison);
  round = performed(round, command_of("give_part", Role::support), schools);
  EXPECT_THAT(round.gathering.parts, ElementsAre(Part{offices::education, offices::district, 7},
                                                 Part{offices::education, offices::emergency, 9}))
      << "what was given already stays as it is";
}

TEST(PartsTest, AreGivenByABodyBelowOnceItIsAsked) {
  const Actor of_town{PersonId("of town"), offices::town};
  Case round = case_in("round", "open");
  round.bearers = {{offices::district, BearerRole::lead}};
  const Command own = command_of("give_part", Role::support);
  EXPECT_THAT(reasons(decided(round, own, of_town)), ElementsAre("此项由牵头单位、配合单位办理"));
  Command ask = command_of("ask_parts", Role::lead);
  ask.fields["organisations"] = std::vector{offices::town};
  round = performed(round, ask, of_district);

  const auto possible = possible_acts(round, procedure("round"), of_town, surroundings());
  const auto giving =
      std::ranges::find_if(possible, [](const PossibleAct& act) { return act.act->name == "give_part"; });
  ASSERT_NE(giving, possible.end());
  EXPECT_EQ(giving->as, Role::support);
  EXPECT_THAT(giving->obstacles, IsEmpty());
  round = performed(round, own, of_town);
  EXPECT_THAT(round.gathering.parts, ElementsAre(Part{offices::town, offices::district, 7}));
  EXPECT_THAT(reasons(decided(round, command_of("file", Role::lead), of_town)),
              ElementsAre(HasSubstr("此项由牵头单位")))
      << "nothing but its part";
}

TEST(ClosingTest, FixesHowEachBearerStands) {
  const Case round = performed(case_in("round", "gathered"), command_of("close", Role::office), clerk);
  EXPECT_EQ(round.state, "closed");
  const std::vector<StandingLine> expected{{offices::education, FilingStanding::filed},
                                           {offices::emergency, FilingStanding::filed}};
  EXPECT_EQ(round.gathering.rolled_up.lines, expected);
}

TEST(ClosingTest, IsRefusedUnlessWhoIsMissingIsNamed) {
  const Case round = performed(case_in("round", "open"), command_of("file", Role::lead), liaison);
  EXPECT_THAT(reasons(decided(round, command_of("close", Role::office), clerk)),
              Contains(HasSubstr("还没有报的有 1 家：市教育局")));
  Command close = command_of("close_incomplete", Role::office);
  EXPECT_THAT(reasons(decided(round, close, clerk)), ElementsAre("“市应急局”并不缺报"));
  close.fields["missing"] = std::vector{offices::education};
  const Case closed = performed(round, close, clerk);
  EXPECT_EQ(closed.gathering.rolled_up.lines[0], (StandingLine{offices::education, FilingStanding::missing}));
}

TEST(ClosingTest, IsForgottenOnceTheRoundIsOpenAgain) {
  const Case closed = performed(case_in("round", "gathered"), command_of("close", Role::office), clerk);
  const Case reopened = performed(closed, command_of("reopen", Role::office), clerk);
  EXPECT_THAT(reopened.gathering.rolled_up.lines, IsEmpty());
  const Case lapsed = performed(reopened, command_of("lapse", Role::office), clerk);
  EXPECT_THAT(lapsed.gathering.rolled_up.lines, IsEmpty()) << "nobody closed it as it now stands";
}

TEST(ClosingTest, IsNoBearersWord) {
  EXPECT_THAT(reasons(decided(case_in("round", "gathered"), command_of("close", Role::office), liaison)),
              Contains(HasSubstr("截止须由报送单位以外的单位办理")));
}

TEST(OfficeTest, KeysInForThoseWhoStillOwe) {
  const Case round = performed(case_in("round", "open"), command_of("file", Role::lead), liaison);
  const auto possible = possible_acts(round, procedure("round"), clerk, surroundings());
  const auto of = [&](std::string_view name) {
    return *std::ranges::find_if(possible, [&](const PossibleAct& act) { return act.act->name == name; });
  };
  EXPECT_THAT(of("file").for_whom, ElementsAre(offices::education));
  EXPECT_THAT(of("amend").for_whom, ElementsAre(offices::emergency));
  EXPECT_THAT(leads_to_urge(round, city(), today), ElementsAre(offices::education));
}

}  // namespace
}  // namespace bihuan::cases
