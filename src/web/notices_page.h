// SPDX-License-Identifier: Apache-2.0
// The notices that ladders and acts have given: all of them, those that wait for approval first; one, to be
// printed; and what the office does with it. POST /cases/{id}/notices/{notice}/acts/{act} records that.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> notices_routes();

}  // namespace bihuan::web
