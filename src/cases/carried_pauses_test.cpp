// SPDX-License-Identifier: Apache-2.0
#include "cases/carried_pauses.h"

#include <gmock/gmock.h>

#include "cases/effects.h"
#include "cases/guards.h"
#include "cases/row.h"
#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using procedures::Phase;
using testing::_;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::VariantWith;

Day day(std::string_view text) {
  return parse_day(text).value();
}

Case moved(const Case& subject, const char* state, Phase phase, std::string_view on) {
  NewAct act{subject.id, subject.version, "act", subject.procedure, {}};
  act.content.facts = {Moved{state, phase, {}}};
  return after_act(subject, act, on);
}

Neighbour document(std::string_view state, const char* id = "scheme") {
  Case subject = case_in("document", state);
  subject.id = CaseId(id);
  return {subject, &procedure("document")};
}

/// Consists of the steps of both documents; due on Wednesday, 2021-06-30.
Case duty() {
  Case subject = case_in("duty", "under_way");
  for (const char* id : {"scheme", "rules"}) subject.links.push_back({CaseId(id), LinkKind::carried_by});
  return subject;
}

/// Counted from 2021-06-01, so due on 2021-07-01.
Case due_in_thirty_days() {
  Case subject = duty();
  subject.due_rule->when = calendar::AfterDay{30, calendar::CountedIn::days, day("2021-06-01")};
  subject.due = calendar::due_date(*subject.due_rule, {}, calendar::built_in()).value();
  return subject;
}

std::optional<NewAct> act_beside(const Case& subject, const std::vector<Neighbour>& documents,
                                 std::string_view on = "2021-06-10") {
  return act_of_documents(subject, documents, day(on), calendar::built_in());
}

Case held(Case subject = duty()) {
  const auto act = act_beside(subject, {document("submitted")});
  return after_act(std::move(subject), act.value(), "2021-06-10");
}

Case released(const Case& subject, std::string_view on) {
  return after_act(subject, act_beside(subject, {document("passed")}, on).value(), on);
}

TEST(CarriedPauseTest, BeginsOnceEveryOpenDocumentStandsStill) {
  EXPECT_FALSE(act_beside(duty(), {}));
  EXPECT_FALSE(act_beside(duty(), {document("submitted"), document("under_revision", "rules")}));
  EXPECT_FALSE(act_beside(duty(), {document("issued"), document("issued", "rules")}));
  EXPECT_FALSE(act_beside(duty(), {document("submitted", "of another duty")}));
  const auto held = act_beside(duty(), {document("submitted"), document("issued", "rules")});
  ASSERT_TRUE(held);
  EXPECT_EQ(held->act, hold_with_document_act);
  EXPECT_THAT(held->content.facts, ElementsAre(Fact(DutyHeld{})));
}

TEST(CarriedPauseTest, MakesTheDutyGreyAndNobodyLate) {
  const Case subject = held();
  EXPECT_EQ(subject.phase, Phase::paused);
  EXPECT_EQ(subject.phase_of_state(), Phase::running);
  EXPECT_EQ(subject.state, "under_way");
  const Row row = row_of(subject, procedure("duty"));
  EXPECT_EQ(lamp_of(row.phase, row.due_on, day("2021-08-20")), calendar::Lamp::paused);
  EXPECT_EQ(row.waits_for, procedures::WaitsFor::outside);
  EXPECT_FALSE(act_beside(subject, {document("submitted")}));
}

TEST(CarriedPauseTest, LetsAnExtensionBeGrantedThoughTheDayWentBy) {
  Surroundings around = surroundings();
  around.today = day("2021-08-20");
  const auto obstacles_for = [&](const Case& subject) {
    const Attempt attempt{procedures::Role::office, clerk, {}, around.today};
    return obstacles(subject, procedure("duty"), *procedure("duty").find_act("extend"), attempt, around);
  };
  EXPECT_THAT(obstacles_for(held()), IsEmpty());
  EXPECT_THAT(obstacles_for(duty()), ElementsAre(Words{"时限已过：延期须在到期之前提出",
                                                       "The due date has passed: extend before it"}));
}

TEST(CarriedPauseTest, EndsWithTheFirstDocumentThatGoesOnAndLeavesADayThatWasNamed) {
  const Case subject = released(held(), "2021-08-20");
  EXPECT_EQ(subject.phase, Phase::running);
  EXPECT_FALSE(subject.held_since);
  EXPECT_FALSE(subject.paused_on);
  EXPECT_EQ(subject.resumed_on, day("2021-08-20"));
  EXPECT_EQ(iso(subject.due->due_on), "2021-06-30");
  EXPECT_EQ(row_of(subject, procedure("duty")).waits_for, procedures::WaitsFor::lead);
}

