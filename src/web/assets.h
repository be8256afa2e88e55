// SPDX-License-Identifier: Apache-2.0
// Style sheets, scripts and pictures, each under an address that carries its digest, so that a browser may
// keep it for ever and never shows an old one.
#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.h"

namespace bihuan::web {

/// `/assets/<digest>/style.css`; a name that is none of ours is our own bug.
std::string asset_address(std::string_view name);

/// The asset at this path, or nothing. An old digest gets nothing too: its page is old.
std::optional<http::Response> find_asset(std::string_view path);

/// The addresses that every page's head needs, as members `style` and `script`.
boost::json::object head_assets();

}  // namespace bihuan::web
