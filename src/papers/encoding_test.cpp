// SPDX-License-Identifier: Apache-2.0
#include "papers/encoding.h"

#include <gtest/gtest.h>

namespace bihuan::papers {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view resolved = "会议决定：由市水务局牵头，9月底前报送方案。\n";

std::string utf16(std::u16string_view text, Encoding encoding) {
  std::string bytes;
  for (char16_t unit : text) {
    char low = static_cast<char>(unit & 0xFF);
    char high = static_cast<char>(unit >> 8);
    bytes += encoding == Encoding::utf16le ? low : high;
    bytes += encoding == Encoding::utf16le ? high : low;
  }
  return bytes;
}

// 会议纪要 in GB18030.
constexpr std::string_view minutes_gb18030 = "\xBB\xE1\xD2\xE9\xBC\xCD\xD2\xAA"sv;

DecodedText decoded(std::string_view bytes) {
  auto result = decode(bytes);
  EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().reasons.front().zh);
  return result ? *result : DecodedText{};
}

ErrorKind refusal(std::string_view bytes) {
  auto result = decode(bytes);
  EXPECT_FALSE(result.has_value());
  return result ? ErrorKind::conflict : result.error().kind;
}

TEST(Encoding, ReadsUtf8WithAndWithoutAMark) {
  EXPECT_EQ(decoded(resolved), (DecodedText{Encoding::utf8, std::string(resolved)}));
  EXPECT_EQ(decoded("\xEF\xBB\xBF" + std::string(resolved)),
            (DecodedText{Encoding::utf8, std::string(resolved)}));
}

TEST(Encoding, ReadsGb18030WithAndWithoutAMark) {
  EXPECT_EQ(decoded(minutes_gb18030), (DecodedText{Encoding::gb18030, "会议纪要"}));
  EXPECT_EQ(decoded("\x84\x31\x95\x33" + std::string(minutes_gb18030)),
            (DecodedText{Encoding::gb18030, "会议纪要"}));
}

TEST(Encoding, ReadsFourByteCharactersOfGb18030) {
  std::string bytes = std::string(minutes_gb18030) + "\x95\x32\x82\x36";

  EXPECT_EQ(decoded(bytes), (DecodedText{Encoding::gb18030, "会议纪要\U00020000"}));
}

TEST(Encoding, ReadsUtf16OfBothOrdersWithAndWithoutAMark) {
  constexpr std::u16string_view text = u"会议决定：报送方案\r\n一、2020年";
  for (Encoding order : {Encoding::utf16le, Encoding::utf16be}) {
    EXPECT_EQ(decoded(utf16(text, order)).encoding, order);
    EXPECT_EQ(decoded(utf16(std::u16string(u"\uFEFF") + std::u16string(text), order)),
              (DecodedText{order, "会议决定：报送方案\r\n一、2020年"}));
  }
}

TEST(Encoding, ReadsUtf16WithoutAMarkEvenIfNoByteIsZero) {
  EXPECT_EQ(decoded(utf16(u"会议决定报送方案由市水务局牵头", Encoding::utf16le)).encoding, Encoding::utf16le);
  EXPECT_EQ(decoded(utf16(u"会议决定报送方案由市水务局牵头", Encoding::utf16be)).encoding, Encoding::utf16be);
}

TEST(Encoding, PrefersEverydayChineseToUtf8OfRareLetters) {
  // 一 is D2 BB in GB18030, which is also a letter of Bashkir in UTF-8.
  EXPECT_EQ(decoded("\xD2\xBB"), (DecodedText{Encoding::gb18030, "一"}));
}

TEST(Encoding, KeepsUtf8OfRareCharacters) {
  EXPECT_EQ(decoded("𠀀𠀁𠀂").encoding, Encoding::utf8);
}

TEST(Encoding, RefusesZeroBytesWithWords) {
  auto result = decode("会议\0纪要"sv);

  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().kind, ErrorKind::malformed);
  EXPECT_NE(result.error().reasons.front().zh.find("空字节"), std::string::npos);
  EXPECT_NE(result.error().reasons.front().en.find("NUL"), std::string::npos);
}

TEST(Encoding, TakesLostPageNumbersForBlanks) {
  std::string page = "— \x01";
  page += '\0';
  page += " —\n";
  for (int i = 0; i < 40; ++i) page += "会议要求各地抓好落实。";

  const auto text = decoded(page);
  EXPECT_EQ(text.encoding, Encoding::utf8);
  EXPECT_EQ(text.text.substr(0, 10), "—    —");
}

TEST(Encoding, NamesTheLineThatBreaksUtf8) {
  auto result = decode("第一行\n第二行\xFF\xFF\n");

  ASSERT_FALSE(result.has_value());
  EXPECT_NE(result.error().reasons.front().zh.find("第 2 行"), std::string::npos);
}

TEST(Encoding, RefusesBytesThatBreakTheirMark) {
  EXPECT_EQ(refusal("\xEF\xBB\xBF\xFF"), ErrorKind::malformed);
  EXPECT_EQ(refusal("\xFF\xFE\x01"), ErrorKind::malformed);                        // half a unit
  EXPECT_EQ(refusal("\xFF\xFE\x00\xD8\x61\x00"sv), ErrorKind::malformed);          // half a surrogate pair
  EXPECT_EQ(refusal("\xFF\xFE\x00\x00\x1A\x4F\x00\x00"sv), ErrorKind::malformed);  // UTF-32
}

TEST(Encoding, RefusesControlCharactersThatNoTextHas) {
  EXPECT_EQ(refusal("abc\x01\x02"), ErrorKind::malformed);
  EXPECT_EQ(refusal("\x7F"
                    "ELF\x02\x01\x01"),
            ErrorKind::malformed);
}

TEST(Encoding, KnowsTheLabelsOfOldPages) {
  EXPECT_EQ(encoding_labelled("GB2312"), Encoding::gb18030);
  EXPECT_EQ(encoding_labelled("gbk"), Encoding::gb18030);
  EXPECT_EQ(encoding_labelled("Utf-8"), Encoding::utf8);
  EXPECT_EQ(encoding_labelled("big5"), std::nullopt);
}

TEST(Encoding, MakesEveryLineEndPlain) {
  EXPECT_EQ(with_plain_line_ends("一\r\n二\r三\f四\xE2\x80\xA8五\n\n"), "一\n二\n三\n四\n五\n\n");
}

TEST(Encoding, CountsCharactersNotBytes) {
  EXPECT_EQ(count_characters("a会𠀀"), 3U);
}

}  // namespace
}  // namespace bihuan::papers
