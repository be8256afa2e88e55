// SPDX-License-Identifier: Apache-2.0
// Whoever decided the first time recuses (复核回避): who keys it in, and whom the act names as its decider.
#pragma once

#include <vector>

#include "cases/guards.h"

namespace bihuan::cases {

/// Guard: why the person may not act, of a case that stands under none or on which they had a part. Where all
/// of the office had one, a superior decides and is named.
std::optional<Words> part_in_parent(const Attempt& attempt, const Surroundings& around);

/// Of an act with that guard: every person it names whom an act on the case above named before. Names that
/// stand in one field are told apart by their commas.
std::vector<Words> named_in_parent(const procedures::Act& act, const Command& command,
                                   const Surroundings& around);

}  // namespace bihuan::cases
