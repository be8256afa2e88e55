// SPDX-License-Identifier: Apache-2.0
// Every state × every act of the shipped procedures, with its exact refusal, against tests/cases/KIND.txt.
// After a change of a procedure, run once with BIHUAN_WRITE_EXPECTED=1 and read the difference as an office
// would.
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

// Who performs the act best: the bearer itself where it is a bearer's, else the office.
struct Performer {
  procedures::Role as;
  Actor actor;
};

Performer performer_of(const procedures::Act& act) {
  switch (act.by.front()) {
    case procedures::Role::lead:
      return {procedures::Role::lead, liaison};
    case procedures::Role::support:
      return {procedures::Role::support, {PersonId("support"), offices::education}};
    case procedures::Role::office:
    case procedures::Role::superior:
      return {act.by.front(), clerk};
  }
  VERIFY(false && "a role of the closed vocabulary");
}

std::string outcome(const procedures::Procedure& rules, const procedures::State& state,
                    const procedures::Act& act) {
  const Performer performer = performer_of(act);
  Command command = command_for(act);
  command.as = performer.as;
  const Case subject = case_in(rules.kind, state.name);
  const auto decision = decide(subject, rules, command, performer.actor, surroundings());
  if (decision) return "可以" + (act.to ? "，转为 " + *act.to : std::string("，状态不变"));
  std::string line = "不能";
  for (const Words& reason : decision.error().reasons) line += "；" + reason.zh;
  return line;
}

std::string all_outcomes(std::string_view kind) {
  const procedures::Procedure& rules = procedure(kind);
  std::string text;
  for (const procedures::State& state : rules.states) {
    text += fmt::format("# {} {}\n", state.name, state.label.zh);
    for (const procedures::Act& act : rules.acts) {
      text += fmt::format("{} {}：{}\n", act.name, act.label.zh, outcome(rules, state, act));
    }
  }
  return text;
}

class StatesAndActsTest : public testing::TestWithParam<const char*> {};

TEST_P(StatesAndActsTest, AnswerAsTheExpectedTextSays) {
  const std::string path = fmt::format("tests/cases/{}.txt", GetParam());
  const std::string found = all_outcomes(GetParam());
  if (std::getenv("BIHUAN_WRITE_EXPECTED")) std::ofstream(path) << found;

  std::ifstream file(path);
  std::stringstream expected;
  expected << file.rdbuf();

  EXPECT_EQ(found, expected.str());
}

INSTANTIATE_TEST_SUITE_P(Shipped, StatesAndActsTest, testing::Values("matter", "duty", "document"),
                         [](const auto& kind) { return std::string(kind.param); });

}  // namespace
}  // namespace bihuan::cases
