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

TEST(RoundProcedureCheck, DoesNotLetABearerCloseItsRound) {
  EXPECT_NE(findings_with("to = \"closed\"\nby = [\"office\", \"superior\"]",
                          "to = \"closed\"\nby = [\"office\", \"superior\", \"lead\"]"),
            "");
}

}  // namespace
}  // namespace bihuan::procedures
