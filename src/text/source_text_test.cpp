// SPDX-License-Identifier: Apache-2.0
#include "text/source_text.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "text/utf8.h"

namespace bihuan::text {
namespace {

TEST(SourceTextTest, CountsCodePointsNotBytes) {
  const auto text = SourceText::from_utf8("会议𠮷日\r\n 1").value();

  EXPECT_EQ(text.size(), 8U);
  EXPECT_EQ(text.utf8({2, 4}), "𠮷日");
  EXPECT_EQ(text.utf8(), "会议𠮷日\r\n 1");
}

TEST(SourceTextTest, LeavesOutWhatLiesBeyondTheEnd) {
  const auto text = SourceText::from_utf8("会议").value();

  EXPECT_EQ(text.utf8({1, 9}), "议");
  EXPECT_EQ(text.utf8({5, 9}), "");
}

TEST(SourceTextTest, RefusesWhatIsNotUtf8) {
  for (const auto* bytes : {"\xff", "\xe4\xbc", "\xc0\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80"}) {
    const auto text = SourceText::from_utf8(bytes);
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().kind, ErrorKind::malformed);
  }
}

TEST(SourceTextTest, RefusesTooLongAText) {
  const auto text = SourceText::from_utf8(std::string(limits::text_characters_max + 1, 'a'));

  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().kind, ErrorKind::too_large);
}

TEST(Utf8Test, WritesAllLengthsAndReplacesSurrogates) {
  EXPECT_EQ(to_utf8(U"aé会𠮷"), "aé会𠮷");
  EXPECT_EQ(to_utf8(std::u32string{0xD800, 0x110000}), "\uFFFD\uFFFD");
}

}  // namespace
}  // namespace bihuan::text
