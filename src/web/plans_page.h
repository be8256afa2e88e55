// SPDX-License-Identifier: Apache-2.0
// The plans, and each of them against the calendar (序时进度): its targets over all levels with what is
// planned, what was reported and what stands under each.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> plans_routes();

}  // namespace bihuan::web
