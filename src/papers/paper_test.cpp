// SPDX-License-Identifier: Apache-2.0
#include "papers/paper.h"

#include <gtest/gtest.h>

#include "base/limits.h"

namespace bihuan::papers {
namespace {

using namespace std::string_view_literals;

Error refusal(std::string_view bytes, std::string_view name = "") {
  auto paper = read_paper(bytes, name);
  EXPECT_FALSE(paper.has_value());
  return paper ? Error{} : paper.error();
}

std::string container_with(std::string_view stream) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(512, '\0');
  for (char c : stream) bytes.append({c, '\0'});
  return bytes + std::string(512, '\0');
}

TEST(Paper, ReadsPlainTextWithPlainLineEnds) {
  EXPECT_EQ(*read_paper("\xEF\xBB\xBF会议纪要\r\n一、甲\r\n", "a.txt"),
            (Paper{Format::txt, "UTF-8", "会议纪要\n一、甲\n"}));
}

TEST(Paper, GoesByTheContentAndNotByTheName) {
  EXPECT_EQ(read_paper("会议纪要", "a.pdf")->format, Format::txt);
  EXPECT_EQ(read_paper("<html><body>会议纪要</body></html>", "a.txt")->format, Format::html);
}

TEST(Paper, RefusesEmptyAndBlankFiles) {
  EXPECT_EQ(refusal("").kind, ErrorKind::malformed);
  EXPECT_EQ(refusal(" \r\n\t\n").kind, ErrorKind::malformed);
  EXPECT_EQ(refusal("\u3000\u3000\n").kind, ErrorKind::malformed);
}

TEST(Paper, RefusesAFileOverTheLimitBeforeItLooksInside) {
  EXPECT_EQ(refusal(std::string(limits::document_bytes_max + 1, '\0')).kind, ErrorKind::too_large);
}

TEST(Paper, RefusesATextOverTheLimit) {
  EXPECT_TRUE(read_paper(std::string(limits::text_characters_max, 'a'), "").has_value());
  EXPECT_EQ(refusal(std::string(limits::text_characters_max + 1, 'a')).kind, ErrorKind::too_large);
}

TEST(Paper, TellsWhatALockedOrOldFileIs) {
  EXPECT_EQ(refusal(container_with("EncryptedPackage")).kind, ErrorKind::encrypted);
  EXPECT_NE(refusal(container_with("WordDocument")).reasons.front().zh.find(".docx"), std::string::npos);
  EXPECT_NE(refusal(container_with("Workbook")).reasons.front().zh.find(".xlsx"), std::string::npos);
}

TEST(Paper, TellsPicturesAndOtherForms) {
  EXPECT_EQ(refusal("\xFF\xD8\xFF\xE0 rubbish").kind, ErrorKind::scanned);
  EXPECT_EQ(refusal("II*\0rubbish"sv).kind, ErrorKind::scanned);
  EXPECT_EQ(refusal("MIME-Version: 1.0\nContent-Type: multipart/related\n").kind, ErrorKind::unsupported);
  EXPECT_EQ(refusal("7z\xBC\xAF\x27\x1C rubbish").kind, ErrorKind::unsupported);
}

TEST(Paper, NamesTheFileInEveryReason) {
  EXPECT_TRUE(refusal("", "纪要.docx").reasons.front().zh.starts_with("纪要.docx："));
  EXPECT_TRUE(refusal("", "纪要.docx").reasons.front().en.starts_with("纪要.docx: "));
}

}  // namespace
}  // namespace bihuan::papers