TEST(CarriedPauseTest, MovesWhatWasCountedByItsLength) {
  const Case subject = released(held(due_in_thirty_days()), "2021-06-22");
  EXPECT_EQ(iso(subject.due->due_on), "2021-07-13");
  EXPECT_EQ(iso(subject.due_before_pauses->due_on), "2021-07-01");
}

TEST(CarriedPauseTest, StaysOverWhatIsReportedMeanwhile) {
  const Case subject = moved(held(), "under_way", Phase::running, "2021-06-12");
  EXPECT_EQ(subject.phase, Phase::paused);
  EXPECT_EQ(subject.paused_on, day("2021-06-10"));
  EXPECT_FALSE(subject.resumed_on);
}

TEST(CarriedPauseTest, MovesNothingForWhatIsReportedMeanwhile) {
  Case subject = held(due_in_thirty_days());
  subject.state = "acknowledged";
  const procedures::Act& report = *procedure("duty").find_act("report");
  const auto content =
      content_of_act(subject, procedure("duty"), report, command_for(report),
                     {procedures::Role::lead, liaison, {}, day("2021-06-22")}, surroundings());
  ASSERT_TRUE(content);
  EXPECT_EQ(content->facts.front(), Fact(Moved{"under_way", Phase::running, {}}));
  EXPECT_THAT(content->facts, Not(Contains(VariantWith<DueResumed>(_))));
}

TEST(CarriedPauseTest, IsOneWithAPauseOfItsOwn) {
  Case subject = moved(held(), "paused", Phase::paused, "2021-06-12");
  EXPECT_EQ(subject.phase_of_state(), Phase::paused);
  EXPECT_EQ(subject.paused_on, day("2021-06-10")) << "no day counts twice, and none is lost";
  EXPECT_FALSE(act_beside(subject, {document("passed")})) << "it waits for its own act";

  subject = moved(subject, "under_way", Phase::running, "2021-06-20");
  EXPECT_EQ(subject.phase, Phase::running);
  EXPECT_TRUE(act_beside(subject, {document("submitted")})) << "and stands still again with its document";
}

TEST(CarriedPauseTest, IsOverAtItsEnd) {
  Case subject = held();
  NewAct ended{subject.id, subject.version, "act", subject.procedure, {}};
  ended.content.facts = {Moved{"finished", Phase::ended, procedures::End::verified}};
  subject = after_act(subject, ended, "2021-06-22");
  EXPECT_FALSE(subject.held_since);
  EXPECT_FALSE(act_beside(subject, {document("passed")}));
  EXPECT_FALSE(act_beside(subject, {document("submitted")}));
}

TEST(CarriedPauseTest, IsNoneOfADutyThatIsReportedOnByRounds) {
  Case subject = duty();
  subject.due_rule->when =
      calendar::EveryRound{calendar::Recurrence::parse("FREQ=MONTHLY;BYMONTHDAY=25").value(), {}};
  EXPECT_FALSE(act_beside(subject, {document("submitted")}));
}

TEST(CarriedPauseTest, ExtendsWithTheDocumentWhatWasDueOnItsDay) {
  const Neighbour passed = document("passed");
  std::vector<Neighbour> carried(3, {duty(), &procedure("duty")});
  carried[1].subject.due->due_on += std::chrono::days{1};
  carried[2].subject.phase = Phase::ended;
  const auto later = calendar::due_date(due_on("2021-09-30"), {}, calendar::built_in()).value();

  const auto acts = extensions_of_carried(passed.subject, later, carried);
  ASSERT_EQ(acts.size(), 1U);
  EXPECT_EQ(acts[0].act, extend_with_document_act);
  const Case subject = after_act(duty(), acts[0], "2021-08-20");
  EXPECT_EQ(iso(subject.due->due_on), "2021-09-30");
  EXPECT_EQ(iso(subject.due_before_extensions->due_on), "2021-06-30");
  EXPECT_EQ(subject.extensions, 1);
}

TEST(CarriedPauseTest, ExtendsThemInTheActThatExtendsTheDocument) {
  Case document = case_in("document", "passed");
  document.due->due_on = today - std::chrono::days{1};
  document.pauses = {{today - std::chrono::days{20}, today}};
  Surroundings around = surroundings();
  around.carried = {{duty(), &procedure("duty")}};
  around.carried[0].subject.id = CaseId("carried");
  around.carried[0].subject.due = document.due;
  Command extend = command_for(*procedure("document").find_act("extend_after_review"));

  const auto extended = decide(document, procedure("document"), extend, clerk, around);

  ASSERT_TRUE(extended) << extended.error().reasons.front().zh;
  ASSERT_EQ(extended->size(), 2U);
  EXPECT_EQ(extended->back().case_id, CaseId("carried"));
  const auto& date = std::get<DueExtended>(extended->back().content.facts.front()).date;
  EXPECT_EQ(iso(date.due_on), "2021-07-15");
}

}  // namespace
}  // namespace bihuan::cases
