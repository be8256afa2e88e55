// SPDX-License-Identifier: Apache-2.0
#include "text/sentences.h"

#include <gtest/gtest.h>

namespace bihuan::text {
namespace {

std::vector<std::u32string_view> split(std::u32string_view chars) {
  std::vector<std::u32string_view> parts;
  for (const auto& range : sentences(chars, {0, chars.size()}))
    parts.push_back(chars.substr(range.begin, range.size()));
  return parts;
}

using Parts = std::vector<std::u32string_view>;

TEST(SentencesTest, EndBehindTheirMark) {
  EXPECT_EQ(split(U"甲要快。乙要好;丙"), (Parts{U"甲要快。", U"乙要好;", U"丙"}));
  EXPECT_EQ(split(U""), Parts{});
}

TEST(SentencesTest, DoNotEndInsideBrackets) {
  EXPECT_EQ(split(U"按《甲。乙》办(见丙;丁)。“戊!”己。"),
            (Parts{U"按《甲。乙》办(见丙;丁)。", U"“戊!”己。"}));
}

TEST(SentencesTest, AreNotSwallowedByABracketThatNobodyCloses) {
  EXPECT_EQ(split(U"甲(乙。丙)。丁《戊。己"), (Parts{U"甲(乙。丙)。", U"丁《戊。", U"己"}));
  const auto long_text = U"(" + std::u32string(1000, U'甲') + U"。乙)";
  EXPECT_EQ(split(long_text).size(), 2U);
}

TEST(SentencesTest, StandInTheirRange) {
  const std::u32string_view chars = U"甲。乙。丙。";

  EXPECT_EQ(sentences(chars, {2, 4}), (std::vector<Range>{{2, 4}}));
}

}  // namespace
}  // namespace bihuan::text
