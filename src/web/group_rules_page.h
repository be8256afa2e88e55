// SPDX-License-Identifier: Apache-2.0
// The group rules: whom 各板块, 各部门 and the like mean today, by which rule, who is left out and why; and
// their change, which is an act like any other and holds for what is read afterwards.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> group_rules_routes();

}  // namespace bihuan::web
