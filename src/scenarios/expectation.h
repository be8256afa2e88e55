// SPDX-License-Identifier: Apache-2.0
// One expectation of a scenario beside what came of it, both in the words of the file.
#pragma once

#include "scenarios/world.h"

namespace bihuan::scenarios {

struct Comparison {
  Words expected;
  Words found;

  bool holds() const { return expected.zh == found.zh; }
};

Comparison compare(const Expectation& expectation, const Step& step, const ScenarioWorld& world,
                   const Stage& stage);
/// The reasons that the step expects and those that came, whatever their order.
Comparison compare_refusal(const Step& step, const std::vector<Words>& reasons);

}  // namespace bihuan::scenarios
