// SPDX-License-Identifier: Apache-2.0
// What a scenario file says, what of it comes otherwise, and that the shipped scenarios notice every change.
#include <algorithm>
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "cases/testing_case.h"
#include "scenarios/limits.h"
#include "scenarios/mutants.h"
#include "scenarios/parser.h"
#include "scenarios/run.h"
#include "scenarios/shipped.h"

namespace bihuan::scenarios {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view errand = R"(
kind = "errand"
title = { zh = "跑腿流程", en = "Errand" }
initial = "open"
state = [
  { name = "open", label = { zh = "待办", en = "Open" }, phase = "before", waits_for = "office" },
  { name = "running", label = { zh = "在办", en = "Running" }, phase = "running", waits_for = "lead" },
  { name = "done", label = { zh = "办毕", en = "Done" }, phase = "ended", end = "lapsed", bearers_own = true },
]
[[act]]
name = "begin"
label = { zh = "开始", en = "Begin" }
from = ["open"]
to = "running"
by = ["office"]
guards = ["has_lead"]
effects = ["docket"]
[[act]]
name = "close"
label = { zh = "了结", en = "Close" }
from = ["running"]
to = "done"
by = ["lead", "office"]
field = [{ name = "reason", type = "text", required = true, label = { zh = "理由", en = "Reason" } }]
)";

constexpr std::string_view heading = R"(单位 督查室：督办机构
单位 甲局
状态 待办：可办 开始
状态 在办：可办 了结
状态 办毕：无可办
)";

constexpr std::string_view both_ways = R"(情景：甲局了结
2025-03-03 新件 牵头：甲局；时限：2025-03-31
2025-03-04 督查室 开始
→ 在办，正常，时限 2025-03-31
2025-03-05 甲局 了结
× 请填写“理由”
2025-03-06 甲局 了结 理由：办好了
→ 办毕
情景：督查室了结
2025-03-03 新件
2025-03-04 督查室 开始
× 还没有牵头单位：请先明确责任单位
情景：督查室替它了结
2025-03-03 新件 牵头：甲局
2025-03-04 督查室 开始
2025-04-06 督查室 了结 理由：甲局已并入乙局
→ 办毕
)";

const procedures::Procedure& errand_procedure() {
  static const procedures::Procedure loaded = procedures::load_procedure(errand, "errand.toml").value();
  return loaded;
}

Result<ScenarioFile> parse(std::string_view text) {
  return parse_scenarios(text, "errand.scenarios.txt", errand_procedure(), cases::shelf());
}

std::vector<std::string> zh(const std::vector<Words>& all) {
  std::vector<std::string> texts;
  for (const Words& words : all) texts.push_back(words.zh);
  return texts;
}

std::vector<std::string> findings(std::string_view text) {
  const auto file = parse(text);
  return file ? std::vector<std::string>{} : zh(file.error().reasons);
}

std::vector<std::string> findings_of(std::string_view steps) {
  return findings(fmt::format("{}{}", heading, steps));
}

/// What fails of these scenarios, with the acts of each state said rightly.
std::vector<std::string> failures_of(std::string_view scenarios) {
  const auto file = parse(fmt::format("{}{}", heading, scenarios));
  if (!file) return zh(file.error().reasons);
  return zh(play({*file, errand_procedure(), cases::shelf(), calendar::built_in()}).failures);
}

TEST(ScenarioTest, HoldsWhereEverythingComesAsWritten) {
  EXPECT_THAT(failures_of(both_ways), IsEmpty());
}

TEST(ScenarioTest, SaysWhatWasExpectedAndWhatCame) {
  const auto failures = failures_of(
      "情景：错\n2025-03-03 新件 牵头：甲局；时限：2025-03-31\n"
      "2025-04-04 督查室 开始\n→ 在办，正常，时限 2025-04-01\n");

  EXPECT_THAT(failures, Contains("errand.scenarios.txt:9: 情景“错”：应为“在办，正常，时限 2025-04-01”，"
                                 "实为“在办，逾期，时限 2025-03-31”"));
}

TEST(ScenarioTest, SaysThatAnActWentThroughOrWasRefusedForOtherReasons) {
  EXPECT_THAT(failures_of("情景：错\n2025-03-03 新件 牵头：甲局\n2025-03-04 督查室 开始\n× 不行\n"),
              Contains("errand.scenarios.txt:8: 情景“错”：应为“不行”，实为“办成”"));
  EXPECT_THAT(failures_of("情景：错\n2025-03-03 新件\n2025-03-04 督查室 开始\n"),
              Contains("errand.scenarios.txt:8: 情景“错”：应为“办成”，"
                       "实为“还没有牵头单位：请先明确责任单位”"));
}

TEST(ScenarioTest, GoesOnFromWhereAnotherEnded) {
  EXPECT_THAT(failures_of(fmt::format("{}情景：接着\n接：甲局了结\n2025-03-07 督查室 开始\n"
                                      "× “办毕”状态下不能办理“开始”\n",
                                      both_ways)),
              IsEmpty());
}

