// SPDX-License-Identifier: Apache-2.0
// The check before printing: a draft of minutes is handed in, and what the supervision section would stumble
// over is shown. Nothing is stored.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> minutes_check_routes();

}  // namespace bihuan::web
