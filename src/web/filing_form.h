// SPDX-License-Identifier: Apache-2.0
// The form of a filing is filled in with what the bearer filed last, what remained then, and what others gave
// it for this period: asked once, offered again.
#pragma once

#include <boost/json.hpp>

#include "cases/decide.h"
#include "web/context.h"

namespace bihuan::web {

/// Into the fields of `form`, where it is clear whose filing it is: the sitter's, the one that the address
/// names with `for`, or the only one that is left; of a part to give, whose it is. Does nothing for every
/// other act.
void offer_last_filing(const cases::Case& subject, const cases::PossibleAct& possible, const Context& context,
                       boost::json::object& form);

}  // namespace bihuan::web
