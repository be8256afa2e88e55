// SPDX-License-Identifier: Apache-2.0
// Task or guidance, and the channel, of single instructions.
#include "reading/kinds.h"

#include <gtest/gtest.h>
#include <string>

#include "reading/channels.h"
#include "text/utf8.h"

namespace bihuan::reading {
namespace {

DutyKind kind(std::u32string_view sentence) {
  const text::Range all{0, sentence.size()};
  const Bracketing brackets(sentence, all);
  const auto drafts =
      draft_duties(sentence, read_sentences(sentence, all, brackets).front(), brackets, KnownNames({}));
  EXPECT_EQ(drafts.size(), 1u) << text::to_utf8(sentence);
  return drafts.empty() ? DutyKind::guidance : kind_of(sentence, drafts.front(), brackets).kind;
}

std::string channel(std::u32string_view sentence) {
  const auto found = find_channel(sentence, {0, sentence.size()});
  return found ? text::to_utf8(sentence.substr(found->begin, found->size())) : "";
}

TEST(Kinds, AreTaskWhereAParticularBearerIsToDoSomethingThatCanBeSeen) {
  for (const std::u32string_view sentence : {U"市林业局要排查火险",
                                             U"市林业局要拨付资金",
                                             U"县妇联要建立台账",
                                             U"市林业局要健全联动机制",
                                             U"宏远公司要付清货款",
                                             U"住建、水利等部门要监测水位",
                                             U"县林业局要敲定选址",
                                             U"副县长林一帆要督办",
                                             U"县财政局统筹安排资本金",
                                             U"县财政局要保障防火经费",
                                             U"县教育局要统筹校舍改造,督促施工单位返工",
                                             U"该工作由林一帆同志牵头负责",
                                             U"巡逻由派出所负责",
                                             U"疏浚由林一帆牵头,县水利局落实",
                                             U"景区管委会要配备管理员",
                                             U"创建办要对照细则补齐资料",
                                             U"尾款由县文旅集团自筹",
                                             U"县交警大队对主要路口实行高峰勤务",
                                             U"县政府办将落实情况纳入考核",
                                             U"县供电公司要保障春灌用电",
                                             U"县财政局落实征迁资金260万元",
                                             U"镇政府、县信访局要做好商户稳控",
                                             U"县统计局要倒排工期",
                                             U"由林一帆同志出面协商,县林业局做好衔接",
                                             U"征迁由县城投公司负责,力争早日交地",
                                             U"由县城投公司负责落实,以确保按期开工",
                                             U"县交警大队为救灾车辆划定专用车道",
                                             U"县财政局从预备费中切块三百万元"}) {
    EXPECT_EQ(kind(sentence), DutyKind::task) << text::to_utf8(sentence);
  }
}

TEST(Kinds, AreTaskWhereTheWholeIsBorneWithHelp) {
  EXPECT_EQ(kind(U"迁坟由白沙镇负责,县民政局配合做好安抚"), DutyKind::task);
}

TEST(Kinds, AreGuidanceWhereNothingCanBeSeen) {
  for (const std::u32string_view sentence :
       {U"市林业局要加强宣教", U"市林业局要完善联动机制", U"市林业局履行牵头职责",
        U"市林业局要密切协作、统筹资源", U"会议明确由市林业局负责,力争早日见效", U"林区各镇要设立哨卡",
        U"县财政局要加强统筹,完善资金", U"县财政局对该项目予以支持", U"市林业局要继续加大工作力度",
        U"县供电公司全力保障用电", U"县交投集团作为搬迁主体,要加强沟通"}) {
    EXPECT_EQ(kind(sentence), DutyKind::guidance) << text::to_utf8(sentence);
  }
}

TEST(Kinds, AreGuidanceForAClassWithoutStepOrLimit) {
  EXPECT_EQ(kind(U"各部门要排查隐患"), DutyKind::guidance);
  EXPECT_EQ(kind(U"业主单位要制定方案"), DutyKind::guidance);
  EXPECT_EQ(kind(U"沿江各县(区)政府要划定岸线"), DutyKind::guidance);
  EXPECT_EQ(kind(U"任何部门不得设置前置条件"), DutyKind::guidance);
}

TEST(Channels, AreNamedPlatformsAndSystems) {
  EXPECT_EQ(channel(U"通过“云上督办平台”报送"), "云上督办平台");
  EXPECT_EQ(channel(U"整改情况于每月8日前通过“云上督办平台”报送"), "云上督办平台");
  EXPECT_EQ(channel(U"在6月底前依托全省投资项目监管系统填报"), "全省投资项目监管系统");
  EXPECT_EQ(channel(U"充分运用欠费线索平台信息"), "欠费线索平台");
  EXPECT_EQ(channel(U"依托全省投资项目监管系统填报"), "全省投资项目监管系统");
}

TEST(Channels, AreNoMechanismsNorFigures) {
  for (const std::u32string_view sentence :
       {U"依托数据共享机制清退", U"搭建展示的广阔平台", U"通过系统治理", U"通过平台", U"打造研发平台", U""}) {
    EXPECT_EQ(channel(sentence), "") << text::to_utf8(sentence);
  }
}

}  // namespace
}  // namespace bihuan::reading
