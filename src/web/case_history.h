// SPDX-License-Identifier: Apache-2.0
// The acts of a case as people read them: newest first, each with who, for whom, from what source, when it
// happened and when it was recorded, and what it changed.
#pragma once

#include <boost/json.hpp>

#include "cases/case.h"
#include "web/context.h"

namespace bihuan::web {

boost::json::array case_history(const cases::Case& subject, const Context& context);

}  // namespace bihuan::web
