// SPDX-License-Identifier: Apache-2.0
#include "papers/word_processor.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <unistd.h>

#include "papers/paper.h"

namespace bihuan::papers {
namespace {

// 会议纪要 and 会议决定抓好落实。
constexpr std::string_view rich_text =
    "{\\rtf1\\ansi\\uc1 \\u20250?\\u-29778?\\u32426?\\u-30335?\\par "
    "\\u20250?\\u-29778?\\u20915?\\u23450?\\u25235?\\u22909?\\u-31683?\\u23454?\\u12290?\\par}";

std::string fixture(const std::string& name) {
  std::ifstream file("tests/papers/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Of a machine with LibreOffice, and with a place for temporary files that nobody else uses.
class WordProcessor : public testing::Test {
 protected:
  void SetUp() override {
    if (::access(std::string(soffice_path).c_str(), X_OK) != 0)
      GTEST_SKIP() << "LibreOffice is not installed";
    std::filesystem::create_directories(place_);
    ::setenv("TMPDIR", place_.c_str(), 1);
  }
  void TearDown() override {
    ::unsetenv("TMPDIR");
    if (std::filesystem::exists(place_)) {
      EXPECT_TRUE(std::filesystem::is_empty(place_));
      std::filesystem::remove_all(place_);
    }
  }

 private:
  std::filesystem::path place_ =
      std::filesystem::temp_directory_path() / ("bihuan-test-" + std::to_string(::getpid()));
};

TEST_F(WordProcessor, ReadsRichText) {
  const auto paper = read_paper(rich_text, "纪要.rtf");

  ASSERT_TRUE(paper.has_value()) << paper.error().reasons.front().en;
  EXPECT_EQ(paper->format, Format::rtf);
  EXPECT_EQ(paper->text, "会议纪要\n会议决定抓好落实。\n");
}

TEST_F(WordProcessor, ReadsOldDocumentsWithTheirTables) {
  const auto paper = read_paper(fixture("duties.doc"), "分工表.doc");

  ASSERT_TRUE(paper.has_value()) << paper.error().reasons.front().en;
  EXPECT_EQ(paper->format, Format::doc);
  EXPECT_TRUE(paper->text.starts_with(
      "河工任务分工表\n序号\t任务\t责任单位\t时限\n1\t修缮水闸\t市水务局\t2026年6月底前\n"
      "2\t疏浚河道\t〃\t2026年9月底前\n"))
      << paper->text;
}

TEST_F(WordProcessor, ReadsOpenDocuments) {
  const auto paper = read_paper(fixture("duties.odt"), "分工表.odt");

  ASSERT_TRUE(paper.has_value()) << paper.error().reasons.front().en;
  EXPECT_EQ(paper->format, Format::odt);
  EXPECT_NE(paper->text.find("2\t疏浚河道\t〃\t"), std::string::npos);
}

TEST_F(WordProcessor, RefusesWhatItCannotConvert) {
  const auto whole = fixture("duties.doc");
  const auto paper = read_paper(std::string_view(whole).substr(0, 600), "分工表.doc");

  ASSERT_FALSE(paper.has_value());
  EXPECT_EQ(paper.error().kind, ErrorKind::malformed);
  EXPECT_NE(paper.error().reasons.front().zh.find(".docx"), std::string::npos);
}

TEST(WithoutWordProcessor, SaysWhatToDo) {
  const auto docx = convert_to_docx(rich_text, "rtf", "/nowhere/soffice");

  ASSERT_FALSE(docx.has_value());
  EXPECT_EQ(docx.error().kind, ErrorKind::unavailable);
  EXPECT_NE(docx.error().reasons.front().zh.find("粘贴"), std::string::npos);
}

}  // namespace
}  // namespace bihuan::papers
