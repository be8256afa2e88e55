// SPDX-License-Identifier: Apache-2.0
#include "text/phrases.h"

#include <gtest/gtest.h>

namespace bihuan::text {
namespace {

TEST(PhrasesTest, MatchTheLongest) {
  EXPECT_EQ(match_any(U"出席人员:甲", 0, {U"出席", U"出席人员"}), 4U);
  EXPECT_EQ(match_any(U"出席人员:甲", 1, {U"出席", U"出席人员"}), 0U);
  EXPECT_EQ(match_any(U"出", 5, {U"出席"}), 0U);
}

TEST(PhrasesTest, MatchBeforeAPlace) {
  const std::u32string_view suffixes[] = {U"局", U"管理局"};

  EXPECT_EQ(match_any_before(U"水务管理局甲", 5, suffixes), 3U);
  EXPECT_EQ(match_any_before(U"局", 0, suffixes), 0U);
}

TEST(PhrasesTest, AreFoundAnywhere) {
  EXPECT_TRUE(contains_any(U"会议还研究了其他事项", {U"其他事项", U"其它事项"}));
  EXPECT_FALSE(contains_any(U"会议", {U"其他事项"}));
}

}  // namespace
}  // namespace bihuan::text
