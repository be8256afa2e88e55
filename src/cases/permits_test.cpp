// SPDX-License-Identifier: Apache-2.0
#include "cases/permits.h"

#include <gtest/gtest.h>

namespace bihuan::cases {
namespace {

Day day(const char* iso) {
  return parse_day(iso).value();
}

/// In force for the year 2021.
Case permit() {
  Case subject;
  subject.kind = permit_kind;
  subject.fields = {{"grant.on", "2020-12-20"},
                    {"grant.holder_kind", "vehicle"},
                    {"grant.authority", "roads"},
                    {"grant.rests_on", "firm"}};
  subject.texts = {{"grant.holder", "青A10001"}, {"grant.scope", "北环"}, {"grant.basis", "第九条"}};
  subject.force.put_in({day("2021-01-01"), day("2021-12-31")});
  return subject;
}

PermitStanding standing(const Case& subject, const char* on) {
  return permit_on(subject, day(on)).standing;
}

TEST(Permits, SayToWhomTheyWereGivenAndByWhom) {
  const Permit read = permit_on(permit(), day("2021-06-01"));

  EXPECT_EQ(read.holder_kind, "vehicle");
  EXPECT_EQ(read.holder, "青A10001");
  EXPECT_EQ(read.basis, "第九条");
  EXPECT_EQ(read.authority, OrganisationId("roads"));
  EXPECT_EQ(read.rests_on, CaseId("firm"));
  EXPECT_EQ(read.interval, (Interval{day("2021-01-01"), day("2021-12-31")}));
}

TEST(Permits, StandByTheDayThatIsAsked) {
  const Case subject = permit();

  EXPECT_EQ(standing(subject, "2020-12-31"), PermitStanding::coming);
  EXPECT_EQ(standing(subject, "2021-01-01"), PermitStanding::in_force);
  EXPECT_EQ(standing(subject, "2021-11-30"), PermitStanding::in_force);
  EXPECT_EQ(standing(subject, "2021-12-01"), PermitStanding::ending);
  EXPECT_EQ(standing(subject, "2021-12-31"), PermitStanding::ending);
  EXPECT_EQ(standing(subject, "2022-01-01"), PermitStanding::lapsed);
}

TEST(Permits, AreNotEndingWhereARenewalFollows) {
  Case subject = permit();
  subject.force.put_in({day("2022-01-01"), {}});

  EXPECT_EQ(standing(subject, "2021-12-31"), PermitStanding::in_force);
  EXPECT_EQ(standing(subject, "2030-01-01"), PermitStanding::in_force);
}

TEST(Permits, AreSuspendedOnlyWithinTheirIntervals) {
  Case subject = permit();
  subject.force.suspend({day("2021-12-20"), {}});

  EXPECT_EQ(standing(subject, "2021-12-19"), PermitStanding::ending);
  EXPECT_EQ(standing(subject, "2021-12-20"), PermitStanding::suspended);
  EXPECT_EQ(standing(subject, "2022-01-01"), PermitStanding::lapsed);
}

TEST(Permits, AreWithdrawnFromTheDayOfTheDecisionAndNotBefore) {
  Case subject = permit();
  subject.force.end(day("2021-07-01"));
  subject.end = procedures::End::terminated;
  subject.ended_on = day("2021-07-01");

  EXPECT_EQ(standing(subject, "2021-05-01"), PermitStanding::in_force);
  EXPECT_EQ(standing(subject, "2021-07-01"), PermitStanding::withdrawn);
}

TEST(Permits, ThatWereCancelledHaveLapsed) {
  Case subject = permit();
  subject.force.end(day("2020-12-25"));  // before it began: no interval is left

  EXPECT_EQ(standing(subject, "2021-05-01"), PermitStanding::lapsed);
  EXPECT_EQ(permit_on(subject, day("2021-05-01")).interval, std::nullopt);
}

TEST(Permits, AreUnrecordedBeforeAnythingWasGranted) {
  EXPECT_EQ(standing(Case{}, "2021-06-01"), PermitStanding::unrecorded);
}

TEST(Permits, TakeAChangeUntilTheyAreGrantedAnew) {
  Case subject = permit();
  subject.fields["amend.on"] = "2021-03-01";
  subject.texts["amend.scope"] = "北环和南环";

  EXPECT_EQ(permit_on(subject, day("2021-06-01")).scope, "北环和南环");
  EXPECT_EQ(permit_on(subject, day("2021-06-01")).holder, "青A10001");

  subject.fields["grant.on"] = "2022-03-01";
  EXPECT_EQ(permit_on(subject, day("2022-06-01")).scope, "北环");
}

}  // namespace
}  // namespace bihuan::cases
