// SPDX-License-Identifier: Apache-2.0
#include "intake/conventions.h"

#include <gtest/gtest.h>

namespace bihuan::intake {
namespace {

TEST(ConventionsTest, HoldWhatStandsFirstWhereNothingWasSaid) {
  LedgerConventions chosen;
  for (const Convention& convention : ledger_conventions()) convention.choose(chosen, 0);
  EXPECT_EQ(chosen, LedgerConventions{});
}

TEST(ConventionsTest, AreChosenByTheirNames) {
  for (const Convention& convention : ledger_conventions()) {
    const std::string said = std::string(convention.name) + "=" + std::string(convention.choices[1].name);
    const auto chosen = with_convention({}, said);
    ASSERT_TRUE(chosen) << said;
    EXPECT_NE(*chosen, LedgerConventions{}) << said;
    const std::string back = std::string(convention.name) + "=" + std::string(convention.choices[0].name);
    EXPECT_EQ(with_convention(*chosen, back), LedgerConventions{}) << said;
  }
  EXPECT_EQ(with_convention({}, "year=2020")->year, 2020);
}

TEST(ConventionsTest, RefuseWhatIsNoneAndNameThoseThereAre) {
  for (const char* said : {"units", "units=", "units=all", "colour=red", "year=20", "=", ""}) {
    const auto refused = with_convention({}, said);
    ASSERT_FALSE(refused) << said;
    EXPECT_NE(refused.error().reasons.front().zh.find("units=all-lead|first-leads"), std::string::npos);
  }
}

}  // namespace
}  // namespace bihuan::intake
