// SPDX-License-Identifier: Apache-2.0
#include "papers/pdf.h"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

#include "base/limits.h"
#include "papers/paper.h"
#include "papers/pdf_builder.h"

namespace bihuan::papers {
namespace {

const std::string picture_only = "595 0 0 842 0 0 cm /I Do";
const std::string page_picture = "q 595 0 0 842 0 0 cm /P Do Q";

std::string minutes() {
  return pdf_of_pages({line_at(240, 780, u"会议纪要") +
                           line_at(106, 740, u"会议决定，由市水务局牵头修改完善后") +
                           line_at(74, 712, u"于九月底前报送方案。"),
                       line_at(106, 780, u"二、听取城市供水情况的汇报。") + line_at(74, 752, u"序号") +
                           line_at(300, 752, u"牵头单位")});
}

Error refusal(const std::string& bytes) {
  auto paper = read_paper(bytes, "纪要.pdf");
  EXPECT_FALSE(paper.has_value());
  return paper ? Error{} : paper.error();
}

std::string fixture(const std::string& name) {
  std::ifstream file("tests/papers/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Pdf, ReadsTheTextLayerInReadingOrder) {
  auto paper = read_paper(minutes(), "纪要.pdf");

  ASSERT_TRUE(paper.has_value()) << paper.error().reasons.front().en;
  EXPECT_EQ(paper->format, Format::pdf);
  std::string flat = paper->text;
  std::erase(flat, ' ');
  EXPECT_EQ(flat,
            "会议纪要\n会议决定，由市水务局牵头修改完善后\n于九月底前报送方案。\n二、听取城市供水情况的汇报。"
            "\n序号牵头单位\n");
}

TEST(Pdf, KeepsTheIndentThatMarksAParagraph) {
  auto text = read_pdf(minutes());

  ASSERT_TRUE(text.has_value());
  EXPECT_NE(text->find("  会议决定"), std::string::npos);
  EXPECT_NE(text->find("\n于九月底前"), std::string::npos);
}

TEST(Pdf, TellsAScan) {
  Error error = refusal(pdf_of_pages({picture_only, picture_only, line_at(290, 40, u"3")}));

  EXPECT_EQ(error.kind, ErrorKind::scanned);
  EXPECT_NE(error.reasons.front().zh.find("OCR"), std::string::npos);
}

TEST(Pdf, TellsAScanWithTheWordsOfAStamp) {
  const std::string stamped = page_picture + "\n" + line_at(240, 780, u"江澜市人民政府办公室收文章");

  EXPECT_EQ(refusal(pdf_of_pages({stamped, stamped})).kind, ErrorKind::scanned);
  EXPECT_TRUE(
      read_paper(pdf_of_pages({stamped, line_at(106, 740, u"会议决定，由市水务局牵头")}), "").has_value());
}

TEST(Pdf, TakesAShortPaperWithAPictureOnItForWhatItIs) {
  const std::string listing =
      "page   num  type   width height color\n----------\n   1     0 image    1240  1754  gray\n"
      "   1     1 smask    1240  1754  gray\n   2     2 image     200   200  rgb\n";

  EXPECT_TRUE(shows_every_page(listing, 1));
  EXPECT_FALSE(shows_every_page(listing, 2));
  EXPECT_FALSE(shows_every_page("", 1));
  EXPECT_FALSE(shows_every_page(listing, 0));
}

TEST(Pdf, TellsAPassword) {
  EXPECT_EQ(refusal(fixture("locked.pdf")).kind, ErrorKind::encrypted);
}

TEST(Pdf, RefusesDamage) {
  EXPECT_EQ(refusal("%PDF-1.4\nnothing of the sort").kind, ErrorKind::malformed);
  EXPECT_EQ(refusal(minutes().substr(0, 200)).kind, ErrorKind::malformed);
}

TEST(Pdf, NamesThePackageThatIsMissing) {
  auto text = read_pdf(minutes(), "/nowhere/pdftotext");

  ASSERT_FALSE(text.has_value());
  EXPECT_EQ(text.error().kind, ErrorKind::unavailable);
  EXPECT_NE(text.error().reasons.front().zh.find("poppler-utils"), std::string::npos);
}

ErrorKind kind_of_end(const ChildOutcome& outcome) {
  auto text = interpret_pdftotext(outcome);
  EXPECT_FALSE(text.has_value());
  return text ? ErrorKind::conflict : text.error().kind;
}

TEST(Pdf, TellsTheEndsOfItsReaderApart) {
  EXPECT_EQ(kind_of_end({ChildEnd::too_slow, 0, "会议决定由市水务局牵头", ""}), ErrorKind::too_large);
  EXPECT_EQ(kind_of_end({ChildEnd::too_much_output, 0, "", ""}), ErrorKind::too_large);
  EXPECT_EQ(kind_of_end({ChildEnd::killed, 0, "会议决定由市水务局牵头", ""}), ErrorKind::malformed);
  EXPECT_EQ(kind_of_end({ChildEnd::exited, 1, "", "Command Line Error: Incorrect password\n"}),
            ErrorKind::encrypted);
  EXPECT_EQ(kind_of_end({ChildEnd::exited, 1, "", "Syntax Error"}), ErrorKind::malformed);
  EXPECT_EQ(kind_of_end({ChildEnd::exited, 0, "\f\f", ""}), ErrorKind::scanned);
  EXPECT_EQ(
      kind_of_end({ChildEnd::exited, 0, "\f", "Syntax Error: Missing language pack for 'Adobe-GB1' mapping"}),
      ErrorKind::unavailable);
  EXPECT_EQ(kind_of_end({ChildEnd::exited, 0, "会议决定\x01\x02\x03由市水务局牵头", ""}),
            ErrorKind::malformed);
}

TEST(Pdf, EndsLinesAtPagesAndDropsBlankOnes) {
  auto text =
      interpret_pdftotext({ChildEnd::exited, 0, "  会议决定，由市水务局  \n\n\n— 1 —\f牵头办理。\n\f", ""});

  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(*text, "  会议决定，由市水务局\n— 1 —\n牵头办理。\n");
}

}  // namespace
}  // namespace bihuan::papers
