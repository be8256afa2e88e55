// SPDX-License-Identifier: Apache-2.0
#include "intake/duty_title.h"

#include <gtest/gtest.h>

#include "intake/testing_minutes.h"

namespace bihuan::intake {
namespace {

std::vector<reading::QuotedBearer> names(std::initializer_list<std::string> words) {
  std::vector<reading::QuotedBearer> names;
  for (const auto& word : words) names.push_back({word, {}, {}});
  return names;
}

TEST(DutyTitle, BeginsBehindWhoDoesIt) {
  EXPECT_EQ(duty_title("由市教育局牵头，核对名册", names({"市教育局"})), "核对名册");
  EXPECT_EQ(duty_title("由副市长某某牵头，市教育局具体负责，拟定补偿标准", names({"市教育局"})),
            "拟定补偿标准");
  EXPECT_EQ(duty_title("各部门要绷紧安全之弦", names({"各部门"})), "绷紧安全之弦");
  EXPECT_EQ(duty_title("水利、气象等有关部门要加强会商", names({"水利", "气象"})), "加强会商");
}

TEST(DutyTitle, IsNeverTheClauseThatNamesThoseWhoHelp) {
  EXPECT_EQ(duty_title("市应急局要会同市教育局、市水务局，9月底前查清山塘底数",
                       names({"市应急局", "市教育局", "市水务局"})),
            "9月底前查清山塘底数");
  EXPECT_EQ(duty_title("市应急局会同市教育局拟定办法", names({"市应急局", "市教育局"})), "拟定办法");
}

TEST(DutyTitle, LeavesOutOnWhoseWordAndMereAppeals) {
  EXPECT_EQ(
      duty_title("由市教育局根据本次会议讨论意见作进一步修改完善后提请市委常委会审议", names({"市教育局"})),
      "进一步修改完善后提请市委常委会审议");
  EXPECT_EQ(duty_title("市教育局要高度重视，按照职责分工，核对名册", names({"市教育局"})), "核对名册");
  EXPECT_EQ(duty_title("市应急局要应急处置险情", names({"市应急局"})), "应急处置险情")
      << "应急 is a word of its own";
}

TEST(DutyTitle, EndsWhereAClauseEndsAndNeverInsideAName) {
  EXPECT_EQ(duty_title("市应急局要把防汛安全摆在突出位置，坚决克服麻痹思想和松懈情绪，真正把责任扛在肩上、"
                       "把措施落到现场",
                       names({"市应急局"})),
            "把防汛安全摆在突出位置，坚决克服麻痹思想和松懈情绪");
  EXPECT_EQ(duty_title("市应急局要逐条整改销号，整改情况于每月20日前通过“青澜市山塘隐患一网统查、"
                       "一网统管综合监测平台”报送",
                       names({"市应急局"})),
            "逐条整改销号");
  EXPECT_EQ(duty_title("市教育局修改完善，经副市长某某审核把关后", names({"市教育局"})),
            "修改完善，经副市长某某审核把关");
}

TEST(DutyTitle, StaysTheSentenceWhereNothingElseIsSaid) {
  EXPECT_EQ(duty_title("由市教育局负责", names({"市教育局"})), "负责");
  EXPECT_EQ(duty_title("", {}), "");
}

TEST(DutyTitle, NamesTheDocumentOrTheMatterThatABareVerbIsAbout) {
  auto drafts = testing_drafts();
  EXPECT_EQ(duty_at(drafts, 1, 1).head.title, "《青澜市山塘安全提升方案》：修改完善后提请市委常委会审议");

  auto& check = duty_at(drafts, 1, 4);
  check.head.title = "组织实施";
  complete_duty_titles(drafts);
  EXPECT_EQ(check.head.title, "审议《青澜市山塘安全提升方案》：组织实施");
}

}  // namespace
}  // namespace bihuan::intake
