// SPDX-License-Identifier: Apache-2.0
#include "web/round_text.h"

#include <gmock/gmock.h>

namespace bihuan::web {
namespace {

using cases::FilingStanding;
using procedures::FilingKind;
using testing::HasSubstr;
using testing::Not;

const Day day = *parse_day("2021-07-20");

const std::vector<RolledUpBearer> bearers{
    {"市水务局", FilingStanding::filed, FilingKind::content, day, {{"content", "巡查 31 处。\n整改 4 处。"}}},
    {"市林业局",
     FilingStanding::late,
     FilingKind::elsewhere,
     day,
     {{"platform", "省林长平台"}, {"receipt", "L-7"}}},
    {"市商务局", FilingStanding::filed, FilingKind::nothing_new, day, {}},
    {"市体育局", FilingStanding::missing, {}, day, {}},
    {"市气象局", FilingStanding::excused, {}, day, {}}};

TEST(RolledUpText, CountsThenTellsEachInTheGivenOrder) {
  EXPECT_EQ(
      rolled_up_text("报送巡查情况（2021年7月期）", bearers, {}, {}, Language::zh),
      "报送巡查情况（2021年7月期）：应报 5 家，按期 2 家，迟报 1 家，缺报 1 家，待报 0 家，免报 1 家。\n"
      "1. 市水务局：巡查 31 处。\n整改 4 处。\n"
      "2. 市林业局（迟报）：已于2021年7月20日报省林长平台，回执号 L-7。\n"
      "3. 市商务局：无新情况。\n"
      "4. 市体育局：未报。\n"
      "5. 市气象局：免报。");
}

TEST(RolledUpText, LeavesNoBlankUnfilledInEitherLanguage) {
  for (const Language language : {Language::zh, Language::en})
    EXPECT_THAT(rolled_up_text("t", bearers, {}, {}, language), Not(HasSubstr("{")));
}

TEST(RolledUpText, AddsTheFiguresUpAndSaysWhatContradicts) {
  const std::vector<RolledUpBearer> counting{
      {"市水务局", FilingStanding::filed, FilingKind::nothing_new, day, {}, {4, 3, 2, 6}},
      {"市林业局", FilingStanding::filed, FilingKind::nothing_new, day, {}, {{}, 1, {}, 0}}};
  EXPECT_EQ(rolled_up_text("巡查", counting, {}, {{"市水务局：不符", "water: wrong"}}, Language::zh),
            "巡查：应报 2 家，按期 2 家，迟报 0 家，缺报 0 家，待报 0 家，免报 0 家。"
            "合计：上期末 4，本期新增 4，本期办结 2，期末 6。\n"
            "数字对不上的有 1 处，上报之前请核对：\n市水务局：不符\n"
            "1. 市水务局：无新情况。（上期末 4，本期新增 3，本期办结 2，期末 6）\n"
            "2. 市林业局：无新情况。（本期新增 1，期末 0）");
}

TEST(RolledUpText, TellsWhatWasSentBackFromWhatWasNeverFiledAndWhyOneWasLate) {
  RolledUpBearer sent_back{"市体育局", FilingStanding::missing, {}, day, {}};
  sent_back.is_sent_back = true;
  RolledUpBearer late{"市商务局", FilingStanding::late, FilingKind::nothing_new, day, {}};
  late.late_reason = "系统停机";
  EXPECT_THAT(rolled_up_text("巡查", {sent_back, late}, {}, {}, Language::zh),
              HasSubstr("1. 市体育局：已退回待补报。\n2. 市商务局（迟报，原因：系统停机）：无新情况。"));
}

TEST(RolledUpText, HasASubtotalForEachBranchIndentedByItsLevel) {
  const cases::BearerFigures street{OrganisationId("street"), FilingStanding::filed, {4, 3, 2, 5}};
  const cases::BearerFigures town{OrganisationId("town"), FilingStanding::late, {{}, 1, {}, {}}};
  const cases::BearerFigures village{OrganisationId("village"), FilingStanding::missing, {}};
  const std::vector<RolledUpBranch> branches{
      {"云溪区", 0, cases::total_of(std::vector{street, town, village})},
      {"柳桥镇", 1, cases::total_of(std::vector{town, village})},
      {"临港区", 0, cases::total_of(std::vector{village, village})}};
  EXPECT_EQ(rolled_up_text("巡查", {}, branches, {{"云溪区：不符", "wrong"}}, Language::zh),
            "巡查：应报 0 家，按期 0 家，迟报 0 家，缺报 0 家，待报 0 家，免报 0 家。\n"
            "小计 云溪区：应报 3 家，按期 1 家，迟报 1 家，缺报 1 家，待报 0 家，免报 0 家。"
            "合计（2/3 家）：上期末 4，本期新增 4，本期办结 2，期末 5。\n"
            "　小计 柳桥镇：应报 2 家，按期 0 家，迟报 1 家，缺报 1 家，待报 0 家，免报 0 家。"
            "合计（1/2 家）：本期新增 1。\n"
            "小计 临港区：应报 2 家，按期 0 家，迟报 0 家，缺报 2 家，待报 0 家，免报 0 家。\n"
            "数字对不上的有 1 处，上报之前请核对：\n云溪区：不符");
}

TEST(RolledUpText, StandsWithoutBearers) {
  EXPECT_THAT(rolled_up_text("t", {}, {}, {}, Language::en), HasSubstr("0 should file"));
}

}  // namespace
}  // namespace bihuan::web
