// SPDX-License-Identifier: Apache-2.0
// Keying in a case for which there are no minutes: a leader's instruction, a paper from above, a meeting
// without minutes, a problem, a permit. First its kind is chosen, then the form asks for what that kind's
// procedure uses. What was typed into a form that is refused stays. It is for the office alone, and the body
// above it.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> case_by_hand_routes();

}  // namespace bihuan::web
