// SPDX-License-Identifier: Apache-2.0
#include "scenarios/run.h"

#include <fmt/format.h>
#include <set>

#include "scenarios/expectation.h"

namespace bihuan::scenarios {
namespace {

using procedures::Findings;

class Play {
 public:
  Play(const Stage& stage, Findings& findings) : stage_(stage), findings_(findings) {}

  /// Whether it went as expected. One that begins with another that did not, is not played: that is said
  /// there.
  bool play(const Scenario& scenario) {
    auto begin = scenario.after ? ends_.at(*scenario.after) : ScenarioWorld(stage_);
    ends_.push_back(std::move(begin));
    const bool held = ends_.back() && play_steps(scenario, *ends_.back());
    if (!held) ends_.back().reset();
    return held;
  }

  void check_performed() {
    for (const procedures::Act& act : stage_.tested.acts) {
      if (performed_.contains(act.name)) continue;
      findings_.add(0, {fmt::format("没有一个情景办成过“{}”；加一个", act.label.zh),
                        fmt::format("no scenario performs \"{}\"; add one", act.label.en)});
    }
  }

  std::size_t steps() const { return steps_; }

 private:
  bool play_steps(const Scenario& scenario, ScenarioWorld& world) {
    for (const Step& step : scenario.steps) {
      if (!play(scenario, step, world)) return false;
      ++steps_;
    }
    return true;
  }

  bool play(const Scenario& scenario, const Step& step, ScenarioWorld& world) {
    const auto taken = world.take(step);
    const std::vector<Words> reasons = taken ? std::vector<Words>{} : taken.error().reasons;
    const Comparison refusal = compare_refusal(step, reasons);
    if (!refusal.holds()) {
      report(scenario, step.line, or_done(refusal));
      return false;
    }
    if (const auto* act = std::get_if<PerformingStep>(&step.what);
        act && taken && act->of.text() == tested_case)
      performed_.insert(act->act);
    for (const Expectation& expectation : step.expected) {
      const Comparison state = compare(expectation, step, world, stage_);
      if (state.holds()) continue;
      report(scenario, expectation.line, state);
      return false;
    }
    return true;
  }

  static Comparison or_done(Comparison refusal) {
    const Words done{"办成", "done"};
    if (refusal.expected.zh.empty()) refusal.expected = done;
    if (refusal.found.zh.empty()) refusal.found = done;
    return refusal;
  }

  void report(const Scenario& scenario, int line, const Comparison& both) {
    findings_.add(
        line, {fmt::format("情景“{}”：应为“{}”，实为“{}”", scenario.title, both.expected.zh, both.found.zh),
               fmt::format("scenario \"{}\": expected \"{}\", but came \"{}\"", scenario.title,
                           both.expected.en, both.found.en)});
  }

  const Stage& stage_;
  Findings& findings_;
  std::vector<std::optional<ScenarioWorld>> ends_;  // of the scenarios so far; nothing where one failed
  std::set<std::string, std::less<>> performed_;
  std::size_t steps_ = 0;
};

}  // namespace

ScenarioReport play(const Stage& stage) {
  Findings findings(stage.file.name);
  check_states(stage, findings);
  Play play(stage, findings);
  bool all_held = true;
  for (const Scenario& scenario : stage.file.scenarios) all_held = play.play(scenario) && all_held;
  if (all_held) play.check_performed();
  return {stage.file.scenarios.size(), play.steps(), findings.in_order()};
}

bool fails(const Stage& stage) {
  Findings findings(stage.file.name);
  check_states(stage, findings);
  Play play(stage, findings);
  for (const Scenario& scenario : stage.file.scenarios) {
    if (!findings.empty() || !play.play(scenario)) return true;
  }
  return !findings.empty();
}

}  // namespace bihuan::scenarios
