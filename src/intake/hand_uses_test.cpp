// SPDX-License-Identifier: Apache-2.0
#include "intake/hand_uses.h"

#include <gtest/gtest.h>

#include "procedures/shelf.h"

namespace bihuan::intake {
namespace {

const procedures::Procedure& procedure(std::string_view kind) {
  static const auto shipped = procedures::ProcedureShelf::shipped();
  return *shipped.current(kind);
}

TEST(HandUsesTest, AsksADateOnlyWhereAnActSetsOne) {
  EXPECT_TRUE(uses_of(procedure("duty")).due);
  EXPECT_TRUE(uses_of(procedure("problem")).due);
  EXPECT_FALSE(uses_of(procedure("permit")).due);
  EXPECT_FALSE(uses_of(procedure("agreement")).due);
}

TEST(HandUsesTest, AsksForBearersWhoCanActOrBeSet) {
  const auto permit = uses_of(procedure("permit"));
  EXPECT_TRUE(permit.lead);
  EXPECT_FALSE(permit.support || permit.examiner || permit.officials);

  const auto instruction = uses_of(procedure("instruction"));
  EXPECT_FALSE(instruction.lead || instruction.support || instruction.examiner || instruction.officials);

  const auto problem = uses_of(procedure("problem"));
  EXPECT_TRUE(problem.lead && problem.support && problem.examiner);
  EXPECT_FALSE(uses_of(procedure("inspection")).examiner);
}

TEST(HandUsesTest, NeedsFromTheStartWhatNoActCouldSetLater) {
  const auto review = uses_of(procedure("review"));
  EXPECT_TRUE(review.needs_parent && review.needs_lead);

  for (const char* kind : {"duty", "problem", "permit", "document", "instruction"}) {
    EXPECT_FALSE(uses_of(procedure(kind)).needs_parent) << kind;
    EXPECT_FALSE(uses_of(procedure(kind)).needs_lead) << kind;
  }
}

TEST(HandUsesTest, TellsWhatMustBeRecordedBeforeTheCaseGoesOn) {
  const auto first = recorded_first(procedure("instruction"));
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(first.front()->name, "record");

  EXPECT_TRUE(recorded_first(procedure("duty")).empty());
}

}  // namespace
}  // namespace bihuan::intake
