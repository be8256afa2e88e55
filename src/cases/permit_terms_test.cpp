// SPDX-License-Identifier: Apache-2.0
#include "cases/permit_terms.h"

#include <gtest/gtest.h>

namespace bihuan::cases {
namespace {

Interval term(const char* from, const char* until = "") {
  return {parse_day(from).value(), parse_day(until)};
}

std::size_t overlaps_of(const Interval& given) {
  procedures::Field replaces;
  replaces.label = {"重叠", "Overlaps"};
  Force force;
  force.put_in(term("2021-01-01", "2021-06-30"));
  force.put_in(term("2021-09-01"));
  return overlaps(given, force, replaces).size();
}

TEST(PermitTerms, OverlapWhereTheyShareADay) {
  EXPECT_EQ(overlaps_of(term("2021-07-01", "2021-08-31")), 0U);
  EXPECT_EQ(overlaps_of(term("2021-06-30", "2021-08-31")), 1U);
  EXPECT_EQ(overlaps_of(term("2021-07-01", "2021-09-01")), 1U);
  EXPECT_EQ(overlaps_of(term("2021-06-30")), 2U);
  EXPECT_EQ(overlaps_of(term("2020-01-01", "2020-12-31")), 0U);
}

}  // namespace
}  // namespace bihuan::cases
