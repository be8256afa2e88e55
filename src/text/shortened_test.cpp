// SPDX-License-Identifier: Apache-2.0
#include "text/shortened.h"

#include <gtest/gtest.h>

namespace bihuan::text {
namespace {

TEST(ShortenedTest, CutsBetweenCharactersAndShowsIt) {
  EXPECT_EQ(shortened("市水务局", 2), "市水…");
  EXPECT_EQ(shortened("市水务局", 4), "市水务局");
  EXPECT_EQ(shortened("", 4), "");
}

TEST(ShortenedTest, LeavesWhatIsNoUtf8) {
  EXPECT_EQ(shortened("\xFF\xFE\xFD", 1), "\xFF\xFE\xFD");
}

}  // namespace
}  // namespace bihuan::text
