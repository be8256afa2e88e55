// SPDX-License-Identifier: Apache-2.0
#include "procedures/urging_ladder.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/limits.h"

namespace bihuan::procedures {
namespace {

UrgingStep read_step(const toml::table& table, Reading& reading) {
  TableReader reader(table, reading);
  UrgingStep step;
  step.line = reader.line();
  step.name = reader.text("name");
  step.label = reader.words("label");
  step.request = reader.words("request");
  step.working_days = reader.required_integer("working_days", -limits::urging_working_days_max,
                                              limits::urging_working_days_max);
  step.needs_approval = reader.flag("needs_approval");
  reader.finish();
  return step;
}

void check_rising(const std::vector<UrgingStep>& ladder, Findings& findings) {
  for (std::size_t i = 1; i < ladder.size(); ++i) {
    const UrgingStep& lower = ladder[i - 1];
    const UrgingStep& step = ladder[i];
    if (lower.working_days < step.working_days) continue;
    findings.add(step.line,
                 {fmt::format("梯级“{}”的 working_days 是 {}，不比前一级的 {} 晚；各级按先后写，天数逐级加大",
                              step.label.zh, step.working_days, lower.working_days),
                  fmt::format("working_days of the step \"{}\" is {}, no later than {} of the step before; "
                              "write the steps in order, with rising days",
                              step.name, step.working_days, lower.working_days)});
  }
}

bool reaches_running_cases(const Procedure& procedure, const Act& urge) {
  const auto runs = [&](const std::string& name) {
    const State* state = procedure.find_state(name);
    return state != nullptr && state->phase == Phase::running;
  };
  const bool is_the_office = std::ranges::find(urge.by, Role::office) != urge.by.end();
  return is_the_office && std::ranges::any_of(urge.from, runs);
}

}  // namespace

std::vector<UrgingStep> read_urging(TableReader& file, Reading& reading) {
  std::vector<UrgingStep> ladder;
  for (const toml::table* step : file.tables("urging", limits::urging_steps_max))
    ladder.push_back(read_step(*step, reading));
  return ladder;
}

void check_urging(const Procedure& procedure, Findings& findings) {
  if (procedure.urging.empty()) return;
  check_rising(procedure.urging, findings);
  const UrgingStep& last = procedure.urging.back();
  if (!last.needs_approval) {
    findings.add(last.line,
                 {fmt::format("最高一级“{}”未经批准就发出；写上 needs_approval = true", last.label.zh),
                  fmt::format("the last step \"{}\" leaves without approval; write needs_approval = true",
                              last.name)});
  }
  const Act* urge = procedure.find_act(urge_act);
  if (urge != nullptr && reaches_running_cases(procedure, *urge)) return;
  findings.add(procedure.urging.front().line,
               {"有催办梯级，却没有督查室在办理期间可办的“urge”：能不能催以它为准；补上这项办理",
                "there is a ladder, but no act \"urge\" of the office on cases that run, which says what can "
                "be urged; add it"});
}

}  // namespace bihuan::procedures
