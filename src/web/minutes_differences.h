// SPDX-License-Identifier: Apache-2.0
// What another reading of a meeting says otherwise: old and new beside each other, taken over or left. What
// is in the register is only noted here and changed by its own acts.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> difference_routes();

}  // namespace bihuan::web
