// SPDX-License-Identifier: Apache-2.0
// The procedures with their versions and how many open cases follow each, and the adoption of a file: first
// tried on copies of the open cases, then the act, after which those that can follow do.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> procedures_routes();

}  // namespace bihuan::web
