// SPDX-License-Identifier: Apache-2.0
#include "cases/decide.h"

#include <algorithm>
#include <gmock/gmock.h>

#include "cases/carried.h"
#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using procedures::Role;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

Command act_of(std::string_view kind, std::string_view name, Role as) {
  Command command = command_for(*procedure(kind).find_act(name));
  command.as = as;
  return command;
}

Result<std::vector<NewAct>> decide_duty(const Case& subject, const Command& command, const Actor& actor) {
  return decide(subject, procedure("duty"), command, actor, surroundings());
}

std::vector<std::string> reasons(const Result<std::vector<NewAct>>& decision) {
  std::vector<std::string> found;
  if (!decision) std::ranges::transform(decision.error().reasons, std::back_inserter(found), &Words::zh);
  return found;
}

template <class Wanted>
const Wanted* fact_of(const Result<std::vector<NewAct>>& decision) {
  for (const Fact& fact : decision->front().content.facts) {
    if (const auto* wanted = std::get_if<Wanted>(&fact)) return wanted;
  }
  return nullptr;
}

constexpr auto verified_elsewhere = "核查办结须由牵头单位以外的单位办理，同一机构的不同牌子视为同一单位";

TEST(DecideTest, RefusesToFinishOnTheBearersWord) {
  const auto own = decide_duty(case_in("duty", "claimed"), act_of("duty", "accept", Role::lead), liaison);
  const auto by_nameplate =
      decide_duty(case_in("duty", "claimed"), act_of("duty", "accept", Role::office), liaison_of_nameplate);

  EXPECT_THAT(reasons(own), Contains(verified_elsewhere));
  EXPECT_THAT(reasons(by_nameplate), Contains(verified_elsewhere));
}

TEST(DecideTest, RefusesFiguresAsOfADayToCome) {
  const auto report_as_of = [](std::string_view day) {
    Command command = act_of("target", "report", Role::lead);
    command.happened_on = parse_day("2021-05-31").value();
    command.fields["as_of"] = parse_day(day).value();
    return reasons(
        decide(case_in("target", "under_way"), procedure("target"), command, liaison, surroundings()));
  };
  EXPECT_THAT(report_as_of("2021-05-31"), IsEmpty());
  EXPECT_THAT(report_as_of("2021-06-01"), ElementsAre("“截至日期”不能晚于办理之日 2021年5月31日"));
}

TEST(DecideTest, FinishesOnTheWordOfAnotherBody) {
  const auto finished =
      decide_duty(case_in("duty", "claimed"), act_of("duty", "accept", Role::office), clerk);

  ASSERT_THAT(reasons(finished), IsEmpty());
  EXPECT_EQ(fact_of<Moved>(finished)->to, "finished");
  EXPECT_EQ(fact_of<Moved>(finished)->end, procedures::End::verified);
}

TEST(DecideTest, RefusesTheClaimantAsVerifier) {
  Case subject = case_in("duty", "claimed");
  subject.performed["claim"] = {clerk.person, supervision_office, false, today};

  EXPECT_THAT(reasons(decide_duty(subject, act_of("duty", "accept", Role::office), clerk)),
              ElementsAre("须由办理“申请办结”者以外的人办理"));
}

TEST(DecideTest, LetsTheClerkVerifyWhatSheOnlyKeyedIn) {
  Case subject = case_in("duty", "claimed");
  subject.performed["claim"] = {clerk.person, offices::emergency, true, today};

  EXPECT_THAT(reasons(decide_duty(subject, act_of("duty", "accept", Role::office), clerk)), IsEmpty());
}

TEST(DecideTest, AsksForANamedSuperiorWhereTheOfficeItselfBears) {
  Case subject = case_in("duty", "claimed");
  subject.bearers = {{supervision_office, BearerRole::lead}};

  EXPECT_THAT(reasons(decide_duty(subject, act_of("duty", "accept", Role::office), head)),
              ElementsAre(verified_elsewhere));
  Command by_superior = act_of("duty", "accept", Role::superior);
  by_superior.fields.erase("verifier");
  EXPECT_THAT(reasons(decide_duty(subject, by_superior, head)),
              ElementsAre("督查机构自己牵头的，须在“核查人”中写明是哪位上级"));
  by_superior.fields["verifier"] = std::string("秘书长");
  EXPECT_THAT(reasons(decide_duty(subject, by_superior, head)), IsEmpty());
}

