// SPDX-License-Identifier: Apache-2.0
#include "papers/docx.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "papers/package_builder.h"
#include "papers/paper.h"

namespace bihuan::papers {
namespace {

std::string text_of(const std::string& bytes) {
  auto paper = read_paper(bytes, "纪要.docx");
  if (!paper) return "refused: " + paper.error().reasons.front().en;
  EXPECT_EQ(paper->format, Format::docx);
  return paper->text;
}

Error refusal(const std::string& bytes) {
  auto paper = read_paper(bytes, "纪要.docx");
  EXPECT_FALSE(paper.has_value());
  return paper ? Error{} : paper.error();
}

std::string numbered(int use, int level) {
  return fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/></w:numPr>", level, use);
}

std::string level(int at, std::string_view format, std::string_view text, std::string_view more = {}) {
  return fmt::format(
      "<w:lvl w:ilvl=\"{}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{}\"/><w:lvlText w:val=\"{}\"/>{}"
      "</w:lvl>",
      at, format, text, more);
}

const std::string outline = "<w:abstractNum w:abstractNumId=\"7\">" +
                            level(0, "chineseCountingThousand", "%1、") +
                            level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.") +
                            level(3, "decimal", "%1.%4", "<w:isLgl/>") +
                            "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>";

TEST(Docx, ReadsParagraphsAsLines) {
  std::string body =
      paragraph("清河市人民政府常务会议纪要") + "<w:p/>" +
      "<w:p><w:r><w:t>会议</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t><w:t>决定</w:t></w:r></w:p>";

  EXPECT_EQ(text_of(docx(body)), "清河市人民政府常务会议纪要\n\n会议 决定\n");
}

TEST(Docx, KeepsTabsAndBreaks) {
  EXPECT_EQ(text_of(docx("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t>"
                         "<w:br w:type=\"page\"/><w:t>丁</w:t><w:noBreakHyphen/></w:r></w:p>")),
            "甲\t乙\n丙\n丁-\n");
}

TEST(Docx, ReadsTablesCellByCell) {
  std::string body = "<w:tbl><w:tblPr/><w:tr><w:tc>" + paragraph("序号") + "</w:tc><w:tc>" +
                     paragraph("单位") + "</w:tc></w:tr><w:sdt><w:sdtContent><w:tr><w:tc>" + paragraph("1") +
                     "</w:tc><w:tc>" + paragraph("市水务局") + paragraph("市城管局") +
                     "</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>";

  EXPECT_EQ(text_of(docx(body)), "序号\t单位\n1\t市水务局\n市城管局\n");
}

std::string cell(std::string_view text, std::string_view properties = {}) {
  return fmt::format("<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>", properties, paragraph(text));
}

TEST(Docx, TellsMergedCellsFromEmptyOnes) {
  const std::string_view begins = "<w:vMerge w:val=\"restart\"/>";
  const std::string_view goes_on = "<w:vMerge/>";
  std::string body = "<w:tbl><w:tr>" + cell("序号", begins) + cell("单位", "<w:gridSpan w:val=\"2\"/>") +
                     "</w:tr><w:tr>" + cell("", goes_on) + cell("牵头") + cell("配合") + "</w:tr><w:tr>" +
                     "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("甲局") + cell("") +
                     "</w:tr></w:tbl>";

  EXPECT_EQ(text_of(docx(body)), "序号\t单位\t\n〃\t牵头\t配合\n\t甲局\t\n");
}

TEST(Docx, WritesAutomaticNumbersOut) {
  std::string body = paragraph("总则", numbered(1, 0)) + paragraph("范围", numbered(1, 1)) +
                     paragraph("时限", numbered(1, 1)) + paragraph("甲", numbered(1, 2)) +
                     paragraph("分工", numbered(1, 0)) + paragraph("牵头", numbered(1, 1)) +
                     paragraph("细则", numbered(1, 3));

  EXPECT_EQ(text_of(docx(body, outline)),
            "一、总则\n（一）范围\n（二）时限\n1. 甲\n二、分工\n（一）牵头\n2.1 细则\n");
}

TEST(Docx, StartsANumberAnewWhereItsUseSaysSo) {
  std::string again = outline +
                      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
                      "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
  std::string body =
      paragraph("甲", numbered(1, 0)) + paragraph("乙", numbered(2, 0)) + paragraph("丙", numbered(2, 0));

  EXPECT_EQ(text_of(docx(body, again)), "一、甲\n五、乙\n六、丙\n");
}

TEST(Docx, TakesNumbersFromStyles) {
  std::string by_style = "<w:abstractNum w:abstractNumId=\"7\">" + level(0, "decimal", "%1.") +
                         level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"b\"/>") +
                         "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>";
  std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr>"
      "</w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"c\"><w:basedOn w:val=\"b\"/></w:style>";
  std::string body = paragraph("甲", "<w:pStyle w:val=\"b\"/>") + paragraph("乙", "<w:pStyle w:val=\"c\"/>") +
                     paragraph("丙", "<w:pStyle w:val=\"b\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>");

