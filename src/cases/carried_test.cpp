// SPDX-License-Identifier: Apache-2.0
#include "cases/carried.h"

#include <gmock/gmock.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using procedures::End;
using procedures::Phase;
using testing::IsEmpty;

Neighbour ended_duty(const char* id, std::string_view act, const char* from) {
  Case subject = case_in("duty", "finished");
  subject.id = CaseId(id);
  subject.ending = Ending{std::string(act), from};
  return {subject, &procedure("duty")};
}

const procedures::State& state(std::string_view name) {
  return *procedure("document").find_state(name);
}

std::vector<NewAct> reopened(std::string_view from, std::string_view to, std::vector<Neighbour> carried) {
  Surroundings around = surroundings();
  around.carried = std::move(carried);
  return reopened_with(case_in("document", from), state(to), procedure("document"), around);
}

TEST(CarriedDutyTest, StandsWhereItStoodOnceItsDocumentGoesOnAgain) {
  for (const char* from : {"issued", "awaiting_publication", "terminated", "superseded"}) {
    const auto acts =
        reopened(from, "under_revision", {ended_duty("carried", end_with_document_act, "acknowledged")});
    ASSERT_EQ(acts.size(), 1U) << from;
    EXPECT_EQ(acts[0].case_id, CaseId("carried"));
    EXPECT_EQ(acts[0].act, reopen_with_document_act);
    EXPECT_EQ(acts[0].content.facts.front(), Fact(Moved{"acknowledged", Phase::running, {}}));
  }
}

TEST(CarriedDutyTest, ThatEndedWithTheSuccessorOfItsDocumentStandsAgainToo) {
  const Neighbour ended = ended_duty("carried", rest_on_successor_act, "kept");
  EXPECT_EQ(reopened("superseded", "under_revision", {ended}).size(), 1U);
}

TEST(CarriedDutyTest, StaysEndedWhereItEndedOtherwiseOrTheDocumentIsStillDone) {
  const Neighbour ended = ended_duty("carried", end_with_document_act, "under_way");
  EXPECT_THAT(reopened("issued", "under_revision", {ended_duty("accepted", "accept", "claimed")}), IsEmpty());
  EXPECT_THAT(reopened("awaiting_publication", "issued", {ended}), IsEmpty());
  EXPECT_THAT(reopened("signed", "under_revision", {ended}), IsEmpty()) << "it was not done";
  Neighbour open = ended;
  open.subject.ending.reset();
  EXPECT_THAT(reopened("issued", "under_revision", {open}), IsEmpty());
}

TEST(CarriedDutyTest, IsReopenedByTheActThatReopensTheDocument) {
  Surroundings around = surroundings();
  around.carried = {ended_duty("carried", end_with_document_act, "under_way")};
  const Command reopen = command_for(*procedure("document").find_act("reopen"));

  const auto acts = decide(case_in("document", "issued"), procedure("document"), reopen, clerk, around);

  ASSERT_TRUE(acts) << acts.error().reasons.front().zh;
  ASSERT_EQ(acts->size(), 2U);
  EXPECT_EQ(acts->back().case_id, CaseId("carried"));
  EXPECT_EQ(acts->back().act, reopen_with_document_act);
}

}  // namespace
}  // namespace bihuan::cases
