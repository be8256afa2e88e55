// SPDX-License-Identifier: Apache-2.0
#include "cases/force.h"

#include <gtest/gtest.h>

namespace bihuan::cases {
namespace {

Day day(std::string_view text) {
  return parse_day(text).value();
}

Force one_year() {
  Force force;
  force.put_in({day("2025-01-01"), day("2025-12-31")});
  return force;
}

TEST(ForceTest, IncludesBothEndsOfAnInterval) {
  EXPECT_FALSE(one_year().in_force(day("2024-12-31")));
  EXPECT_TRUE(one_year().in_force(day("2025-01-01")));
  EXPECT_TRUE(one_year().in_force(day("2025-12-31")));
  EXPECT_FALSE(one_year().in_force(day("2026-01-01")));
}

TEST(ForceTest, HasNoEndWhereNoneIsKnown) {
  Force force;
  force.put_in({day("2025-01-01"), {}});
  EXPECT_TRUE(force.in_force(day("2099-01-01")));
}

TEST(ForceTest, StandsStillWhileItIsSuspended) {
  Force force = one_year();
  force.suspend({day("2025-03-01"), {}});
  EXPECT_TRUE(force.in_force(day("2025-02-28")));
  EXPECT_FALSE(force.in_force(day("2025-06-01")));
  EXPECT_TRUE(force.is_suspended(day("2025-06-01")));

  force.restore(day("2025-06-01"));
  EXPECT_TRUE(force.in_force(day("2025-06-01")));
  EXPECT_FALSE(force.in_force(day("2025-05-31")));
}

TEST(ForceTest, IsOverFromTheDayOnWhichItEnded) {
  Force force = one_year();
  force.put_in({day("2026-01-01"), day("2026-12-31")});
  force.end(day("2025-07-01"));
  EXPECT_TRUE(force.in_force(day("2025-06-30")));
  EXPECT_FALSE(force.in_force(day("2025-07-01")));
  EXPECT_FALSE(force.in_force(day("2026-06-01")));

  force.put_in({day("2026-03-01"), day("2026-12-31")});
  EXPECT_TRUE(force.in_force(day("2026-03-01")));
}

TEST(ForceTest, KnowsWhatWasCutShort) {
  Force force = one_year();
  EXPECT_FALSE(force.around(day("2025-06-30"))->is_cut_short);

  force.end(day("2025-07-01"));
  EXPECT_EQ(force.around(day("2025-06-30")), (Interval{day("2025-01-01"), day("2025-06-30"), true}));
}

TEST(ForceTest, StaysWithdrawnUntilItIsGivenAnew) {
  Force force = one_year();
  force.withdraw(day("2025-07-01"));
  EXPECT_FALSE(force.in_force(day("2025-07-01")));
  EXPECT_FALSE(force.is_withdrawn(day("2025-06-30")));
  EXPECT_TRUE(force.is_withdrawn(day("2025-09-01")));

  force.put_in({day("2025-10-01"), {}});
  EXPECT_TRUE(force.is_withdrawn(day("2025-09-30")));
  EXPECT_FALSE(force.is_withdrawn(day("2025-10-01")));
}

TEST(ForceTest, IsWithdrawnNoLongerOnceItIsGivenAnewForLater) {
  Force force = one_year();
  force.withdraw(day("2025-07-01"));
  force.put_in({day("2025-12-01"), {}}, day("2025-10-01"));
  EXPECT_TRUE(force.is_withdrawn(day("2025-09-30")));
  EXPECT_FALSE(force.is_withdrawn(day("2025-10-01")));
  EXPECT_FALSE(force.in_force(day("2025-10-01")));
}

TEST(ForceTest, TakesAnEndForNoWithdrawal) {
  Force force = one_year();
  force.end(day("2025-07-01"));
  EXPECT_FALSE(force.is_withdrawn(day("2025-09-01")));
}

TEST(ForceTest, KnowsTheIntervalAroundADayOrTheNextOne) {
  Force force = one_year();
  force.put_in({day("2027-01-01"), day("2027-12-31")});
  EXPECT_EQ(force.around(day("2025-05-05"))->from, day("2025-01-01"));
  EXPECT_EQ(force.around(day("2026-05-05"))->from, day("2027-01-01"));
  EXPECT_FALSE(force.around(day("2028-01-01")));
}

}  // namespace
}  // namespace bihuan::cases
