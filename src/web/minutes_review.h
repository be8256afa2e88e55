// SPDX-License-Identifier: Apache-2.0
// The review of one set of minutes: the text beside its drafts, and everything that a person does to them.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

std::vector<Route> review_routes();

}  // namespace bihuan::web
