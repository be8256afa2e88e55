// SPDX-License-Identifier: Apache-2.0
#include "cases/office_seat.h"

#include <gtest/gtest.h>

#include "offices/testing_city.h"

namespace bihuan::cases {
namespace {

TEST(OfficeSeatTest, IsOneUnderWhicheverNameplateOfTheOffice) {
  const auto city = offices::small_city();
  const auto sits = [&city](const OrganisationId& own) {
    return sits_in_office({PersonId("clerk"), own}, offices::emergency, city, offices::today);
  };

  EXPECT_TRUE(sits(offices::emergency));
  EXPECT_TRUE(sits(offices::safety_office));
  EXPECT_FALSE(sits(offices::education));
}

TEST(OfficeSeatTest, IsOneInAnOfficeThatNoDirectoryKnowsYet) {
  const offices::Directory empty;
  const OrganisationId office("office");

  EXPECT_TRUE(sits_in_office({PersonId("clerk"), office}, office, empty, offices::today));
  EXPECT_FALSE(sits_in_office({PersonId("clerk"), OrganisationId("bureau")}, office, empty, offices::today));
}

}  // namespace
}  // namespace bihuan::cases
