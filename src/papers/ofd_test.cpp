// SPDX-License-Identifier: Apache-2.0
#include "papers/ofd.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "papers/ofd_builder.h"
#include "papers/paper.h"

namespace bihuan::papers {
namespace {

const std::string sentence = ofd_line(20, 40, "会议决定，由市水务局牵头修改完善后");

std::string text_of(const std::string& bytes) {
  auto paper = read_paper(bytes, "纪要.ofd");
  if (!paper) return "refused: " + paper.error().reasons.front().en;
  EXPECT_EQ(paper->format, Format::ofd);
  return paper->text;
}

std::string text_of_page(const std::string& objects) {
  return text_of(ofd({objects}));
}

Error refusal(const std::string& bytes) {
  auto paper = read_paper(bytes, "纪要.ofd");
  EXPECT_FALSE(paper.has_value());
  return paper ? Error{} : paper.error();
}

std::string with_part(const std::string& name, const std::string& content) {
  auto members = ofd_members({sentence});
  for (auto& member : members) {
    if (member.name == name) member.content = content;
  }
  return zip_of(members);
}

TEST(Ofd, ReadsLinesFromTopToBottomWhateverTheirOrderInTheFile) {
  const auto text =
      text_of(ofd({ofd_line(20, 50, "于九月底前报送方案。") + sentence + ofd_line(60, 20, "会议纪要"),
                   ofd_line(30, 20, "二、听取城市供水情况的汇报。")}));

  EXPECT_EQ(text,
            "                会议纪要\n会议决定，由市水务局牵头修改完善后\n于九月底前报送方案。\n    "
            "二、听取城市供水情况的汇报。\n");
}

TEST(Ofd, PutsTogetherALineOfManyObjects) {
  EXPECT_EQ(text_of_page(ofd_line(45, 40.5, "市水务局") + ofd_line(20, 40, "会议决定，") +
                         ofd_line(65, 39.6, "牵头修改完善。")),
            "会议决定，市水务局牵头修改完善。\n");
}

TEST(Ofd, SetsGapsAsBlanks) {
  EXPECT_EQ(
      text_of_page(ofd_line(20, 40, "序号") + ofd_line(50, 40, "牵头单位") + ofd_line(80, 40, "完成时限")),
      "序号        牵头单位    完成时限\n");
}

TEST(Ofd, FollowsTheStepsOfEachCharacter) {
  const auto code = [](std::string_view steps) {
    return text_of_page(
        fmt::format("<ofd:TextObject Boundary=\"20 40 99 6\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"4\" {}>"
                    "会议决定2026年完成</ofd:TextCode></ofd:TextObject>",
                    steps));
  };

  EXPECT_EQ(code("DeltaX=\"5 5 5 5 2.5 2.5 2.5 2.5 5 5\""), "会议决定2026年完成\n");
  EXPECT_EQ(code("DeltaX=\"g 4 5 g 4 2.5 g 2 5\""), "会议决定2026年完成\n");
  EXPECT_EQ(code("DeltaX=\"5 15 5 5 g 99999999999 2.5\""), "会议    决定2026年完成\n");
  EXPECT_EQ(code(""), "会议决定2026年完成\n");
  EXPECT_EQ(code("DeltaX=\"g g x nan 1e999\""), "会议决定2026年完成\n");
}

TEST(Ofd, ObeysTheMatrixOfAnObject) {
  EXPECT_EQ(
      text_of_page("<ofd:TextObject Boundary=\"20 40 99 6\" Size=\"1\" CTM=\"5 0 0 5 0 4\">"
                   "<ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"1 1 1 3 1 1 1\">会议决定抓好落实</ofd:TextCode>"
                   "</ofd:TextObject>" +
                   ofd_line(70, 40, "等事项")),
      "会议决定    抓好落实等事项\n");
}

TEST(Ofd, GoesOnFromThePlaceOfTheCodeBefore) {
  EXPECT_EQ(
      text_of_page("<ofd:TextObject Boundary=\"20 40 99 6\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"4\" "
                   "DeltaX=\"g 9 5\">会议决定，</ofd:TextCode><ofd:TextCode X=\"25\">抓好落实</ofd:TextCode>"
                   "</ofd:TextObject>"),
      "会议决定，抓好落实\n");
}

TEST(Ofd, LeavesOutWhatIsNoWordOfThePaper) {
  EXPECT_EQ(text_of_page(sentence + ofd_line(20, 60, "看不见", "Visible=\"false\"") +
                         ofd_line(40, 80, "内部资料", "CTM=\"0.7 -0.7 0.7 0.7 0 0\"") +
                         ofd_line(20, 40.1, "会议决定，由市水务局牵头修改完善后")),
            "会议决定，由市水务局牵头修改完善后\n");
}

TEST(Ofd, ReadsWhatStandsInBlocks) {
  EXPECT_EQ(text_of_page("<ofd:PageBlock><ofd:PageBlock>" + sentence + "</ofd:PageBlock></ofd:PageBlock>"),
            "会议决定，由市水务局牵头修改完善后\n");
}

TEST(Ofd, ReadsPagesWhoseNamesBeginAtTheRoot) {
  EXPECT_EQ(text_of(with_part("Doc_0/Document.xml",
                              ofd_part("Document",
                                       "<ofd:Pages><ofd:Page BaseLoc=\"/Doc_0/Pages/Page_0/Content.xml\"/>"
                                       "</ofd:Pages>"))),
            "会议决定，由市水务局牵头修改完善后\n");
}

TEST(Ofd, TellsAScan) {
  const Error error =
      refusal(ofd({std::string(ofd_picture), std::string(ofd_picture) + ofd_line(90, 280, "2")}));

  EXPECT_EQ(error.kind, ErrorKind::scanned);
  EXPECT_NE(error.reasons.front().zh.find("OCR"), std::string::npos);
}

TEST(Ofd, TellsAScanWithTheWordsOfAStamp) {
  const std::string stamped =
      std::string(ofd_picture) + ofd_line(20, 20, "江澜市人民政府办公室收文章二〇二六年五月");

  EXPECT_EQ(refusal(ofd({stamped, stamped})).kind, ErrorKind::scanned);
  EXPECT_TRUE(read_paper(ofd({stamped, sentence}), "").has_value());
}

TEST(Ofd, TellsThatThereAreOnlySealsOrDrawings) {
  const Error error = refusal(ofd({"<ofd:PathObject/>"}));

  EXPECT_EQ(error.kind, ErrorKind::scanned);
  EXPECT_NE(error.reasons.front().zh.find("签章"), std::string::npos);
}

TEST(Ofd, TellsThatItIsLocked) {
  EXPECT_EQ(refusal(zip_of({{"Encryptions.xml", "<x/>"}, {"a.dat", "x"}})).kind, ErrorKind::encrypted);
  EXPECT_EQ(refusal(zip_of(ofd_members({sentence}), "password")).kind, ErrorKind::encrypted);
}

TEST(Ofd, RefusesTextThatNobodyCanRead) {
  EXPECT_EQ(refusal(ofd({ofd_line(20, 40, "¤¤¤¤¤¤¤¤¤¤¤¤")})).kind, ErrorKind::malformed);
  EXPECT_EQ(refusal(ofd({sentence + ofd_line(20, 60, "\xFF\xFE")})).kind, ErrorKind::malformed);
}

TEST(Ofd, RefusesDamage) {
  EXPECT_EQ(refusal(ofd({sentence}).substr(0, 400)).kind, ErrorKind::malformed);
  EXPECT_EQ(refusal(with_part("Doc_0/Document.xml", "<ofd:Document")).kind, ErrorKind::malformed);
  EXPECT_EQ(
      refusal(zip_of({{"OFD.xml",
                       ofd_part("OFD", "<ofd:DocBody><ofd:DocRoot>a.xml</ofd:DocRoot></ofd:DocBody>")}}))
          .kind,
      ErrorKind::malformed);
}

TEST(Ofd, IsNotLedInCircles) {
  EXPECT_EQ(
      refusal(with_part("Doc_0/Document.xml", ofd_part("Document",
                                                       "<ofd:Pages><ofd:Page BaseLoc=\"Document.xml\"/>"
                                                       "<ofd:Page BaseLoc=\"../OFD.xml\"/></ofd:Pages>")))
          .kind,
      ErrorKind::scanned);
  EXPECT_EQ(
      refusal(with_part("OFD.xml",
                        ofd_part("OFD", "<ofd:DocBody><ofd:DocRoot>OFD.xml</ofd:DocRoot></ofd:DocBody>")))
          .kind,
      ErrorKind::scanned);
}

TEST(Ofd, BoundsPagesThatAreNamedOverAndOver) {
  std::string pages;
  for (std::size_t i = 0; i <= limits::archive_entries_max; ++i)
    pages += "<ofd:Page BaseLoc=\"Pages/Page_0/Content.xml\"/>";

  EXPECT_EQ(
      refusal(with_part("Doc_0/Document.xml", ofd_part("Document", "<ofd:Pages>" + pages + "</ofd:Pages>")))
          .kind,
      ErrorKind::too_large);
}

TEST(Ofd, BoundsDepthAndText) {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<ofd:PageBlock>";
  for (int i = 0; i < 300; ++i) deep += "</ofd:PageBlock>";
  EXPECT_EQ(refusal(ofd({deep})).kind, ErrorKind::too_large);
  EXPECT_EQ(refusal(ofd({ofd_line(0, 0, std::string(limits::text_characters_max + 1, 'a'))})).kind,
            ErrorKind::too_large);
}

TEST(Ofd, BoundsABomb) {
  const std::string blank(limits::unpacked_bytes_max / 3, ' ');
  EXPECT_EQ(refusal(ofd({blank, blank, blank, blank})).kind, ErrorKind::too_large);
}

}  // namespace
}  // namespace bihuan::papers