TEST(DecideTest, KeysABearersActInOnItsBehalf) {
  Command command = act_of("duty", "acknowledge", Role::lead);
  command.on_behalf = OnBehalf{offices::emergency, Source::telephone};

  EXPECT_THAT(reasons(decide_duty(case_in("duty", "assigned"), command, clerk)), IsEmpty());
}

TEST(DecideTest, LetsNobodyButTheOfficeKeyInForOthers) {
  Command command = act_of("duty", "acknowledge", Role::lead);
  command.on_behalf = OnBehalf{offices::emergency, Source::chat};
  const Actor neighbour{PersonId("neighbour"), offices::education};

  EXPECT_THAT(reasons(decide_duty(case_in("duty", "assigned"), command, neighbour)),
              ElementsAre("只有督查机构可以代为登记"));
}

TEST(DecideTest, NeverAssignsWhatMayOnlyBeAsked) {
  Command command = act_of("duty", "choose_bearers", Role::office);
  command.fields["lead"] = std::vector{offices::weather};

  EXPECT_THAT(reasons(decide_duty(case_in("duty", "read"), command, clerk)),
              ElementsAre("“市气象局”只可商请，不能交办"));
}

TEST(DecideTest, LeavesTheBearersThatWereLeftBlank) {
  Command command = act_of("duty", "propose", Role::office);
  command.fields["support"] = std::vector{offices::district};

  const auto proposed = decide_duty(case_in("duty", "read"), command, clerk);

  ASSERT_THAT(reasons(proposed), IsEmpty());
  EXPECT_THAT(fact_of<BearersSet>(proposed)->bearers,
              ElementsAre(Bearer{offices::emergency, BearerRole::lead},
                          Bearer{offices::district, BearerRole::support}));
}

TEST(DecideTest, LetsNobodySupportWhatItLeads) {
  Command command = act_of("duty", "choose_bearers", Role::office);
  command.fields["lead"] = std::vector{offices::education};

  const auto chosen = decide_duty(case_in("duty", "read"), command, clerk);

  ASSERT_THAT(reasons(chosen), IsEmpty());
  EXPECT_THAT(fact_of<BearersSet>(chosen)->bearers,
              ElementsAre(Bearer{offices::education, BearerRole::lead}));
}

TEST(DecideTest, SaysEveryReasonAtOnce) {
  Case subject = case_in("duty", "proposed");
  subject.bearers.clear();
  subject.due_rule.reset();
  Command command = act_of("duty", "approve", Role::office);
  command.fields.clear();
  command.happened_on = today + std::chrono::days{1};

  EXPECT_THAT(reasons(decide_duty(subject, command, clerk)),
              ElementsAre("发生日期不能晚于今天", "还没有牵头单位：请先明确责任单位",
                          "还没有时限：请设定日期，或设为长期并定报送周期", "请填写“批准人”"));
}

TEST(DecideTest, FixesNumberAndDateAtDocketing) {
  const auto docketed =
      decide_duty(case_in("duty", "proposed"), act_of("duty", "approve", Role::office), clerk);

  ASSERT_THAT(reasons(docketed), IsEmpty());
  EXPECT_EQ(fact_of<NumberFixed>(docketed)->number, "常务〔2021〕7-1-1");
  EXPECT_EQ(fact_of<DueSet>(docketed)->date->due_on, parse_day("2021-06-30"));
}

TEST(DecideTest, ExtendsOnlyToALaterDay) {
  Command command = act_of("duty", "extend", Role::office);
  command.fields["due_on"] = parse_day("2021-06-30").value();

  EXPECT_THAT(reasons(decide_duty(case_in("duty", "under_way"), command, clerk)),
              ElementsAre("新的时限须晚于现定的 2021年6月30日"));
}

TEST(DecideTest, ExtendsNothingThatIsOverdue) {
  Case subject = case_in("duty", "under_way");
  subject.due->due_on = today - std::chrono::days{1};

  EXPECT_THAT(reasons(decide_duty(subject, act_of("duty", "extend", Role::office), clerk)),
              ElementsAre("时限已过：延期须在到期之前提出"));
}

TEST(DecideTest, CallsALaterCaseAConflict) {
  Command command = act_of("duty", "approve", Role::office);
  command.seen = 4;

  const auto decision = decide_duty(case_in("duty", "proposed"), command, clerk);

  ASSERT_FALSE(decision);
  EXPECT_EQ(decision.error().kind, ErrorKind::conflict);
}

