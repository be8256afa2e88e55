// SPDX-License-Identifier: Apache-2.0
#include "intake/heading_words.h"

#include <gtest/gtest.h>

namespace bihuan::intake {
namespace {

using enum LedgerColumn;

std::optional<LedgerColumn> column(std::string_view heading) {
  const auto told = told_by(heading_in(heading));
  return told ? std::optional(told->column) : std::nullopt;
}

TEST(HeadingWordsTest, KnowsTheManyNamesOfAField) {
  const std::pair<const char*, LedgerColumn> known[] = {
      {"序 号", serial},          {"问题编号", number},        {"问题来源", source},
      {"存在的问题", matter},     {"问题描述", matter},        {"隐患内容（照片见附件）", matter},
      {"问题/隐患", matter},      {"2020年重点任务", matter},  {"整改措施", measures},
      {"整改要求", measures},     {"牵头单位", lead},          {"主责单位", lead},
      {"整改责任单位", bearer},   {"责任单位/责任人", bearer}, {"责任部门及负责人", bearer},
      {"牵头及配合单位", bearer}, {"配合部门", support},       {"参与单位", support},
      {"责任人", official},       {"督导时间", found_on},      {"问题发现时间", found_on},
      {"整改时限要求", due},      {"计划完成时间", due},       {"完成时间", due},
      {"整改进展情况", progress}, {"是否完成整改", progress},  {"备注", notes},
      {"所在单位", place},        {"隐患地点", place},         {"隐患级别", grade},
      {"问题类别", grade},        {"问题及整改措施", matter},  {"进展情况及存在问题", progress},
  };
  for (const auto& [heading, means] : known) EXPECT_EQ(column(heading), means) << heading;
}

TEST(HeadingWordsTest, PassesOverWhatOnlyEndsAlike) {
  for (const char* heading :
       {"实际完成时间", "销号时间", "检查单位", "督办单位", "填报时间", "验收单位", "联系人", "整改前照片",
        "下一步措施", "", "本表由各单位填写并于每月二十五日前报送市安委办汇总后统一印发各地"})
    EXPECT_EQ(column(heading), std::nullopt) << heading;
}

TEST(HeadingWordsTest, IsSurerOfSomeNamesThanOfOthers) {
  const auto surety = [](std::string_view heading) { return told_by(heading_in(heading))->surety; };
  EXPECT_GT(surety("主要问题"), surety("项目名称"));
  EXPECT_GT(surety("责任单位"), surety("单位"));
  EXPECT_GT(surety("整改时限"), surety("完成时间"));
}

TEST(HeadingWordsTest, ReadsAHeadingTogetherWithTheOneAbove) {
  const auto both = [](std::u32string_view above, std::u32string_view own) {
    return told_by(above, own)->column;
  };
  EXPECT_EQ(both(U"责任单位", U"牵头"), lead);
  EXPECT_EQ(both(U"牵头", U"单位"), lead);
  EXPECT_EQ(both(U"责任单位", U"责任人"), official);
  EXPECT_EQ(both(U"整改", U"时限"), due);
  EXPECT_EQ(both(U"问题隐患", U"内容"), matter);
  EXPECT_EQ(both(U"整改措施", U"近期"), measures);
  EXPECT_EQ(both(U"序号", U""), serial);
}

}  // namespace
}  // namespace bihuan::intake
