// SPDX-License-Identifier: Apache-2.0
// The address part of a request line, taken apart. Only the origin form (`/path?query`) is served.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "http/message.h"

namespace bihuan::http {

struct Target {
  std::string path;  // decoded and normalised
  Parameters query;
};

/// Malformed: bad percent-coding, a coded slash or NUL in the path, `..` above the root, any other form.
Result<Target> parse_target(std::string_view raw_target);

}  // namespace bihuan::http
