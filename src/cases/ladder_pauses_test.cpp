// SPDX-License-Identifier: Apache-2.0
// Where the ladder stands after a pause.
#include <gtest/gtest.h>

#include "cases/notices.h"
#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

Day day(std::string_view text) {
  return parse_day(text).value();
}

/// Due on Wednesday, 2021-06-30.
Case going_on_from(std::string_view resumed_on) {
  Case subject = case_in("duty", "under_way");
  subject.resumed_on = day(resumed_on);
  return subject;
}

std::string step_on(const Case& subject, std::string_view today) {
  const auto* step = step_reached(subject, procedure(subject.kind), day(today), calendar::built_in());
  return step ? step->name : "";
}

// Nobody was told of the steps that went by, and on the day on which the case goes on, a Tuesday, nobody has
// had a working day yet.
TEST(LadderAfterAPauseTest, BeginsAtItsFootWhereThePauseOutlastedTheLimit) {
  const Case subject = going_on_from("2021-07-20");
  EXPECT_EQ(step_on(subject, "2021-07-20"), "");
  EXPECT_EQ(step_on(subject, "2021-07-21"), "blue");
  EXPECT_EQ(step_on(subject, "2021-07-27"), "blue");
  EXPECT_EQ(step_on(subject, "2021-07-28"), "yellow");
  EXPECT_EQ(step_on(subject, "2021-08-03"), "yellow");
  EXPECT_EQ(step_on(subject, "2021-08-04"), "red");
}

TEST(LadderAfterAPauseTest, StaysWhereItIsWhereThePauseEndedInTime) {
  const Case subject = going_on_from("2021-06-28");
  EXPECT_EQ(step_on(subject, "2021-06-28"), "remind");
  EXPECT_EQ(step_on(subject, "2021-07-01"), "blue");
  EXPECT_EQ(step_on(subject, "2021-07-15"), "red");
}

TEST(LadderAfterAPauseTest, CountsFromTheLimitThatWasSetAfterIt) {
  Case subject = going_on_from("2021-07-20");
  subject.due = calendar::due_date(due_on("2021-07-30"), {}, calendar::built_in()).value();
  EXPECT_EQ(step_on(subject, "2021-07-26"), "");
  EXPECT_EQ(step_on(subject, "2021-07-27"), "remind");
}

TEST(LadderAfterAPauseTest, IsNotClimbedByADutyThatIsHeldWithItsDocument) {
  Case subject = case_in("duty", "under_way");
  subject.held_since = day("2021-06-10");
  subject.phase = procedures::Phase::paused;
  EXPECT_EQ(step_on(subject, "2021-07-15"), "");
}

}  // namespace
}  // namespace bihuan::cases
