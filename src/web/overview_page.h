// SPDX-License-Identifier: Apache-2.0
// The overview: what needs somebody today, each figure a door to the rows behind it.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> overview_routes();

}  // namespace bihuan::web
