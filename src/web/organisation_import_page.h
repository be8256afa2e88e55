// SPDX-License-Identifier: Apache-2.0
// A table of organisations taken over: first what it would change and every fault by its cell, then, by a
// second step, the changes themselves. Nothing is written before that.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> organisation_import_routes();

}  // namespace bihuan::web
