// SPDX-License-Identifier: Apache-2.0
// The shipped procedures as tables of states and acts, kept as text so that every change of a file shows in a
// review.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "procedures/file.h"
#include "procedures/testing_procedure.h"
#include "procedures/vocabulary.h"

namespace bihuan::procedures {
namespace {

std::string line_of(const Act& act, std::string_view state) {
  std::vector<std::string> roles;
  for (const Role role : act.by) roles.emplace_back(word_for(role));
  std::vector<std::string> rules;
  for (const Guard& guard : act.guards) {
    rules.push_back(
        fmt::format("?{}{}{}", word_for(guard.kind), guard.argument.empty() ? "" : " ", guard.argument));
  }
  for (const Effect& effect : act.effects) rules.push_back(fmt::format("!{}", word_for(effect.kind)));
  std::string line = fmt::format("  {} {:<20} -> {:<14} by {:<18} {}", act.is_main_in(state) ? '*' : ' ',
                                 act.name, act.to.value_or("(stays)"),
                                 fmt::format("{}", fmt::join(roles, " ")), fmt::join(rules, " "));
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

std::string table_of(const Procedure& procedure) {
  std::string table = "* main act   ? guard   ! effect   what is not listed is refused\n";
  for (const State& state : procedure.states) {
    table += fmt::format("\n{} {}: {}{}{}, waits for {}{}\n", state.label.zh, state.name,
                         word_for(state.phase), state.end ? " " : "", state.end ? word_for(*state.end) : "",
                         word_for(state.waits_for), state.name == procedure.initial ? ", initial" : "");
    for (const Act* act : procedure.acts_from(state.name)) table += line_of(*act, state.name);
  }
  return table;
}

Procedure shipped(std::string_view kind) {
  auto procedure = load_procedure(testing::shipped(kind), kind);
  EXPECT_TRUE(procedure);
  return procedure ? *procedure : Procedure{};
}

TEST(ShippedProcedures, HaveTheStatesAndActsThatWereReviewed) {
  for (const char* kind : {"matter", "duty", "document", "round"}) {
    testing::expect_kept(fmt::format("{}.states.txt", kind), table_of(shipped(kind)));
  }
}

TEST(ShippedProcedures, HaveExactlyOneMainActInEveryStateThatWaits) {
  for (const char* kind : {"matter", "duty", "document", "round"}) {
    const Procedure procedure = shipped(kind);
    for (const State& state : procedure.states) {
      const bool waits = state.phase != Phase::ended;
      EXPECT_EQ(procedure.main_act(state.name) != nullptr, waits) << kind << " " << state.name;
    }
  }
}

TEST(ShippedProcedures, FinishADutyOnlyByTheVerdictOfSomebodyElse) {
  const Procedure duty = shipped("duty");
  std::vector<std::string> finishing;
  for (const Act& act : duty.acts) {
    if (act.to == "finished") finishing.push_back(act.name);
  }
  EXPECT_EQ(finishing, std::vector<std::string>{"accept"});
}

TEST(ShippedProcedures, LetTheOfficeWriteANoteInEveryState) {
  for (const char* kind : {"matter", "duty", "document", "round"}) {
    const Procedure procedure = shipped(kind);
    ASSERT_NE(procedure.find_act("note"), nullptr);
    EXPECT_EQ(procedure.find_act("note")->from.size(), procedure.states.size()) << kind;
  }
}

}  // namespace
}  // namespace bihuan::procedures
