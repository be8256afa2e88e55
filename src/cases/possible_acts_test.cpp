// SPDX-License-Identifier: Apache-2.0
// What a page offers: the acts of the state, in whose name, and why not.
#include <algorithm>
#include <gmock/gmock.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

PossibleAct possible_act(const Case& subject, std::string_view name, const Actor& actor = clerk) {
  const auto possible = possible_acts(subject, procedure(subject.kind), actor, surroundings());
  const auto found = std::ranges::find(possible, name, [](const PossibleAct& one) { return one.act->name; });
  EXPECT_NE(found, possible.end()) << name;
  return found == possible.end() ? PossibleAct{} : *found;
}

TEST(PossibleActsTest, OfferToSettleADisputeOnlyWhereOneIsOpen) {
  Case subject = case_in("duty", "under_way");
  EXPECT_EQ(possible_act(subject, "settle_dispute").obstacles.front().zh, "没有尚未处理的分工异议");

  subject.disputes = {offices::education};
  EXPECT_THAT(possible_act(subject, "settle_dispute").obstacles, IsEmpty());
}

TEST(PossibleActsTest, OfferTheOfficeTheBearersActsOnTheirBehalf) {
  const PossibleAct acknowledge = possible_act(case_in("duty", "assigned"), "acknowledge");
  EXPECT_TRUE(acknowledge.on_behalf);
  EXPECT_EQ(acknowledge.as, procedures::Role::lead);
  EXPECT_THAT(acknowledge.for_whom, ElementsAre(offices::emergency));
  EXPECT_THAT(acknowledge.obstacles, IsEmpty());
}

/// Claimed, with a body that examines on site.
Case claimed_problem() {
  Case subject = case_in("problem", "claimed");
  subject.bearers.push_back({offices::district, BearerRole::examiner});
  return subject;
}

TEST(PossibleActsTest, OfferTheOfficeAnExaminationOfItsOwnAndForTheExaminingBody) {
  const PossibleAct examine = possible_act(claimed_problem(), "examine");
  EXPECT_FALSE(examine.on_behalf);
  EXPECT_EQ(examine.as, procedures::Role::office);
  EXPECT_EQ(examine.as_bearer, procedures::Role::examiner);
  EXPECT_THAT(examine.for_whom, ElementsAre(offices::district));
  EXPECT_THAT(examine.obstacles, IsEmpty());
}

TEST(PossibleActsTest, OfferOnlyTheBearersNameWhereTheOfficeItselfMayNot) {
  Case subject = claimed_problem();
  subject.bearers.front().organisation = supervision_office;
  const PossibleAct examine = possible_act(subject, "examine");
  EXPECT_TRUE(examine.on_behalf);
  EXPECT_EQ(examine.as, procedures::Role::examiner);
  EXPECT_THAT(examine.for_whom, ElementsAre(offices::district));
  EXPECT_THAT(examine.obstacles, IsEmpty());
}

TEST(PossibleActsTest, OfferABearerNobodyElsesName) {
  const PossibleAct acknowledge = possible_act(case_in("duty", "assigned"), "acknowledge", liaison);
  EXPECT_FALSE(acknowledge.on_behalf);
  EXPECT_THAT(acknowledge.for_whom, IsEmpty());
}

}  // namespace
}  // namespace bihuan::cases
