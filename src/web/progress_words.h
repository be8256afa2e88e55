// SPDX-License-Identifier: Apache-2.0
// How far a case is, in the last words said about it: what its bearer reported, or where it is filed by
// rounds, the latest filing. A filing's words stay with its round, so that destroying them there leaves no
// copy.
#pragma once

#include "cases/row.h"
#include "web/context.h"

namespace bihuan::web {

/// The row's own, unless something was filed in one of its rounds on that day or later.
std::string latest_progress(const cases::Row& row, const Context& context);

}  // namespace bihuan::web
