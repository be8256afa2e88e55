// SPDX-License-Identifier: Apache-2.0
// Files of evidence going out: each under the case whose act has kept it.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> evidence_routes();

}  // namespace bihuan::web
