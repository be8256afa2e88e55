// SPDX-License-Identifier: Apache-2.0
#include "text/titles.h"

#include <gtest/gtest.h>

namespace bihuan::text {
namespace {

using Ranges = std::vector<Range>;

std::vector<Range> titles(std::u32string_view chars) {
  return find_titles(chars, {0, chars.size()});
}

TEST(TitlesTest, AreFoundWithTheirBrackets) {
  EXPECT_EQ(titles(U"审议《甲》和《乙》"), (Ranges{{2, 5}, {6, 9}}));
}

TEST(TitlesTest, MayHoldTitles) {
  EXPECT_EQ(titles(U"《关于印发《甲》的通知》好"), (Ranges{{0, 12}}));
}

TEST(TitlesTest, ThatNobodyClosesAreNone) {
  EXPECT_EQ(titles(U"《甲。乙》"), Ranges{});
  EXPECT_EQ(titles(U"《" + std::u32string(300, U'甲') + U"》"), Ranges{});
  EXPECT_EQ(titles(U"《甲《乙》丙"), (Ranges{{0, 5}}));
  EXPECT_EQ(titles(U"》《"), Ranges{});
}

}  // namespace
}  // namespace bihuan::text
