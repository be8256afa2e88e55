// SPDX-License-Identifier: Apache-2.0
// The opening balance: a ledger that the office kept elsewhere, uploaded or pasted, shown row by row with
// what is wrong, and taken over into the register once somebody has looked at it.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> register_import_routes();

}  // namespace bihuan::web