TEST(DecideTest, EndsTheDutiesThatADocumentCarries) {
  const Case document = case_in("document", "signed");
  Surroundings around = surroundings();
  Case carried = case_in("duty", "under_way");
  carried.id = CaseId("carried");
  around.carried = {{carried, &procedure("duty")}};

  const auto issued =
      decide(document, procedure("document"), act_of("document", "issue", Role::office), clerk, around);

  ASSERT_THAT(reasons(issued), IsEmpty());
  ASSERT_EQ(issued->size(), 2U);
  EXPECT_EQ(issued->back().case_id, carried.id);
  EXPECT_EQ(issued->back().act, end_with_document_act);
}

Neighbour duty_of(const Case& document, const char* id) {
  Case duty = case_in("duty", "under_way");
  duty.id = CaseId(id);
  duty.links = {{document.id, LinkKind::carried_by}};
  return {duty, &procedure("duty")};
}

Result<std::vector<NewAct>> merge(const Case& document, const Surroundings& around) {
  return decide(document, procedure("document"), act_of("document", "supersede", Role::office), clerk,
                around);
}

TEST(DecideTest, LetsDutiesRestOnTheDocumentIntoWhichTheirsIsMerged) {
  const Case document = case_in("document", "under_revision");
  Surroundings around = surroundings();
  around.carried = {duty_of(document, "carried")};

  const auto merged = merge(document, around);

  ASSERT_THAT(reasons(merged), IsEmpty());
  ASSERT_EQ(merged->size(), 3U);
  EXPECT_THAT(merged->at(0).content.facts, Contains(Fact(Linked{CaseId("named"), LinkKind::superseded_by})));
  EXPECT_EQ(merged->at(1).act, take_over_act);
  EXPECT_THAT(merged->at(1).content.facts, ElementsAre(Fact(Linked{document.id, LinkKind::supersedes}),
                                                       Fact(Linked{CaseId("carried"), LinkKind::carries})));
  EXPECT_EQ(merged->at(2).act, rest_on_successor_act);
  EXPECT_THAT(merged->at(2).content.facts, ElementsAre(Fact(Linked{CaseId("named"), LinkKind::carried_by})));
}

TEST(DecideTest, EndsDutiesAtOnceWhereTheDocumentThatGoesOnIsIssued) {
  const Case document = case_in("document", "under_revision");
  Surroundings around = surroundings();
  around.carried = {duty_of(document, "carried"), duty_of(document, "of another too")};
  Case other = case_in("document", "signed");
  other.id = CaseId("other");
  around.carriers = {{other, &procedure("document")}};
  around.carried[1].subject.links.push_back({other.id, LinkKind::carried_by});
  Case issued = case_in("document", "issued");
  issued.id = CaseId("named");
  around.named = {{"写明", {issued, &procedure("document")}}};

  const auto merged = merge(document, around);

  ASSERT_THAT(reasons(merged), IsEmpty());
  const Linked link{issued.id, LinkKind::carried_by};
  EXPECT_THAT(
      merged->at(2).content.facts,
      ElementsAre(Fact(link), Fact(Moved{"finished", procedures::Phase::ended, procedures::End::verified})));
  EXPECT_THAT(merged->at(3).content.facts, ElementsAre(Fact(link)));
}

TEST(DecideTest, MergesADocumentThatCarriesDutiesIntoADocumentAlone) {
  const Case document = case_in("document", "under_revision");
  Surroundings around = surroundings();
  around.named = {{"写明", {named_case("duty"), &procedure("duty")}}};
  EXPECT_THAT(reasons(merge(document, around)), IsEmpty());

  around.carried = {duty_of(document, "carried")};
  EXPECT_THAT(reasons(merge(document, around)),
              ElementsAre("还有 1 件督办事项由此文件构成，只能并入另一份文件，由它接续"));
}

TEST(DecideTest, MergesNothingIntoItselfOrIntoWhatHasEndedOtherwise) {
  const Case document = case_in("document", "under_revision");
  Surroundings around = surroundings();
  around.named = {{"写明", {document, &procedure("document")}}};
  EXPECT_THAT(reasons(merge(document, around)), ElementsAre("接续的办件不能是此件自己"));

  Case ended = case_in("document", "superseded");
  ended.id = CaseId("ended");
  around.named = {{"写明", {ended, &procedure("document")}}};
  EXPECT_THAT(reasons(merge(document, around)),
              ElementsAre("接续的办件自己已经终止、失效或并入他件，请填最后接续的那一件"));

  around.named.clear();
  EXPECT_THAT(
      reasons(merge(document, around)),
      ElementsAre("“接续的办件”：没有编号为“写明”的办件；请照督办台账填编号，还没有编号的填办件页的网址"));
}

