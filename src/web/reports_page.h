// SPDX-License-Identifier: Apache-2.0
// What a lead is to report: the rounds in which it still owes a filing, the nearest first.
#pragma once

#include <boost/json.hpp>
#include <vector>

#include "web/context.h"
#include "web/router.h"

namespace bihuan::web {

/// `{count, is_cut, rows}`; a row is that of the round, with the day on which the lead filed last.
boost::json::object reports_model(const OrganisationId& lead, const Context& context);

std::vector<Route> reports_routes();

}  // namespace bihuan::web
