// SPDX-License-Identifier: Apache-2.0
#include "cases/new_version.h"

#include <gmock/gmock.h>

#include "cases/testing_version.h"
#include "cases/version_changes.h"

namespace bihuan::cases {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> reasons(const Result<NewAct>& decided) {
  std::vector<std::string> said;
  if (decided) return said;
  for (const Words& reason : decided.error().reasons) {
    EXPECT_FALSE(reason.zh.empty());
    said.push_back(reason.en);
  }
  return said;
}

Result<NewAct> moved(const Case& subject, const procedures::Procedure& to, const StateMapping& states = {}) {
  return decide_new_version(subject, procedure(subject.kind), to, states);
}

/// The duty's file with the state `claimed` called `handed_in`.
procedures::Procedure with_claimed_renamed() {
  return loaded(with(file_of("duty"), "\"claimed\"", "\"handed_in\""));
}

TEST(NewVersion, KeepsTheStateAndNamesTheNewFile) {
  const auto to = loaded(file_of("duty") + "# 改动一处\n");
  const Case subject = case_in("duty", "under_way");

  const auto act = moved(subject, to);

  ASSERT_TRUE(act);
  EXPECT_EQ(act->act, "adopt_version");
  EXPECT_EQ(act->procedure, to.digest);
  EXPECT_EQ(act->after, subject.version);
  EXPECT_THAT(act->content.facts, IsEmpty());
}

TEST(NewVersion, FollowsAStateThatIsGoneByTheOneThatIsNamed) {
  const auto act = moved(case_in("duty", "claimed"), with_claimed_renamed(), {{"claimed", "handed_in"}});

  ASSERT_TRUE(act) << reasons(act).front();
  EXPECT_EQ(act->content.facts, (std::vector<Fact>{Moved{"handed_in", procedures::Phase::running, {}}}));
}

TEST(NewVersion, IsRefusedWhereTheStateHasNoCounterpart) {
  const auto to = with_claimed_renamed();

  EXPECT_THAT(reasons(moved(case_in("duty", "claimed"), to)),
              ElementsAre(HasSubstr("no state “Claimed” (claimed)")));
  EXPECT_THAT(reasons(moved(case_in("duty", "claimed"), to, {{"claimed", "nowhere"}})),
              ElementsAre(HasSubstr("no state “Claimed”")));
  EXPECT_TRUE(moved(case_in("duty", "under_way"), to));
}

TEST(NewVersion, IsRefusedWhereThePhaseWouldChange) {
  const auto act = moved(case_in("duty", "claimed"), with_claimed_renamed(), {{"claimed", "paused"}});

  EXPECT_THAT(reasons(act), Contains(HasSubstr("change from “clocks run” to “paused”")));
}

TEST(NewVersion, LeavesAnEndedCaseUnderItsFile) {
  const auto to = loaded(file_of("duty") + "# 改动一处\n");

  EXPECT_THAT(reasons(moved(case_in("duty", "finished"), to)), ElementsAre(HasSubstr("has ended")));
}

TEST(NewVersion, IsRefusedForAFileOfAnotherKindAndForItsOwn) {
  const Case subject = case_in("duty", "under_way");

  EXPECT_THAT(reasons(moved(subject, procedure("matter"))), ElementsAre(HasSubstr("another kind")));
  EXPECT_THAT(reasons(moved(subject, procedure("duty"))), ElementsAre(HasSubstr("already")));
}

TEST(NewVersion, IsRefusedWhereAnOpenClaimCouldNotBeSettledAtOnce) {
  const auto act = moved(case_in("duty", "claimed"), with_claimed_renamed(), {{"claimed", "under_way"}});

  EXPECT_THAT(reasons(act), ElementsAre(HasSubstr("the claim that waits for its verdict")));
}

TEST(NewVersion, IsRefusedWhereAnOpenDisputeCouldNotBeSettled) {
  const auto to = loaded(without_act(file_of("duty"), "settle_dispute"));
  Case subject = case_in("duty", "under_way");
  EXPECT_TRUE(moved(subject, to));

  subject.disputes = {offices::education};
  EXPECT_THAT(reasons(moved(subject, to)), ElementsAre(HasSubstr("the dispute that is not settled")));
}

TEST(NewVersion, IsRefusedWhereWhatTheDocumentCarriesWouldNotEnd) {
  const auto plain =
      with(file_of("document"), "guards = [{ result_is_not = \"review_legality.verdict=unlawful\" }]\n", "");
  const auto file = with(plain, "effects = [\"end_carried\", \"record_fields\"]",
                         "guards = [\"another_body_than_lead\"]\neffects = [\"record_fields\"]");
  const auto to = loaded(with(file, "effects = [\"end_carried\", {", "effects = [{"));
  Case subject = case_in("document", procedure("document").initial);
  EXPECT_TRUE(moved(subject, to));

  subject.links = {{CaseId("duty"), LinkKind::carries}};
  EXPECT_THAT(reasons(moved(subject, to)), ElementsAre(HasSubstr("duties that end with this document")));
}

// The file as loaded, with the claim called otherwise where it is performed and where the verdict asks who
// did.
procedures::Procedure with_claim_renamed() {
  return loaded(with(with(file_of("duty"), "name = \"claim\"", "name = \"hand_in\""),
                     "another_person_than_act = \"claim\"", "another_person_than_act = \"hand_in\""));
}

TEST(NewVersion, IsRefusedWhereAGuardWouldAskWhoDidWhatWasNotDone) {
  EXPECT_THAT(reasons(moved(case_in("duty", "claimed"), with_claim_renamed())),
              ElementsAre(AllOf(HasSubstr("“Accept”"), HasSubstr("asks who did “Claim”"))));
  // What has yet to be handed in will be handed in under the new name.
  EXPECT_TRUE(moved(case_in("duty", "under_way"), with_claim_renamed()));
}

/// The duty's file, where only what was promised in writing at the claim is accepted.
procedures::Procedure asking_for_a_result() {
  const auto more = with(
      file_of("duty"), "  { name = \"evidence\", type = \"text\"",
      "  { name = \"form\", type = \"choice\", required = true, label = { zh = \"形式\", en = \"Form\" }, "
      "choices = [{ name = \"written\", label = { zh = \"书面\", en = \"Written\" } }] },\n"
      "  { name = \"evidence\", type = \"text\"");
  return loaded(with(more, "  \"claim_open\",\n  \"another_body_than_lead\",\n  { another_person",
                     "  \"claim_open\",\n  { result_is = \"claim.form=written\" },\n  "
                     "\"another_body_than_lead\",\n  { another_person"));
}

TEST(NewVersion, IsRefusedWhereAGuardNeedsAFieldThatWasNotRecorded) {
  const auto to = asking_for_a_result();

  EXPECT_THAT(reasons(moved(case_in("duty", "claimed"), to)),
              ElementsAre(AllOf(HasSubstr("needs form as recorded by “Claim”"), HasSubstr("“Accept”"))));
  EXPECT_TRUE(moved(case_in("duty", "under_way"), to));
}

TEST(NewVersion, IsRefusedWhereARecordedFieldHasAValueThatTheNewFileDoesNotKnow) {
  const auto to = asking_for_a_result();
  Case subject = case_in("duty", "claimed");
  subject.fields["claim.form"] = "spoken";
  EXPECT_THAT(reasons(moved(subject, to)), ElementsAre(HasSubstr("“Form” was recorded as “spoken”")));

  subject.fields["claim.form"] = "written";
  EXPECT_TRUE(moved(subject, to));
}

Case round_with(procedures::FilingKind kind) {
  Case round = case_in("round", "open");
  round.gathering.filings[offices::emergency] = {kind, 1, today, today, 3, false};
  return round;
}

TEST(NewVersion, IsRefusedWhereAFilingWasMadeInAWayThatTheNewFileDoesNotKnow) {
  const auto to = loaded(
      with(file_of("round"),
           "  { name = \"nothing_new\", label = { zh = \"无新情况\", en = \"Nothing new\" } },\n", ""));

  EXPECT_THAT(reasons(moved(round_with(procedures::FilingKind::nothing_new), to)),
              ElementsAre(HasSubstr("the filing (nothing new)")));
  EXPECT_TRUE(moved(round_with(procedures::FilingKind::content), to));
}

TEST(NewVersion, IsRefusedWhereAFilingThatWasSentBackCouldNotBeAmended) {
  const auto to = loaded(without_act(file_of("round"), "amend"));
  Case round = round_with(procedures::FilingKind::content);
  EXPECT_TRUE(moved(round, to));

  round.gathering.filings[offices::emergency].is_sent_back = true;
  EXPECT_THAT(reasons(moved(round, to)), ElementsAre(HasSubstr("a filing that was sent back")));
}

TEST(NewVersion, IsRefusedWhereADraftInsideABearerCouldNotBeSent) {
  const auto to = loaded(without_act(file_of("round"), "send_draft"));
  EXPECT_TRUE(moved(case_in("round", "open"), to));

  Case round = case_in("round", "open");
  round.gathering.drafts[offices::emergency].version = 4;
  EXPECT_THAT(reasons(moved(round, to)), ElementsAre(HasSubstr("the draft of a filing inside a bearer")));
}

TEST(NewVersion, IsRefusedWherePartsThatWereAskedForCouldNotBeGiven) {
  const auto to = loaded(without_act(file_of("round"), "give_part"));
  Case round = case_in("round", "open");
  round.gathering.parts = {{offices::district, offices::emergency, 0}};
  EXPECT_THAT(reasons(moved(round, to)), ElementsAre(HasSubstr("the parts of a filing")));

  round.gathering.parts.front().given_in = 4;
  EXPECT_TRUE(moved(round, to));
}

TEST(NewVersion, IsRefusedWhereARunningClockIsGone) {
  const auto to = loaded(file_of("duty") + "# 改动一处\n");
  Case subject = case_in("duty", "under_way");
  subject.clocks["answer"] = {};
  EXPECT_THAT(reasons(moved(subject, to)), ElementsAre(HasSubstr("the clock “answer”, which runs")));

  subject.clocks["answer"].stopped_on = today;
  EXPECT_TRUE(moved(subject, to));
}

/// The duty's file, where a claim is accepted only within thirty days.
procedures::Procedure accepting_in_time() {
  const std::string claims = with(file_of("duty"), "effects = [\"claim\", \"record_fields\"]",
                                  "effects = [\"claim\", { start_clock = \"verdict\" }, \"record_fields\"]");
  return loaded(with(with(claims, "  \"claim_open\",\n  \"another_body_than_lead\",\n  { another_person",
                          "  \"claim_open\",\n  { within_clock = \"verdict\" },\n  "
                          "\"another_body_than_lead\",\n  { another_person"),
                     "effects = [\"accept_claim\", \"record_fields\"]",
                     "effects = [\"accept_claim\", { stop_clock = \"verdict\" }, \"record_fields\"]") +
                "[[clock]]\nname = \"verdict\"\nlabel = { zh = \"核查时限\", en = \"Verdict by\" }\n"
                "count = 30\n");
}

TEST(NewVersion, IsRefusedWhereAGuardAsksForAClockThatWasNotStarted) {
  const auto to = accepting_in_time();
  Case subject = case_in("duty", "claimed");
  EXPECT_THAT(reasons(moved(subject, to)),
              ElementsAre(AllOf(HasSubstr("“Accept”"), HasSubstr("“Verdict by”, which does not run"))));

  subject.clocks["verdict"] = {};
  EXPECT_TRUE(moved(subject, to));
  subject.clocks["verdict"].stopped_on = today;
  EXPECT_FALSE(moved(subject, to));
  // What has yet to be claimed will start it.
  EXPECT_TRUE(moved(case_in("duty", "under_way"), to));
}

TEST(NewVersion, IsRefusedWhereAPermitInForceCouldNotEnd) {
  const auto to = loaded(file_of("duty") + "# 改动一处\n");
  Case subject = case_in("duty", "under_way");
  subject.force.put_in({today, {}});

  EXPECT_THAT(reasons(moved(subject, to)), ElementsAre(HasSubstr("the permit that is in force")));
}

TEST(NewVersion, SaysEveryReasonAtOnce) {
  const auto to =
      loaded(without_act(with(file_of("duty"), "\"claimed\"", "\"handed_in\""), "settle_dispute"));
  Case subject = case_in("duty", "claimed");
  subject.disputes = {offices::education};

  EXPECT_THAT(reasons(moved(subject, to, {{"claimed", "paused"}})),
              ElementsAre(HasSubstr("phase"), HasSubstr("claim"), HasSubstr("dispute")));
}

TEST(NewVersion, FindsTheFaultsOfAMapping) {
  const auto to = with_claimed_renamed();
  const std::vector versions{&procedure("duty")};

  EXPECT_THAT(mapping_faults({{"claimed", "handed_in"}}, versions, to), IsEmpty());
  std::vector<std::string> said;
  for (const Words& fault :
       mapping_faults({{"claimed", "nowhere"}, {"never", "handed_in"}, {"read", "kept"}}, versions, to))
    said.push_back(fault.en);
  EXPECT_THAT(said, ElementsAre("the new file has no state “nowhere”", "no version has the state “never”",
                                HasSubstr("still has the state “read”")));
}

TEST(NewVersion, FindsTheStatesThatTheProgramOpensCasesIn) {
  EXPECT_THAT(opening_faults(procedure("duty")), IsEmpty());
  const auto faults = opening_faults(loaded(with(file_of("duty"), "\"kept\"", "\"stored\"")));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_THAT(faults.front().en, HasSubstr("“kept”"));
}

std::vector<std::string> changes(const Case& subject, const procedures::Procedure& to) {
  Case after = subject;
  after.procedure = to.digest;
  const auto& from = procedure(subject.kind);
  std::vector<std::string> said;
  for (const VersionChange& change :
       changes_between({subject, from, possible_acts(subject, from, clerk, surroundings())},
                       {after, to, possible_acts(after, to, clerk, surroundings())}, today))
    said.push_back(std::string(change.aspect) + ": " + change.words.en);
  return said;
}

TEST(VersionChanges, AreNoneWhereTheFilesDifferInWordsOnly) {
  EXPECT_THAT(changes(case_in("duty", "under_way"), loaded(file_of("duty") + "# 改动一处\n")), IsEmpty());
}

TEST(VersionChanges, SayWhatBecomesPossibleAndWhatNoLonger) {
  const auto to =
      loaded(with(without_act(file_of("duty"), "request_extension"), "name = \"pause\"", "name = \"halt\""));

  EXPECT_THAT(changes(case_in("duty", "under_way"), to),
              ElementsAre("impossible: “Ask for an extension” cannot be done now",
                          "impossible: “Pause” cannot be done now", "possible: “Pause” can be done now"));
}

TEST(VersionChanges, SayWhatAnActAsksForNow) {
  const auto to = loaded(with(with(file_of("duty"), "guards = [\"not_carried_by_document\"]",
                                   "guards = [\"not_carried_by_document\", \"children_ended\"]"),
                              "waits_for = \"lead\"", "waits_for = \"office\""));

  EXPECT_THAT(changes(case_in("duty", "under_way"), to),
              ElementsAre("waits_for: waits for: the lead → the supervision office",
                          "act: “Claim” also asks: every case under this one has ended"));
}

}  // namespace
}  // namespace bihuan::cases