TEST(ScenarioTest, LeavesOutWhatBeginsWithAFailedOne) {
  const auto failures =
      failures_of("情景：错\n2025-03-03 新件\n→ 在办\n情景：后\n接：错\n2025-03-04 查看\n→ 办毕\n");

  EXPECT_THAT(failures, Contains(HasSubstr("情景“错”")));
  EXPECT_THAT(failures, Not(Contains(HasSubstr("情景“后”"))));
}

TEST(ScenarioTest, SaysWhichActsAreNeverPerformed) {
  EXPECT_THAT(failures_of("情景：空\n2025-03-03 新件\n"),
              ElementsAre("errand.scenarios.txt: 没有一个情景办成过“开始”；加一个",
                          "errand.scenarios.txt: 没有一个情景办成过“了结”；加一个"));
}

TEST(ScenarioTest, SaysNothingOfActsNeverPerformedWhereAScenarioBrokeOff) {
  EXPECT_THAT(failures_of("情景：错\n2025-03-03 新件 牵头：甲局\n→ 在办\n2025-03-04 督查室 开始\n"),
              ElementsAre(HasSubstr("情景“错”：应为“在办”，实为“待办”")));
}

TEST(ScenarioTest, HoldsTheActsOfEachStateAgainstTheProcedure) {
  const auto file =
      parse(fmt::format("单位 督查室：督办机构\n单位 甲局\n状态 待办：无可办\n"
                        "状态 在办：可办 了结、开始\n{}",
                        both_ways));
  ASSERT_TRUE(file);

  EXPECT_THAT(zh(play({*file, errand_procedure(), cases::shelf(), calendar::built_in()}).failures),
              ElementsAre("errand.scenarios.txt: 没有写状态“办毕”可办什么；加一行：状态 办毕：无可办",
                          "errand.scenarios.txt:3: 状态“待办”：写作不可办“开始”，流程却许可",
                          "errand.scenarios.txt:4: 状态“在办”：写作可办“开始”，流程却不许"));
}

TEST(ScenarioTest, FindsWhatNoScenarioWouldMiss) {
  const auto file =
      parse(fmt::format("{}情景：只有一条路\n2025-03-03 新件 牵头：甲局\n"
                        "2025-03-04 督查室 开始\n→ 在办，正常，编号 督〔2025〕1\n"
                        "2025-03-06 甲局 了结 理由：办好了\n→ 办毕\n",
                        heading));
  ASSERT_TRUE(file);

  EXPECT_THAT(
      zh(unnoticed({*file, errand_procedure(), cases::shelf(), calendar::built_in()}, "errand.toml")),
      ElementsAre("errand.toml:10: 办理“开始”的条件“has_lead”删去也没有情景不符；加一个用到它的情景",
                  "errand.toml:18: 办理“了结”的办理者“office”删去也没有情景不符；加一个用到它的情景",
                  "errand.toml:18: 办理“了结”的必填项“reason”删去也没有情景不符；加一个用到它的情景"));
}

TEST(ScenarioTest, TakesANoticeAwayWithTheEffectThatAloneGivesIt) {
  const auto mutants = mutants_of(*cases::shelf().current("problem"));
  const auto without =
      std::ranges::find(mutants, "办理“挂牌督办”的效果“give_notice = listing_notice”",
                        [](const Mutant& mutant) -> const std::string& { return mutant.what.zh; });

  ASSERT_NE(without, mutants.end());
  EXPECT_THAT(without->procedure.notices, IsEmpty());
}

TEST(ScenarioTest, TellsEveryFindingOfAFileWithLineAndMend) {
  EXPECT_THAT(
      findings_of("情景：甲\n2025-03-03 新件 牵头：丙局；颜色：红\n2025-02-30 督查室 开始\n"
                  "2025-03-04 督查室 开是\n2025-03-04 督查室 了结 里由：办好了\n→ 在班\n随便写一句\n"),
      ElementsAre(HasSubstr("errand.scenarios.txt:7: 没有声明单位“丙局”；"),
                  HasSubstr("errand.scenarios.txt:7: 开办时没有“颜色”这一项；"),
                  HasSubstr("errand.scenarios.txt:8: 没有这一天“2025-02-30”；写成 2025-03-04"),
                  HasSubstr("errand.scenarios.txt:9: 流程里没有办理“开是”；改为“开始”"),
                  HasSubstr("errand.scenarios.txt:10: 流程里没有填写项“里由”；改为“理由”"),
                  HasSubstr("errand.scenarios.txt:11: 流程里没有状态“在班”；改为“在办”"),
                  HasSubstr("errand.scenarios.txt:12: 看不懂“随便写一句”；")));
}

