// SPDX-License-Identifier: Apache-2.0
// The matrix of a recurring duty: its bearers by its periods, each cell a door to the filing.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> rounds_routes();

}  // namespace bihuan::web
