// SPDX-License-Identifier: Apache-2.0
// The procedure of a case as a line of stations: where it stands, what it passed, and what it passed over.
#pragma once

#include <boost/json.hpp>

#include "cases/case.h"
#include "web/context.h"

namespace bihuan::web {

/// `[{name, label, present, passed, skipped}]` of the states that lead on, in the file's order. Passed is
/// what the case was in, and what lies before the state that it was opened in; skipped is what it went by
/// without having been there.
boost::json::array stations_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                  const std::vector<cases::Act>& acts, const Context& context);

}  // namespace bihuan::web
