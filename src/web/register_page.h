// SPDX-License-Identifier: Apache-2.0
// The register, the office's own ledger: filtered, grouped, sorted and paged by its address; as a workbook;
// and acts on a selection of its rows, each of which stays an act of its own.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> register_routes();

}  // namespace bihuan::web
