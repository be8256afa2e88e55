// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a procedure of rounds: the shipped one, broken in one place.
#include "procedures/file.h"
#include "procedures/testing_procedure.h"

namespace bihuan::procedures {
namespace {

/// The Chinese findings, without the place.
std::string findings_with(std::string_view old, std::string_view replacement) {
  std::string text = testing::shipped("round");
  const std::size_t found = text.find(old);
  EXPECT_NE(found, std::string::npos) << old;
  text.replace(found, old.size(), replacement);
  const auto procedure = load_procedure(text, "round.toml");
  std::string all;
  if (procedure) return all;
  for (const Words& reason : procedure.error().reasons)
    all += reason.zh.substr(reason.zh.find(' ') + 1) + "\n";
  return all;
}

TEST(RoundProcedureCheck, TakesTheShippedOne) {
  EXPECT_EQ(findings_with("", ""), "");
}

TEST(RoundProcedureCheck, LetsNobodyBeMissingUnnamed) {
  EXPECT_EQ(findings_with("\"all_filed_or_excused\", ", ""),
            "办理“截止”汇总而不问缺报的是谁；加上条件 all_filed_or_excused，或必填的填写项 missing\n");
  EXPECT_EQ(findings_with("type = \"organisations\", required = true, label = { zh = \"缺报单位\"",
                          "type = \"organisations\", label = { zh = \"缺报单位\""),
            "办理“缺报截止”汇总而不问缺报的是谁；加上条件 all_filed_or_excused，或必填的填写项 missing\n");
}

TEST(RoundProcedureCheck, KnowsTheKindsOfFilings) {
  EXPECT_EQ(findings_with("name = \"nothing_new\"", "name = \"no_news\""),
            "办理“报送”的填写项“kind”只能有这些选项：content、elsewhere、nothing_new\n");
}

TEST(RoundProcedureCheck, FindsAFilingWithoutItsFields) {
  EXPECT_EQ(findings_with("name = \"receipt\"", "name = \"number\""),
            "办理“报送”的“file”要用填写项“receipt”；写成 type = \"text\"\n");
}

TEST(RoundProcedureCheck, FindsGuardsAndEffectsOfFilingsThatNobodyMakes) {
  EXPECT_EQ(findings_with("effects = [\"file\"]", "effects = [\"record_fields\"]"),
            "办理“报送”的“not_yet_filed”无从谈起：没有一项办理有效果“file”；补上或删去\n"
            "办理“补正报送”的“amend_filing”无从谈起：没有一项办理有效果“file”；补上或删去\n"
            "办理“补正报送”的“has_filed”无从谈起：没有一项办理有效果“file”；补上或删去\n"
            "办理“退回报送”的“send_back_filing”无从谈起：没有一项办理有效果“file”；补上或删去\n"
            "办理“截止”的“all_filed_or_excused”无从谈起：没有一项办理有效果“file”；补上或删去\n");
}

TEST(RoundProcedureCheck, KnowsTheStagesOfAClearance) {
  const auto choices_of = [](const std::string& label, const std::string& first) {
    return "label = { " + label + " }\ntype = \"choice\"\nrequired = true\nchoices = [\n  { name = \"" +
           first + "\"";
  };
  const std::string through = "zh = \"送审至\", en = \"To be cleared up to\"";
  EXPECT_EQ(findings_with(choices_of(through, "section"), choices_of(through, "office")),
            "办理“起草送审”的填写项“through”只能有这些选项：section、deputy、head\n");
  const std::string stage = "zh = \"以何身份审核\", en = \"As\"";
  EXPECT_EQ(findings_with(choices_of(stage, "section"), choices_of(stage, "office")),
            "办理“审核通过”的填写项“stage”只能有这些选项：section、deputy、head\n");
}

TEST(RoundProcedureCheck, FindsADraftWithoutItsFields) {
  EXPECT_EQ(findings_with("name = \"through\"", "name = \"up_to\""),
            "办理“起草送审”的“draft_filing”要用填写项“through”；写成 type = \"choice\"、required = true\n");
  EXPECT_EQ(findings_with("name = \"stage\"", "name = \"as\""),
            "办理“审核通过”的“clear_draft”要用填写项“stage”；写成 type = \"choice\"、required = true\n");
}

TEST(RoundProcedureCheck, FindsWhatRestsOnDraftsThatNobodyMakes) {
  const std::string idle = "无从谈起：没有一项办理有效果“draft_filing”；补上或删去\n";
  EXPECT_EQ(findings_with("effects = [\"draft_filing\"]", "effects = [\"record_fields\"]"),
            "办理“报送”的“no_draft”" + idle + "办理“补正报送”的“no_draft”" + idle +
                "办理“审核通过”的“clear_draft”" + idle + "办理“审核通过”的“draft_waits”" + idle +
                "办理“审核通过”的“no_hand_in_draft”" + idle + "办理“退回修改”的“return_draft”" + idle +
                "办理“退回修改”的“draft_waits”" + idle);
  EXPECT_EQ(findings_with("effects = [\"clear_draft\"]", "effects = []"),
            "办理“报出”的“send_draft”无从谈起：没有一项办理有效果“clear_draft”；补上或删去\n"
            "办理“报出”的“draft_cleared”无从谈起：没有一项办理有效果“clear_draft”；补上或删去\n");
}

TEST(RoundProcedureCheck, FindsWhatIsDoneToADraftUnasked) {
  const auto without = [](const std::string& guards, const std::string& left, const std::string& effect) {
    const std::string effects = "\neffects = [\"" + effect + "\"]";
    return findings_with("guards = [" + guards + "]" + effects, "guards = [" + left + "]" + effects);
  };
  const auto unasked = [](const char* act, const char* effect, const char* guard) {
    return std::string("办理“") + act + "”有效果“" + effect + "”，却不问“" + guard + "”；把它加进 guards\n";
  };
  EXPECT_EQ(without("\"within_bearer\"", "", "draft_filing"),
            unasked("起草送审", "draft_filing", "within_bearer"));
  EXPECT_EQ(without("\"draft_waits\", \"no_hand_in_draft\"", "\"within_bearer\"", "clear_draft"),
            unasked("审核通过", "clear_draft", "draft_waits") +
                unasked("审核通过", "clear_draft", "no_hand_in_draft"));
  EXPECT_EQ(without("\"draft_waits\"", "", "return_draft"),
            unasked("退回修改", "return_draft", "draft_waits"));
  EXPECT_EQ(without("\"draft_cleared\"", "", "send_draft"), unasked("报出", "send_draft", "draft_cleared"));
}

TEST(RoundProcedureCheck, FindsAFilingPastADraftWhereThereAreDrafts) {
  EXPECT_EQ(findings_with("guards = [\"not_yet_filed\", \"no_draft\"]", "guards = [\"not_yet_filed\"]"),
            "办理“报送”有效果“file”，却不问“no_draft”；把它加进 guards\n");
  EXPECT_EQ(findings_with("guards = [\"has_filed\", \"no_draft\"]", "guards = [\"has_filed\"]"),
            "办理“补正报送”有效果“amend_filing”，却不问“no_draft”；把它加进 guards\n");
}

TEST(RoundProcedureCheck, FindsDraftsThatWaitForThemselves) {
  const std::string rest = "，所以永远办不成；改条件，或让另一项办理使它成立\n";
  const std::string draft = "要靠“起草送审”先办成，可是在它之前办不成" + rest;
  EXPECT_EQ(findings_with("guards = [\"within_bearer\"]\neffects = [\"draft_filing\"]",
                          "guards = [\"draft_waits\"]\neffects = [\"draft_filing\"]"),
            "办理“起草送审”的条件“draft_waits”" + draft + "办理“审核通过”的条件“draft_waits”" + draft +
                "办理“退回修改”的条件“draft_waits”" + draft +
                "办理“报出”的条件“draft_cleared”要靠“审核通过”先办成，可是在它之前办不成" + rest);
}

TEST(RoundProcedureCheck, FindsDraftsThatAreThereAndNot) {
  for (const char* guard : {"draft_waits", "draft_cleared"}) {
    const std::string both = std::string("guards = [\"no_draft\", \"") + guard + "\"]";
    EXPECT_EQ(findings_with("guards = [\"not_yet_filed\", \"no_draft\"]", both),
              "办理“报送”的条件“no_draft”和“" + std::string(guard) + "”不能同时成立，永远办不成；删去一个\n");
  }
}

TEST(RoundProcedureCheck, DoesNotLetABearerCloseItsRound) {
  EXPECT_NE(findings_with("to = \"closed\"\nby = [\"office\", \"superior\"]",
                          "to = \"closed\"\nby = [\"office\", \"superior\", \"lead\"]"),
            "");
}

}  // namespace
}  // namespace bihuan::procedures
