// SPDX-License-Identifier: Apache-2.0
#include "text/folded_text.h"

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace bihuan::text {
namespace {

struct Folded {
  explicit Folded(std::string_view bytes) : source(SourceText::from_utf8(bytes).value()), text(source) {}
  std::string chars() const { return to_utf8(text.chars()); }

  SourceText source;
  FoldedText text;
};

TEST(FoldedTextTest, MakesWidthsAlikeAndDropsBlanks) {
  EXPECT_EQ(Folded("出 席：甲　乙，（２０2６）\t；\u200b！").chars(), "出席:甲乙,(2026);!");
}

TEST(FoldedTextTest, KeepsOneCharacterForOne) {
  EXPECT_EQ(Folded("①㈠…⼀").chars(), "①㈠…一");
}

TEST(FoldedTextTest, GivesBackTheOriginalCharactersAndTheirPlace) {
  const Folded folded("第 １\n次（扩大）");

  EXPECT_EQ(folded.chars(), "第1次(扩大)");
  EXPECT_EQ(folded.text.as_written(0, 4), "第１次（");
  EXPECT_EQ(folded.text.source(1, 3), (Span{2, 5}));
  EXPECT_EQ(folded.text.source(1, 1), (Span{2, 2}));
  EXPECT_EQ(folded.text.source(99, 99), (Span{9, 9}));
  EXPECT_EQ(folded.text.position(3), 2U);
}

TEST(FoldedTextTest, DropsPageMarksEvenWithoutTheirDigits) {
  EXPECT_EQ(Folded("抓好\n— 12 —\n落实").chars(), "抓好落实");
  EXPECT_EQ(Folded("抓好\n—\x01\x02 \x03—\n落实").chars(), "抓好落实");
  EXPECT_EQ(Folded("抓好 - 3 - 落实").chars(), "抓好落实");
  EXPECT_EQ(Folded("抓好\n-3-\n落实").chars(), "抓好落实");
  EXPECT_EQ(Folded("抓好\n第 3 页 共 12 页\n落实").chars(), "抓好落实");
}

TEST(FoldedTextTest, KeepsDashesThatAreNoPageMarks) {
  EXPECT_EQ(Folded("目标——落实").chars(), "目标——落实");
  EXPECT_EQ(Folded("2021-2025-规划").chars(), "2021-2025-规划");
  EXPECT_EQ(Folded("见第3页的表").chars(), "见第3页的表");
}

TEST(FoldedTextTest, KnowsLineStartsAndGaps) {
  const Folded folded("甲 乙　 丙\r\n\r\n丁");

  EXPECT_TRUE(folded.text.starts_line(0));
  EXPECT_FALSE(folded.text.starts_line(1));
  EXPECT_EQ(folded.text.gap_before(1), 1U);
  EXPECT_EQ(folded.text.gap_before(2), 3U);
  EXPECT_TRUE(folded.text.starts_line(3));
  EXPECT_EQ(folded.text.line_ends_before(3), 2U);
  EXPECT_FALSE(folded.text.starts_line(4));
}

}  // namespace
}  // namespace bihuan::text
