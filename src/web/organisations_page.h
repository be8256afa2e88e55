// SPDX-License-Identifier: Apache-2.0
// The organisations of the office's world and the persons who may be named: the tree in official order, each
// organisation over time, and the changes that can be made, whose open cases go along in the same act.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> organisation_routes();

}  // namespace bihuan::web