  EXPECT_EQ(text_of(docx(body, by_style, styles)), "（一）甲\n（二）乙\n丙\n");
}

TEST(Docx, SurvivesStylesBasedOnEachOther) {
  std::string ring =
      "<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
      "<w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>";

  EXPECT_EQ(text_of(docx(paragraph("甲", "<w:pStyle w:val=\"a\"/>"), {}, ring)), "甲\n");
}

TEST(Docx, ReadsATextBoxOnceAfterItsParagraph) {
  std::string box = "<w:txbxContent>" + paragraph("框中") + "</w:txbxContent>";
  std::string body = "<w:p><w:r><w:t>正</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>" + box +
                     "</mc:Choice><mc:Fallback>" + box +
                     "</mc:Fallback></mc:AlternateContent></w:r>"
                     "<w:r><w:t>文</w:t></w:r></w:p>";

  EXPECT_EQ(text_of(docx(body)), "正文\n框中\n");
}

TEST(Docx, LeavesDeletionsOutAndKeepsInsertions) {
  std::string body =
      "<w:p><w:r><w:t>由</w:t></w:r><w:del><w:r><w:delText>市水务局</w:delText></w:r></w:del>"
      "<w:ins><w:r><w:t>市城管局</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom>"
      "<w:r><w:t>牵头</w:t></w:r></w:p>";

  EXPECT_EQ(text_of(docx(body)), "由市城管局牵头\n");
}

TEST(Docx, JoinsParagraphsWhoseMarkIsDeleted) {
  std::string body = paragraph("会议", "<w:rPr><w:del/></w:rPr>") + paragraph("决定");

  EXPECT_EQ(text_of(docx(body)), "会议决定\n");
}

TEST(Docx, LeavesHiddenTextAndFieldCodesOut) {
  std::string body =
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
      "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r></w:p>";

  EXPECT_EQ(text_of(docx(body)), "显\n");
}

TEST(Docx, NeverExpandsEntitiesOfTheDocument) {
  auto members = docx_members(paragraph("甲"));
  members[2].content =
      "<!DOCTYPE w:document [<!ENTITY a \"啊啊啊\">]><w:document><w:body><w:p><w:r><w:t>乙&a;</w:t></w:r>"
      "</w:p></w:body></w:document>";

  EXPECT_EQ(text_of(zip_of(members)), "乙&a;\n");
}

TEST(Docx, RefusesDamage) {
  std::string whole = docx(paragraph("会议决定"));

  EXPECT_EQ(refusal(whole.substr(0, whole.size() / 2)).kind, ErrorKind::malformed);
  auto members = docx_members("<w:p>");
  EXPECT_EQ(refusal(zip_of(members)).kind, ErrorKind::malformed);
  members = docx_members(paragraph("甲"));
  members.erase(members.begin() + 2);
  Error missing = refusal(zip_of(members));
  EXPECT_NE(missing.reasons.front().zh.find("word/document.xml"), std::string::npos);
}

TEST(Docx, RefusesTextThatIsNoUtf8) {
  EXPECT_EQ(refusal(docx(paragraph("\xFF\xFE"))).kind, ErrorKind::malformed);
}

TEST(Docx, RefusesABombByWhatComesOutOfIt) {
  auto members = docx_members(paragraph("甲"));
  members[2].content.append(limits::unpacked_bytes_max + 1, ' ');
  std::string bomb = zip_of(members);

  ASSERT_LT(bomb.size(), limits::document_bytes_max);
  EXPECT_EQ(refusal(bomb).kind, ErrorKind::too_large);
}

TEST(Docx, RefusesTooManyParts) {
  auto members = docx_members(paragraph("甲"));
  for (std::size_t i = 0; i < limits::archive_entries_max; ++i)
    members.push_back({fmt::format("x/{}", i), ""});

  EXPECT_EQ(refusal(zip_of(members)).kind, ErrorKind::too_large);
}

TEST(Docx, RefusesNestingWithoutEnd) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:p>";
  for (int i = 0; i < 100'000; ++i) deep += "</w:p>";

  EXPECT_EQ(refusal(docx(deep)).kind, ErrorKind::too_large);
}

TEST(Docx, RefusesTooMuchText) {
  std::string body;
  for (int i = 0; i < 30; ++i) body += paragraph(std::string(limits::text_characters_max / 20, 'a'));

  EXPECT_EQ(refusal(docx(body)).kind, ErrorKind::too_large);
}

TEST(Docx, TellsEncryptionMacrosAndOtherPackages) {
  EXPECT_EQ(refusal(zip_of(docx_members(paragraph("甲")), "secret")).kind, ErrorKind::encrypted);
  auto members = docx_members(paragraph("甲"));
  members.push_back({"word/vbaProject.bin", "x"});
  EXPECT_NE(refusal(zip_of(members)).reasons.front().zh.find("宏"), std::string::npos);
  EXPECT_NE(refusal(zip_of({{"OFD.xml", "<x/>"}})).reasons.front().zh.find("OFD"), std::string::npos);
  EXPECT_EQ(refusal(zip_of({{"a.txt", "x"}})).kind, ErrorKind::unsupported);
}

}  // namespace
}  // namespace bihuan::papers
