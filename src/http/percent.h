// SPDX-License-Identifier: Apache-2.0
// Percent-coding of addresses (RFC 3986) and of forms. Decoding promises valid UTF-8 without control
// characters other than those of a text (tab, line breaks); anything else is malformed.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace bihuan::http {

enum class Plus { is_itself, is_blank };  // in forms and queries a plus sign stands for a blank

Result<std::string> percent_decode(std::string_view text, Plus plus = Plus::is_itself);
/// Everything but the unreserved characters is coded: safe as one segment of a path and as one value of a
/// query.
std::string percent_encode(std::string_view text);
/// Refuses malformed UTF-8 and control characters.
bool is_clean_text(std::string_view text);

}  // namespace bihuan::http
