// SPDX-License-Identifier: Apache-2.0
// The description of the API for programs (OpenAPI 3.0), made from the router's own table.
#pragma once

#include <boost/json.hpp>

#include "web/router.h"

namespace bihuan::web {

boost::json::object openapi(const Router& router);
http::Response openapi_response(const Router& router);

}  // namespace bihuan::web
