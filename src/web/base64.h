// SPDX-License-Identifier: Apache-2.0
// Base64 (RFC 4648, section 4), by OpenSSL, for a file that travels through a form.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bihuan::web {

std::string encode_base64(std::string_view bytes);
/// Nothing where it is no base64.
std::optional<std::string> decode_base64(std::string_view text);

}  // namespace bihuan::web
