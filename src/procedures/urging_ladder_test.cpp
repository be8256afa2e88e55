// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a ladder: the errand with a sound one, broken in one place.
#include "procedures/urging_ladder.h"

#include "procedures/file.h"
#include "procedures/testing_procedure.h"

namespace bihuan::procedures {
namespace {

constexpr std::string_view urge =
    R"({ name = "urge", label = { zh = "催办", en = "Urge" }, from = ["running"], by = ["office"] })";

/// Its steps open in lines 19 and 24.
constexpr std::string_view ladder = R"(
[[urging]]
name = "remind"
label = { zh = "提醒", en = "Reminder" }
working_days = -3
request = { zh = "请抓紧。", en = "Please hurry." }
[[urging]]
name = "red"
label = { zh = "红单", en = "Red" }
working_days = 2
needs_approval = true
request = { zh = "请立即办。", en = "Please do it now." }
)";

std::string with_ladder(std::string_view old, std::string_view replacement) {
  std::string text = testing::errand_with_act(urge) + std::string(ladder);
  const std::size_t found = text.rfind(old);
  EXPECT_NE(found, std::string::npos) << old;
  return text.replace(found, old.size(), replacement);
}

std::string findings_with(std::string_view old, std::string_view replacement) {
  const auto procedure = load_procedure(with_ladder(old, replacement), "t.toml");
  std::string all;
  if (procedure) return all;
  for (const Words& reason : procedure.error().reasons) all += reason.zh + "\n" + reason.en + "\n";
  return all;
}

TEST(UrgingLadder, IsReadAsItStands) {
  const auto procedure = load_procedure(with_ladder("", ""), "t.toml").value();

  ASSERT_EQ(procedure.urging.size(), 2U);
  EXPECT_EQ(procedure.urging[0], (UrgingStep{"remind",
                                             {"提醒", "Reminder"},
                                             {"请抓紧。", "Please hurry."},
                                             -3,
                                             false,
                                             procedure.urging[0].line}));
  EXPECT_EQ(procedure.urging[1].working_days, 2);
  EXPECT_TRUE(procedure.urging[1].needs_approval);
  EXPECT_EQ(procedure.find_step("red"), &procedure.urging[1]);
  EXPECT_EQ(procedure.find_step("violet"), nullptr);
}

TEST(UrgingLadder, MayBeLeftOut) {
  EXPECT_TRUE(load_procedure(testing::errand, "t.toml").value().urging.empty());
}

TEST(UrgingLadder, RefusesStepsThatDoNotRise) {
  const std::string said =
      "t.toml:24: 梯级“红单”的 working_days 是 -3，不比前一级的 -3 晚；各级按先后写，天数逐级加大\n"
      "t.toml:24: working_days of the step \"red\" is -3, no later than -3 of the step before; write the "
      "steps in order, with rising days\n";
  EXPECT_EQ(findings_with("working_days = 2", "working_days = -3"), said);
  EXPECT_NE(findings_with("working_days = 2", "working_days = -4"), "");
}

TEST(UrgingLadder, EndsWithApproval) {
  EXPECT_EQ(findings_with("needs_approval = true\n", ""),
            "t.toml:24: 最高一级“红单”未经批准就发出；写上 needs_approval = true\n"
            "t.toml:24: the last step \"red\" leaves without approval; write needs_approval = true\n");
}

TEST(UrgingLadder, NeedsAnActThatSaysWhatCanBeUrged) {
  const std::string said =
      "t.toml:19: 有催办梯级，却没有督查室在办理期间可办的“urge”：能不能催以它为准；补上这项办理\n"
      "t.toml:19: there is a ladder, but no act \"urge\" of the office on cases that run, which says what "
      "can be "
      "urged; add it\n";
  EXPECT_EQ(findings_with(R"(name = "urge")", R"(name = "press")"), said);
  EXPECT_EQ(
      findings_with(R"(from = ["running"], by = ["office"] })", R"(from = ["open"], by = ["office"] })"),
      said);
  EXPECT_EQ(
      findings_with(R"(from = ["running"], by = ["office"] })", R"(from = ["running"], by = ["lead"] })"),
      said);
}

TEST(UrgingLadder, HasNamesAndWordsInBothLanguages) {
  EXPECT_EQ(findings_with(R"(name = "red")", R"(name = "remind")"),
            "t.toml:24: 梯级“remind”重名；换一个名字\n"
            "t.toml:24: there are two of the step \"remind\"; rename one\n");
  EXPECT_EQ(findings_with(R"({ zh = "红单", en = "Red" })", R"({ zh = "红单" })"),
            "t.toml:24: 梯级“red”的 label 缺少 en；中英文都要写\n"
            "t.toml:24: the label of step \"red\" lacks en; write both languages\n");
  EXPECT_EQ(findings_with("request = { zh = \"请立即办。\", en = \"Please do it now.\" }\n", ""),
            "t.toml:24: 梯级“red”的 request 缺少 zh, en；中英文都要写\n"
            "t.toml:24: the request of step \"red\" lacks zh, en; write both languages\n");
}

TEST(UrgingLadder, RefusesDaysThatAreNoneOrOutOfBounds) {
  for (const char* days : {"", "working_days = 2.5\n", "working_days = \"2\"\n", "working_days = 251\n"}) {
    EXPECT_NE(findings_with("working_days = 2\n", days)
                  .find("“working_days”的写法不对；应写成：-250 至 250 的整数"),
              std::string::npos)
        << days;
  }
}

TEST(UrgingLadder, RefusesAnUnknownKeyAndTooManySteps) {
  EXPECT_NE(findings_with("needs_approval", "need_approval").find("needs_approval"), std::string::npos);
  std::string many;
  for (int n = 0; n < 9; ++n) many += "[[urging]]\nworking_days = 3\n";
  EXPECT_NE(findings_with("[[urging]]", many + "[[urging]]").find("至多 8 个"), std::string::npos);
}

TEST(UrgingLadder, IsShippedWithWhatIsUrged) {
  for (const char* kind : {"duty", "document", "round"}) {
    const auto procedure = load_procedure(testing::shipped(kind), kind).value();
    ASSERT_EQ(procedure.urging.size(), 4U) << kind;
    EXPECT_EQ(procedure.urging.front().label.zh, "提醒");
    EXPECT_EQ(procedure.urging.back().label.zh, "红色督办单");
    for (const UrgingStep& step : procedure.urging) EXPECT_EQ(step.needs_approval, step.name == "red");
  }
}

}  // namespace
}  // namespace bihuan::procedures