TEST(DecideTest, LetsADutyBeClaimedThatWasReopenedAfterItsDocument) {
  const Case issued = case_in("document", "issued");
  Surroundings around = surroundings();
  around.carriers = {{issued, &procedure("document")}};
  Case duty = case_in("duty", "under_way");
  duty.links = {{issued.id, LinkKind::carried_by}};
  const auto claim = [&] {
    return decide(duty, procedure("duty"), act_of("duty", "claim", Role::lead), liaison, around);
  };

  EXPECT_THAT(reasons(claim()), IsEmpty());
  around.carriers = {{case_in("document", "signed"), &procedure("document")}};
  EXPECT_THAT(reasons(claim()), ElementsAre("此事项随文件办理：文件印发即办结，不必另行申请"));
}

TEST(DecideTest, TellsEveryLeadThatMayBeUrgedWhereNobodyIsNamed) {
  Case subject = case_in("duty", "under_way");
  subject.bearers.push_back({offices::weather, BearerRole::lead});

  const auto decision = decide_duty(subject, act_of("duty", "urge", Role::office), clerk);

  ASSERT_TRUE(decision);
  EXPECT_THAT(decision->front().content.facts, Contains(Fact(FieldRecorded{"urge.told", "emergency"})));
}

TEST(DecideTest, NeverUrgesWhatMayOnlyBeAsked) {
  Case subject = case_in("duty", "under_way");
  subject.bearers = {{offices::weather, BearerRole::lead}};

  const auto decision = decide_duty(subject, act_of("duty", "urge", Role::office), clerk);

  EXPECT_THAT(reasons(decision), ElementsAre("牵头单位只可商请，不能交办和催办"));
}

TEST(DecideTest, UrgesNobodyButTheBearers) {
  Command urge = act_of("duty", "urge", Role::office);
  urge.fields["told"] = std::vector{offices::education, offices::park, offices::weather};

  const auto decision = decide_duty(case_in("duty", "assigned"), urge, clerk);

  EXPECT_THAT(reasons(decision), ElementsAre("“市气象局”只可商请，不能交办", "“高新区”不承办此件，不能催办",
                                             "“市气象局”不承办此件，不能催办"));
}

TEST(DecideTest, UrgesNobodyWhereNobodyBears) {
  Case subject = case_in("duty", "assigned");
  subject.bearers.clear();

  const auto decision = decide_duty(subject, act_of("duty", "urge", Role::office), clerk);

  EXPECT_THAT(reasons(decision), ElementsAre("还没有牵头单位：请先明确责任单位"));
}

TEST(DecideTest, RefusesADayBeforeTheYearOfTheMeeting) {
  Case subject = case_in("duty", "under_way");
  subject.origin.year = 2021;
  Command report = act_of("duty", "report", Role::lead);

  report.happened_on = parse_day("1900-01-01").value();
  EXPECT_THAT(reasons(decide_duty(subject, report, liaison)),
              ElementsAre("发生日期不能早于会议所在的 2021 年"));
  report.happened_on = parse_day("2021-01-01").value();
  EXPECT_THAT(reasons(decide_duty(subject, report, liaison)), IsEmpty());
}

TEST(DecideTest, DoubtsADayOfAnotherCenturyWhereThereWasNoMeeting) {
  Command report = act_of("duty", "report", Role::lead);
  report.happened_on = parse_day("1999-12-31").value();

  EXPECT_THAT(reasons(decide_duty(case_in("duty", "under_way"), report, liaison)),
              ElementsAre("发生日期早于 2000 年，请核对"));
}

TEST(DecideTest, SettlesOnlyTheDisputeOfWhoDisputes) {
  Case subject = case_in("duty", "under_way");
  subject.disputes = {offices::emergency};
  Command settle = act_of("duty", "settle_dispute", Role::office);

  EXPECT_THAT(reasons(decide_duty(subject, settle, clerk)), ElementsAre("该单位没有提出异议"));
  subject.disputes.push_back(offices::education);
  EXPECT_EQ(fact_of<DisputeSettled>(decide_duty(subject, settle, clerk))->of, offices::education);
}

TEST(DecideTest, RefusesFieldsThatTheActDoesNotHave) {
  Command command = act_of("duty", "approve", Role::office);
  command.fields["score"] = Decimal(100);

  EXPECT_THAT(reasons(decide_duty(case_in("duty", "proposed"), command, clerk)),
              ElementsAre("“批准立项”没有“score”这一项"));
}

}  // namespace
}  // namespace bihuan::cases
