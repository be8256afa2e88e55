// SPDX-License-Identifier: Apache-2.0
// The periods that a pause has left without a round, so that whoever looks for one is told why there is none.
// Which they were follows from the duty's acts and its rule; nothing of it is recorded.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cases/case.h"

namespace bihuan::cases {

struct RoundGap {
  std::optional<CaseId> before;              // the round that came next; nothing: it is still to be opened
  std::vector<Day> named_on;                 // by the rule, in order; one at least
  std::vector<std::string> periods;          // what their rounds would have been called
  std::vector<calendar::Standstill> pauses;  // since the round before them was opened
};

/// In the order of the rounds. A day that falls due together with the round before it is no gap.
std::vector<RoundGap> gaps_between_rounds(std::span<const Act> acts, const calendar::Calendar& calendar);

}  // namespace bihuan::cases
