// SPDX-License-Identifier: Apache-2.0
#include "papers/html.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "papers/paper.h"

namespace bihuan::papers {
namespace {

std::string text_of(const std::string& body) {
  auto paper =
      read_paper("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>标题</title></head><body>" +
                     body + "</body></html>",
                 "");
  if (!paper) return "refused: " + paper.error().reasons.front().en;
  EXPECT_EQ(paper->format, Format::html);
  return paper->text;
}

TEST(Html, SetsBlocksAsLines) {
  EXPECT_EQ(text_of("<h1>纪要</h1><p>会议<b>决定</b>：</p><div>甲<br>乙</div>丙"),
            "纪要\n会议决定：\n甲\n乙\n丙\n");
}

TEST(Html, JoinsBrokenSourceLinesOfChinese) {
  EXPECT_EQ(text_of("<p>会议\n  决定 于\n2025 年</p>"), "会议决定 于 2025 年\n");
}

TEST(Html, WritesSpecialBlanksAsBlanks) {
  EXPECT_EQ(text_of("<p>　　会&nbsp;&nbsp;议&#8203;纪&shy;要&lt;&amp;</p>"), "　　会  议纪要<&\n");
}

TEST(Html, LeavesScriptsStylesAndNavigationOut) {
  EXPECT_EQ(text_of("<nav><a>首页</a></nav><script>var a='<p>x</p>'</script><style>p{}</style><p>正文</p>"
                    "<noscript>请开启脚本</noscript><select><option>选</option></select>"),
            "正文\n");
}

TEST(Html, KeepsATextThatStandsInNavigationOnly) {
  EXPECT_EQ(text_of("<nav><p>正文</p></nav>"), "正文\n");
}

TEST(Html, SetsTablesRowByRow) {
  EXPECT_EQ(
      text_of("<table><tr><th>序号</th><th>单位</th></tr><tr><td><p>1</p></td><td></td><td><p>市水务局</p>"
              "<p>市城管局</p></td></tr></table>"),
      "序号\t单位\n1\t\t市水务局 市城管局\n");
}

TEST(Html, TellsMergedCellsFromEmptyOnes) {
  EXPECT_EQ(text_of("<table><caption>分工表</caption><thead><tr><th>序号</th><th>任务</th><th>单位</th></tr>"
                    "</thead><tbody><tr><td>1</td><td rowspan=2>修闸</td><td>甲局</td></tr>"
                    "<tr><td>2</td><td></td></tr></tbody></table><p>注</p>"),
            "分工表\n序号\t任务\t单位\n1\t修闸\t甲局\n2\t〃\t\n注\n");
}

TEST(Html, KeepsTheLinesOfTablesThatOnlySetThePage) {
  EXPECT_EQ(
      text_of("<table><tr><td>首页</td><td><table><tr><td><p>会议决定：</p><p>甲</p></td></tr></table></td>"
              "<td>右栏</td></tr><tr><td>版权</td></tr></table>"),
      "首页\t会议决定：\n甲\t右栏\n版权\n");
}

TEST(Html, WritesListNumbersOut) {
  EXPECT_EQ(
      text_of(
          "<ol><li>甲<ul><li>子</li></ul></li><li>乙</li></ol><ol start=3 style='list-style:cjk-ideographic'>"
          "<li>丙</li></ol>"),
      "1. 甲\n子\n2. 乙\n三、丙\n");
}

TEST(Html, KeepsPreformattedLines) {
  EXPECT_EQ(text_of("<pre>甲\n  乙</pre>丙"), "甲\n  乙\n丙\n");
}

TEST(Html, ReadsAGb2312LabelAsGb18030) {
  // 会议 and 镕, which GB 2312 lacks.
  auto paper = read_paper(
      "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"></head>"
      "<body>\xBB\xE1\xD2\xE9\xE9\x46</body></html>",
      "");

  ASSERT_TRUE(paper.has_value());
  EXPECT_EQ(*paper, (Paper{Format::html, "GB18030", "会议镕\n"}));
}

TEST(Html, DoesNotBelieveALabelThatTheBytesBreak) {
  auto paper = read_paper(
      "<html><head><meta charset=gb2312></head><body>会议决定，由市水务局牵头。</body></html>", "");

  ASSERT_TRUE(paper.has_value());
  EXPECT_EQ(paper->encoding, "UTF-8");
  EXPECT_EQ(paper->text, "会议决定，由市水务局牵头。\n");
}

TEST(Html, TellsAPageFromATextWithBrackets) {
  EXPECT_TRUE(looks_like_html("\n<!-- saved from a site -->\n<html><body>x"));
  EXPECT_TRUE(looks_like_html("<div>x</div>"));
  EXPECT_FALSE(looks_like_html("会议通过了<html>的讨论"));
  EXPECT_FALSE(looks_like_html("<会议纪要>"));
}

TEST(Html, RefusesNestingWithoutEnd) {
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<div>";

  EXPECT_TRUE(text_of(deep + "x").starts_with("refused: The page has more than"));
}

TEST(Html, RefusesMoreTagsThanItsParserBears) {
  std::string many;
  for (std::size_t i = 0; i <= limits::html_tags_max; ++i) many += "<b>";

  EXPECT_TRUE(text_of(many + "x").starts_with("refused: The page has more than"));
}

TEST(Html, RefusesAPageThatMultipliesInItsParser) {
  // Every paragraph opens all the unclosed signs of emphasis again.
  std::string page;
  for (int i = 0; i < 20'000; ++i) page += "<b a=" + std::to_string(i) + ">";
  for (int i = 0; i < 20'000; ++i) page += "<p>x";

  EXPECT_TRUE(text_of(page).starts_with("refused: The page has more than"));
}

}  // namespace
}  // namespace bihuan::papers
