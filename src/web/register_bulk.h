// SPDX-License-Identifier: Apache-2.0
// One act on a selection of cases. Each is decided and recorded by itself: what is refused for one is told
// for that one, and the others stand.
#pragma once

#include <boost/json.hpp>

#include "http/message.h"
#include "web/context.h"

namespace bihuan::web {

/// The acts that are offered on a selection.
boost::json::object bulk_model(const Context& context);

/// The page with the fields of the chosen act, and the cases that it is meant for. Records nothing.
http::Response choose_fields(const Context& context);

http::Response record_acts(const Context& context);

}  // namespace bihuan::web
