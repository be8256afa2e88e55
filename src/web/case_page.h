// SPDX-License-Identifier: Apache-2.0
// The page of one case, and the acts on it: POST /cases/{id}/acts/{act} records one. {id} is the id or the
// number.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> case_routes();

}  // namespace bihuan::web
