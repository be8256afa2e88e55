// SPDX-License-Identifier: Apache-2.0
// For tests: random acts by random people on one case, with the right fields and with wrong ones, each held
// to what every procedure promises. 甲局 leads and 甲办 is the same body; 乙局 supports, 丙局 examines, 丁局
// has no part in it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "draw.h"
#include "forbidden.h"

namespace bihuan::cases::testing {

/// What came of the walks.
struct Walked {
  int done = 0;
  int refused = 0;
  std::vector<std::string> breaches;  // of what is promised, each with its seed; none: all was kept
};

/// Walks from this state. The steps are taken under `played` and judged by `judged`, which is the same but in
/// the test of the judge.
void walk(const procedures::Procedure& played, const procedures::Procedure& judged,
          const procedures::State& from, unsigned seed, int acts, Walked& walked);

}  // namespace bihuan::cases::testing
