// SPDX-License-Identifier: Apache-2.0
// Findings on ends, on who may bring a case to one, and on dates that bearers move: each with its exact
// sentence.
#include "procedures/testing_check.h"

namespace bihuan::procedures {
namespace {

using testing::errand_with;
using testing::field;
using testing::findings_in;
using testing::with_note;

TEST(EndCheck, FindsEndsThatDoNotSayHowAndEndsThatAreNone) {
  EXPECT_EQ(findings_in(errand_with(", end = \"verified\"", "")),
            "t.toml:9: 结束状态“办毕”没有说如何结束；写上 end = \"verified\"、\"terminated\"、\"lapsed\" 或 "
            "\"superseded\"\n"
            "t.toml:9: the ended state \"done\" does not say how; write end = \"verified\", \"terminated\", "
            "\"lapsed\" or \"superseded\"\n");
  EXPECT_EQ(
      findings_in(errand_with("phase = \"before\"", "phase = \"before\", end = \"lapsed\"")),
      "t.toml:6: 状态“待办”没有结束，却写了 end；删去它，或把 phase 改为 \"ended\"\n"
      "t.toml:6: the state \"open\" has not ended but has an end; remove it or make the phase \"ended\"\n");
}

TEST(EndCheck, FindsEndsOnTheBearersWord) {
  EXPECT_EQ(
      findings_in(
          errand_with("to = \"done\", by = [\"office\"]", "to = \"done\", by = [\"office\", \"lead\"]")),

      "t.toml:15: 办理“核毕”让承办单位自己办结；从 by 中删去 lead 和 support\n"
      "t.toml:15: act \"accept\" lets bearers finish on their own word; remove lead and support from by\n");
  EXPECT_EQ(findings_in(errand_with(", \"another_body_than_lead\"", "")),
            "t.toml:15: 办理“核毕”办结而不问是否另一单位核查；加上条件 another_body_than_lead\n"
            "t.toml:15: act \"accept\" finishes without asking for another body's verdict; add the guard "
            "another_body_than_lead\n");
}

TEST(EndCheck, TakesChildrenAsAGroundOfTheOfficeAloneAndOnlyWhereThereCanBeAny) {
  std::string ended = errand_with("\"another_body_than_lead\"", "\"children_ended\"");
  EXPECT_EQ(findings_in(ended),
            "t.toml:15: 办理“核毕”办结而不问是否另一单位核查；加上条件 another_body_than_lead\n"
            "t.toml:15: act \"accept\" finishes without asking for another body's verdict; add the guard "
            "another_body_than_lead\n");
  ended.insert(ended.find("initial"), "children_from_minutes = true\n");
  EXPECT_EQ(findings_in(ended), "");
  const std::string_view by = "to = \"done\", by = [\"office\"";
  std::string by_superior = ended;
  by_superior.replace(
      by_superior.find(by), by.size(),
      "to = \"done\", field = [" + field("who", "person") + "], by = [\"office\", \"superior\"");
  EXPECT_NE(findings_in(by_superior), "");
  std::string by_examiner = ended;
  by_examiner.replace(by_examiner.find(by), by.size(), "to = \"done\", by = [\"office\", \"examiner\"");
  EXPECT_NE(findings_in(by_examiner), "");
}

TEST(EndCheck, FindsOtherEndsOnTheBearersWordUnlessTheyAreMarkedAsItsOwn) {
  const auto ended_by = [](std::string_view role, std::string_view end, std::string_view more) {
    std::string text = with_note("from = [\"running\"], to = \"gone\", by = [\"" + std::string(role) +
                                 "\"], field = [" + field("decision", "text", ", required = true") + "]");
    return text.insert(text.find("]\n\nact"),
                       "  { name = \"gone\", label = { zh = \"作罢\", en = \"Gone\" }, "
                       "phase = \"ended\", end = \"" +
                           std::string(end) + "\"" + std::string(more) + " },\n");
  };
  for (const char* end : {"lapsed", "superseded", "terminated"}) {
    for (const char* role : {"lead", "support", "office\", \"lead"}) {
      EXPECT_EQ(
          findings_in(ended_by(role, end, "")),
          "t.toml:17: 办理“记事”让承办单位自己到结束状态“作罢”；从 by 中删去 lead 和 "
          "support；本来就该由其自己决定的，在该状态写上 bearers_own = true\n"
          "t.toml:17: act \"note\" lets bearers bring the case to the end \"gone\" alone; remove lead and "
          "support from by, or, where that is theirs to choose, write bearers_own = true in that state\n")
          << end << " " << role;
    }
    EXPECT_EQ(findings_in(ended_by("lead", end, ", bearers_own = true")), "") << end;
    EXPECT_EQ(findings_in(ended_by("office", end, "")), "") << end;
  }
}

TEST(EndCheck, FindsAMarkThatWouldLetABearerFinishOrMeansNothing) {
  const std::string zh = "不是承办单位可以自己到达的结束；删去 bearers_own\n";
  EXPECT_EQ(
      findings_in(errand_with("end = \"verified\"", "end = \"verified\", bearers_own = true")),
      "t.toml:9: 状态“办毕”" + zh +
          "t.toml:9: the state \"done\" is no end that a bearer may choose alone; remove bearers_own\n");
  EXPECT_EQ(
      findings_in(errand_with("phase = \"before\"", "phase = \"before\", bearers_own = true")),
      "t.toml:6: 状态“待办”" + zh +
          "t.toml:6: the state \"open\" is no end that a bearer may choose alone; remove bearers_own\n");
}

TEST(EndCheck, FindsDatesThatBearersMoveOnTheirOwnWord) {
  const std::string by_lead = "from = [\"running\"], by = [\"lead\"], effects = [\"extend_due\"], field = [" +
                              field("due_on", "day", ", required = true");
  const std::string reason = ", " + field("reason", "text", ", required = true");
  const std::string approver = ", " + field("approver", "person", ", required = true");
  const std::string finding =
      "t.toml:16: 办理“记事”让承办单位自己改时限；从 by 中删去 lead 和 support，或加上必填的填写项 "
      "reason（理由）和 approver（type = \"person\"，批准人）\n"
      "t.toml:16: act \"note\" lets bearers move their own dates; remove lead and support from by, or add "
      "the "
      "required fields reason and approver (type = \"person\")\n";
  EXPECT_EQ(findings_in(with_note(by_lead + "]")), finding);
  EXPECT_EQ(findings_in(with_note(by_lead + reason + "]")), finding);
  EXPECT_EQ(findings_in(with_note(by_lead + approver + "]")), finding);
  EXPECT_EQ(findings_in(with_note(by_lead + reason + approver + "]")), "");
  EXPECT_EQ(
      findings_in(with_note("from = [\"running\"], by = [\"support\"], effects = [\"set_due\"], field = [" +
                            field("due", "due", ", required = true") + "]")),
      finding);
}

TEST(EndCheck, FindsTerminationsWithoutADecision) {
  EXPECT_EQ(findings_in(errand_with("end = \"verified\"", "end = \"terminated\"")),
            "t.toml:15: 办理“核毕”终止而不问依据；加一个必填的填写项 decision\n"
            "t.toml:15: act \"accept\" terminates without the decision that says so; add a required field "
            "decision\n");
}

TEST(EndCheck, FindsMoreThanReopeningAndRecordsAfterAnEnd) {
  EXPECT_EQ(findings_in(with_note("from = [\"done\"], to = \"running\", by = [\"lead\"]")),
            "t.toml:16: 办理“记事”从结束状态“办毕”出发；那里只能由督查室或上级重新启动，或只作记录\n"
            "t.toml:16: act \"note\" leaves from the end \"done\", where only the office or a superior may "
            "reopen, or something be recorded\n");
  EXPECT_EQ(findings_in(with_note("from = [\"done\"], by = [\"office\"], effects = [\"claim\"]")),
            "t.toml:16: 办理“记事”从结束状态“办毕”出发；那里只能由督查室或上级重新启动，或只作记录\n"
            "t.toml:16: act \"note\" leaves from the end \"done\", where only the office or a superior may "
            "reopen, or something be recorded\n");
  EXPECT_EQ(findings_in(with_note("from = [\"done\"], to = \"running\", by = [\"office\"]")), "");
  EXPECT_EQ(findings_in(with_note("from = [\"done\"], by = [\"office\"]")), "");
}

}  // namespace
}  // namespace bihuan::procedures
