// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "scenarios/run.h"

namespace bihuan::scenarios {
namespace {

using procedures::Findings;
using procedures::State;

/// What the file says of one state, over all its lines.
struct Said {
  int line = 0;  // the last; 0 if nothing is said
  std::set<std::string_view> acts;
};

Said said_of(const State& state, const ScenarioFile& file) {
  Said said;
  for (const ActsOfState& one : file.states) {
    if (one.state != state.name) continue;
    said.line = one.line;
    said.acts.insert(one.acts.begin(), one.acts.end());
  }
  return said;
}

void report_unsaid(const State& state, const std::vector<const procedures::Act*>& leaving,
                   Findings& findings) {
  std::string acts;
  for (const procedures::Act* act : leaving) acts += (acts.empty() ? "" : "、") + act->label.zh;
  const std::string line =
      fmt::format("状态 {}：{}", state.label.zh, acts.empty() ? "无可办" : "可办 " + acts);
  findings.add(0,
               {fmt::format("没有写状态“{}”可办什么；加一行：{}", state.label.zh, line),
                fmt::format("nothing is said of the state \"{}\"; add the line: {}", state.label.en, line)});
}

void report_difference(const State& state, const Said& said, const procedures::Act& act, Findings& findings) {
  const bool is_said = said.acts.contains(act.name);
  findings.add(said.line, {fmt::format("状态“{}”：写作{}办“{}”，流程却{}", state.label.zh,
                                       is_said ? "可" : "不可", act.label.zh, is_said ? "不许" : "许可"),
                           fmt::format("state \"{}\": \"{}\" is said to be {}, but the procedure {} it",
                                       state.label.en, act.label.en, is_said ? "possible" : "impossible",
                                       is_said ? "refuses" : "allows")});
}

}  // namespace

void check_states(const Stage& stage, Findings& findings) {
  for (const State& state : stage.tested.states) {
    const std::vector<const procedures::Act*> leaving = stage.tested.acts_from(state.name);
    const Said said = said_of(state, stage.file);
    if (said.line == 0) {
      report_unsaid(state, leaving, findings);
      continue;
    }
    for (const procedures::Act& act : stage.tested.acts) {
      const bool leaves = std::ranges::find(leaving, &act) != leaving.end();
      if (leaves != said.acts.contains(act.name)) report_difference(state, said, act, findings);
    }
  }
}

}  // namespace bihuan::scenarios
