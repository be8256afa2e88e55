// SPDX-License-Identifier: Apache-2.0
#include "search/said.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "search/testing_lexicon.h"

namespace bihuan::search {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

/// The names of what is said outright; of what is half said or guessed with a ? behind.
std::vector<std::string> senses_in(std::u32string_view text) {
  static const Lexicon lexicon = testing::small_lexicon();
  std::vector<std::string> names;
  for (const Mention& mention : said_in(lexicon, plain_text(text).chars).mentions) {
    const auto kind = lexicon.sense(mention.sense).kind;
    if (kind == SenseKind::filler || kind == SenseKind::place || kind == SenseKind::name_end) continue;
    names.push_back(lexicon.sense(mention.sense).name + (mention.share < 1 ? "?" : ""));
  }
  return names;
}

TEST(Said, HearsOneSenseInDifferentWords) {
  EXPECT_THAT(senses_in(U"灭火瓶超期"), ElementsAre("灭火器", "过期"));
  EXPECT_THAT(senses_in(U"干粉灭火器过期"), Contains("灭火器"));
}

TEST(Said, TakesTheLongestWordAndHalfHearsTheOneInsideIt) {
  EXPECT_THAT(senses_in(U"灭火器箱"), ElementsAre("灭火器箱", "灭火器?"));
}

TEST(Said, PutsADenialTogetherWithTheActBehindIt) {
  EXPECT_THAT(senses_in(U"未按规定对员工进行培训"), Contains("未培训"));
}

TEST(Said, PutsADenialTogetherWithTheActBeforeIt) {
  EXPECT_THAT(senses_in(U"培训没做"), Contains("未培训"));
}

TEST(Said, KeepsADenialInItsClause) {
  EXPECT_THAT(senses_in(U"车间无灭火器，培训"), Not(Contains("未培训")));
  EXPECT_THAT(senses_in(U"车间无灭火器，培训"), Contains("未设置"));
}

TEST(Said, HearsThatAThingIsNotThereHoweverItIsDenied) {
  for (const auto* text : {U"未配备灭火器", U"没有灭火器", U"灭火器缺少", U"灭火器未安装"})
    EXPECT_THAT(senses_in(text), Contains("未设置"));
}

TEST(Said, HearsAPartedWordWithinASentence) {
  EXPECT_THAT(senses_in(U"存瓶三只均过期"), Contains("存瓶超期"));
  EXPECT_THAT(senses_in(U"存瓶三只。灭火器过期"), Not(Contains("存瓶超期")));
}

TEST(Said, GuessesAWordThatIsNotListedByItsCharacters) {
  EXPECT_THAT(senses_in(U"墙上救急照明灯具"), Contains("应急照明?"));
}

TEST(Said, DoesNotTakeTheNameOfAFirmForWhatIsFound) {
  EXPECT_THAT(senses_in(U"永安灭火器有限公司"), IsEmpty());
  EXPECT_THAT(senses_in(U"永安灭火器有限公司安全出口堵死"), ElementsAre("安全出口", "堵塞"));
}

TEST(Said, HushesOnlyWhatNoWordCoversBeforeAShortEnding) {
  const auto lexicon = testing::small_lexicon();

  const auto said = said_in(lexicon, U"灭火器向阳路");

  EXPECT_EQ(said.voices[0], Voice::covered);
  EXPECT_EQ(said.voices[3], Voice::quiet);
  EXPECT_EQ(said.voices[5], Voice::quiet);
}

}  // namespace
}  // namespace bihuan::search
