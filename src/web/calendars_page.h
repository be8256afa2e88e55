// SPDX-License-Identifier: Apache-2.0
// The notices of holidays that are in force, year by year, and the adoption of others: first what it changes,
// then the act, which reckons the open dates again.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> calendars_routes();

}  // namespace bihuan::web
