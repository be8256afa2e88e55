// SPDX-License-Identifier: Apache-2.0
// What the overview counts and draws: by organisation in official order, by month, by meeting. Every figure
// is `{count, href}`, counted by the very filter of the address behind it, so that the two cannot differ.
#pragma once

#include <boost/json.hpp>

#include "http/message.h"
#include "web/context.h"

namespace bihuan::web {

/// The rows of the register that the query shows.
boost::json::object door_to(const Context& context, const http::Parameters& query);

/// Of each organisation that leads an open case, in official order: `open`, and of these `overdue`.
boost::json::array by_organisation(const Context& context);
/// Of this month and the eleven before: `docketed`, `finished`, and what was due in it and is `overdue`
/// today.
boost::json::array by_month(const Context& context);
/// Of the meetings taken in last: `matters`, `cases`, and of these `undocketed`, `open` and `finished`.
boost::json::array by_meeting(const Context& context);

}  // namespace bihuan::web
