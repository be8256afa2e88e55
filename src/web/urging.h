// SPDX-License-Identifier: Apache-2.0
// Urging in the chat group: on the page of a case, and for all cases of a selection at once. Recording is the
// act `urge` of each case's procedure, done by chat; what is copied is what is recorded.
#pragma once

#include <boost/json.hpp>
#include <vector>

#include "cases/case.h"
#include "web/context.h"
#include "web/router.h"

namespace bihuan::web {

/// How often the case was urged, who urged whom when last, and the text to urge with where that is possible
/// now. `history` is that of case_history().
boost::json::object urging_model(const cases::Case& subject, const boost::json::array& history,
                                 const Context& context);

std::vector<Route> urging_routes();

}  // namespace bihuan::web