TEST(ScenarioTest, RefusesStepsThatHangInTheAir) {
  EXPECT_THAT(findings_of("2025-03-03 新件\n"), Contains(HasSubstr(":6: 这一步不在任何情景之下")));
  EXPECT_THAT(findings_of("情景：甲\n→ 在办\n"), Contains(HasSubstr(":7: → 和 × 写在一步之下")));
  EXPECT_THAT(findings_of("情景：甲\n2025-03-04 督查室 开始\n"), Contains(HasSubstr(":7: 还没有本件")));
  EXPECT_THAT(findings_of("情景：甲\n接：乙\n"), Contains(HasSubstr("前面没有“乙”")));
  EXPECT_THAT(findings_of("情景：甲\n情景：甲\n"), Contains(HasSubstr("情景要有各自不同的名字")));
  EXPECT_THAT(findings_of("情景：甲\n2025-03-04 新件\n2025-03-03 查看\n"),
              Contains(HasSubstr(":8: 日期早于上一步的 2025-03-04")));
}

TEST(ScenarioTest, OpensEveryCaseOnceAndTheTestedOneUnderItsProcedure) {
  const std::string opened = "情景：甲\n2025-03-03 新件\n";

  EXPECT_THAT(findings_of(opened + "2025-03-03 新件\n"), ElementsAre(HasSubstr(":8: 新件只开一次")));
  EXPECT_THAT(findings_of(opened + "2025-03-03 另件 本件\n"), ElementsAre(HasSubstr(":8: 新件只开一次")));
  EXPECT_THAT(findings_of("情景：甲\n2025-03-03 新件 流程：督办事项办理流程\n"),
              ElementsAre(HasSubstr(":7: 新件总按所测的流程办")));
}

TEST(ScenarioTest, RefusesDaysFromWhichNoDateCouldBeCounted) {
  EXPECT_THAT(findings_of("情景：甲\n2199-12-31 新件 时限：3660日内\n"),
              Contains(HasSubstr(":7: 情景里的日期在 2000 年至 2099 年之间")));
}

TEST(ScenarioTest, WantsAnOfficeAndAScenario) {
  EXPECT_THAT(findings("# 空\n"),
              ElementsAre(HasSubstr("没有写哪个单位是督办机构"), HasSubstr("没有一个情景")));
}

TEST(ScenarioTest, AsksFromWhatSourceAnActIsKeyedIn) {
  EXPECT_THAT(findings_of("情景：甲\n2025-03-03 新件 牵头：甲局\n2025-03-04 督查室代甲局 开始\n"),
              ElementsAre(HasSubstr(":8: 代录要注明来源")));
  EXPECT_THAT(findings_of("情景：甲\n2025-03-03 新件 牵头：甲局\n2025-03-04 督查室代甲局（梦里） 开始\n"),
              ElementsAre(HasSubstr(":8: 不认识的来源“梦里”；")));
}

TEST(ScenarioTest, RefusesWhatIsNoTextOrTooLarge) {
  EXPECT_THAT(findings("情景：\xFF\n"), ElementsAre(HasSubstr("文字不是 UTF-8")));
  EXPECT_THAT(findings(std::string(limits::scenario_bytes_max + 1, '#')),
              ElementsAre(HasSubstr("文件超过 512 KB")));
}

TEST(ScenarioTest, ReadsWhatAnEditorOfWindowsSaves) {
  std::string text = "\xEF\xBB\xBF";
  for (const char byte : fmt::format("{}{}", heading, both_ways))
    text += byte == '\n' ? std::string("\r\n") : std::string(1, byte);

  EXPECT_THAT(findings(text), IsEmpty());
}

std::vector<std::string> shipped_kinds() {
  std::vector<std::string> kinds;
  for (const procedures::Procedure* one : cases::shelf().all_current()) kinds.push_back(one->kind);
  return kinds;
}

class ShippedScenariosTest : public testing::TestWithParam<std::string> {
 protected:
  const procedures::Procedure& tested() const { return cases::procedure(GetParam()); }
  ScenarioFile file() const {
    const auto text = shipped_scenarios(GetParam());
    const auto parsed =
        parse_scenarios(text.value_or(""), scenarios_beside(GetParam()), tested(), cases::shelf());
    EXPECT_THAT(parsed ? std::vector<std::string>{} : zh(parsed.error().reasons), IsEmpty());
    return parsed.value_or(ScenarioFile{});
  }
};

TEST_P(ShippedScenariosTest, ComeAsWritten) {
  const ScenarioFile scenarios = file();

  EXPECT_THAT(zh(play({scenarios, tested(), cases::shelf(), calendar::built_in()}).failures), IsEmpty());
}

TEST_P(ShippedScenariosTest, NoticeEveryGuardRoleEffectStateAndNeedThatIsTakenAway) {
  const ScenarioFile scenarios = file();

  EXPECT_FALSE(mutants_of(tested()).empty());
  EXPECT_THAT(zh(unnoticed({scenarios, tested(), cases::shelf(), calendar::built_in()}, GetParam())),
              IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Each, ShippedScenariosTest, testing::ValuesIn(shipped_kinds()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace bihuan::scenarios
