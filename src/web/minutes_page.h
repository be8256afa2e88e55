// SPDX-License-Identifier: Apache-2.0
// The pages of minutes: the list with the upload, the text as set paper, the review of drafts, and what
// another reading says otherwise.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> minutes_routes();

}  // namespace bihuan::web
