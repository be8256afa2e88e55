// SPDX-License-Identifier: Apache-2.0
#include "text/bigrams.h"

#include <gtest/gtest.h>

namespace bihuan::text {
namespace {

using Pairs = std::vector<std::string>;

TEST(BigramsTest, StopAtPunctuationButNotAtBlanks) {
  EXPECT_EQ(bigrams("治 水，Ａ１b。丙"), (Pairs{"治水", "a1", "1b", "丙"}));
  EXPECT_EQ(bigrams("，。"), Pairs{});
  EXPECT_EQ(bigrams("\xff"), Pairs{});
}

TEST(BigramsTest, MeasureLikeness) {
  EXPECT_DOUBLE_EQ(likeness("治水方案", "治水方案。"), 1.0);
  EXPECT_DOUBLE_EQ(likeness("治水方案", "道路"), 0.0);
  EXPECT_DOUBLE_EQ(likeness("治水方", "治水法"), 0.5);
  EXPECT_DOUBLE_EQ(likeness("", ""), 0.0);
}

}  // namespace
}  // namespace bihuan::text
