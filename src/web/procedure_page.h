// SPDX-License-Identifier: Apache-2.0
// One procedure told in words, with its drawing: what the reference pages of the repository say, of the
// version that is current here.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> procedure_routes();

}  // namespace bihuan::web
