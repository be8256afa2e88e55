// SPDX-License-Identifier: Apache-2.0
// The register of permits: which were in force on a day, by all that is known or by what was known at the end
// of another day. There is no table of its own: it is asked of the acts.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> permits_routes();

}  // namespace bihuan::web
