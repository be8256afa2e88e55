// SPDX-License-Identifier: Apache-2.0
// The answer that hands out a workbook as a file to be kept.
#pragma once

#include <string>
#include <string_view>

#include "http/message.h"

namespace bihuan::web {

/// `file_name` is of ASCII letters, digits and signs that need no quoting.
http::Response workbook_response(std::string bytes, std::string_view file_name);

}  // namespace bihuan::web
