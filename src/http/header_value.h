// SPDX-License-Identifier: Apache-2.0
// Header values of the form `value; name=token; name="quoted"` (RFC 9110 5.6.6), and cookies.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "http/message.h"

namespace bihuan::http {

struct HeaderValue {
  std::string value;      // in lower case
  Parameters parameters;  // names in lower case
};

Result<HeaderValue> parse_header_value(std::string_view text);
/// The pairs of a `Cookie` header. What is no pair is passed over: other servers of the same host set cookies
/// too.
Parameters parse_cookies(std::string_view text);

std::string_view trimmed(std::string_view text);
/// Equal regardless of ASCII case and of blanks around.
bool is_same_token(std::string_view a, std::string_view b);

}  // namespace bihuan::http
