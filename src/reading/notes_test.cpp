// SPDX-License-Identifier: Apache-2.0
#include "reading/notes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "reading/duties.h"
#include "text/utf8.h"

namespace bihuan::reading {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> names(std::u32string_view chars, const std::vector<Bearer>& bearers) {
  std::vector<std::string> found;
  for (const auto& bearer : bearers)
    found.push_back(text::to_utf8(chars.substr(bearer.range.begin, bearer.range.size())));
  return found;
}

struct Read {
  std::vector<std::string> lead, support;
  std::size_t officials = 0;
};

Read only_note(std::u32string_view chars) {
  const auto notes = find_notes(chars, {0, chars.size()}, KnownNames({}));
  if (notes.size() != 1) return {};
  return {names(chars, notes[0].lead), names(chars, notes[0].support), notes[0].officials.size()};
}

std::vector<Duty> duties_of(const std::string& body) {
  const auto source = text::SourceText::from_utf8(body).value();
  const text::FoldedText folded(source);
  Layout layout;
  layout.items.push_back({1, {}, {0, folded.size()}, {0, folded.size()}});
  return read_duties(folded, layout, {}).duties;
}

TEST(Notes, TellLeadFromSupportByTheirLabels) {
  const auto read = only_note(U"(牵头单位:县科技局;配合单位:县财政局,柏桥镇)");

  EXPECT_THAT(read.lead, ElementsAre("县科技局"));
  EXPECT_THAT(read.support, ElementsAre("县财政局", "柏桥镇"));
}

TEST(Notes, GiveAListWithoutRoleTheRoleOfTheNext) {
  const auto read = only_note(U"(市公安局牵头,市交通局、市教育局,松岭镇按职责分工负责)");

  EXPECT_THAT(read.lead, ElementsAre("市公安局"));
  EXPECT_THAT(read.support, ElementsAre("市交通局", "市教育局", "松岭镇"));
}

TEST(Notes, KnowWhoLeadsByABracketWithinTheBracket) {
  const auto read = only_note(U"(责任单位:市水利局(牵头)、市财政局)");

  EXPECT_THAT(read.lead, ElementsAre("市水利局"));
  EXPECT_THAT(read.support, ElementsAre("市财政局"));
}

TEST(Notes, NameOfficialsOfEveryRank) {
  EXPECT_EQ(only_note(U"(责任领导:戚望舒、葛听泉;责任单位:县林业局)").officials, 2U);
}

TEST(Notes, AreNoneWhereOnlyAWordStandsInBrackets) {
  for (const auto* words : {U"(以下简称《办法》)", U"(扩大)", U"(县财政局)", U"(责任单位:", U"(责任单位:)"}) {
    EXPECT_THAT(find_notes(words, {0, std::u32string_view(words).size()}, KnownNames({})), IsEmpty());
  }
}

TEST(Notes, GiveTheDateOfTheMeasure) {
  const auto duties = duties_of("抓紧完成清淤。（责任单位：县水利局；完成时限：2027年5月20日）");

  ASSERT_THAT(duties, SizeIs(1));
  ASSERT_TRUE(duties[0].due);
  EXPECT_EQ(duties[0].due->words.text, "2027年5月20日");
  EXPECT_EQ(duties[0].due->rule, "2027-05-20");
}

TEST(Notes, GiveOnlyTheDateToAMeasureThatNamesItsBearer) {
  const auto duties = duties_of("由县住建局组织施工。（完成时限：6月底前）");

  ASSERT_THAT(duties, SizeIs(1));
  EXPECT_EQ(duties[0].quote.text, "由县住建局组织施工");
  ASSERT_TRUE(duties[0].due);
  EXPECT_EQ(duties[0].due->words.text, "6月底前");
}

TEST(Notes, BehindABareTitleBearWhatFollows) {
  const auto duties = duties_of("（一）沿线环境（责任单位：县城管局）对国道两侧垃圾进行清运。");

  ASSERT_THAT(duties, SizeIs(1));
  EXPECT_EQ(duties[0].quote.text, "（责任单位：县城管局）对国道两侧垃圾进行清运");
}

TEST(Notes, OnLinesOfTheirOwnAreReadOneByOne) {
  const auto duties = duties_of(
      "（一）新建泵站两座\n责任领导：易江东\n责任单位：县水利局\n完成时限：10月底前\n（二）县财政局要拨付资"
      "金");

  ASSERT_THAT(duties, SizeIs(2));
  EXPECT_EQ(duties[0].lead.at(0).text, "县水利局");
  EXPECT_EQ(duties[0].officials.at(0).text, "易江东");
  ASSERT_TRUE(duties[0].due);
  EXPECT_EQ(duties[0].due->words.text, "10月底前");
  EXPECT_EQ(duties[1].lead.at(0).text, "县财政局");
}

}  // namespace
}  // namespace bihuan::reading
