// SPDX-License-Identifier: Apache-2.0
#include "search/shared_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "search/testing_lexicon.h"

namespace bihuan::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using text::Span;

TEST(SharedWords, LightsWhatSaysTheSameInDifferentWords) {
  const auto shared = shared_words(testing::small_lexicon(), "三楼灭火瓶 超期", "过期的干粉灭火器");

  EXPECT_THAT(shared.senses, ElementsAre("灭火器", "过期"));
  EXPECT_THAT(shared.in_first, ElementsAre(Span{2, 8}));
  EXPECT_THAT(shared.in_second, ElementsAre(Span{0, 2}, Span{3, 8}));
}

TEST(SharedWords, LightsSharedCharactersThatNoLexiconKnows) {
  const auto shared = shared_words(testing::small_lexicon(), "琉璃瓦", "那琉璃盏");

  EXPECT_THAT(shared.in_first, ElementsAre(Span{0, 2}));
  EXPECT_THAT(shared.in_second, ElementsAre(Span{1, 3}));
}

TEST(SharedWords, LeavesPlacesAndBoilerplateDark) {
  const auto shared =
      shared_words(testing::small_lexicon(), "现场检查发现机加工车间", "现场检查发现机加工车间");

  EXPECT_THAT(shared.senses, IsEmpty());
  EXPECT_THAT(shared.in_first, IsEmpty());
}

}  // namespace
}  // namespace bihuan::search
