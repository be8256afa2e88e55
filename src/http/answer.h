// SPDX-License-Identifier: Apache-2.0
// From a request to the answer that goes out: admission, the handler, what becomes of its exceptions, and the
// headers that every answer carries. Pure but for the log.
#pragma once

#include <string>

#include "http/admission.h"
#include "http/message.h"

namespace bihuan::http {

/// Nothing may be loaded from anywhere; the pages' own policy is set by whoever knows the pages.
inline constexpr std::string_view strictest_policy = "default-src 'none'; frame-ancestors 'none'";

struct AnswerPolicy {
  Admission admission;
  std::string content_security_policy{strictest_policy};
};

/// Never throws. Calls `handler` unless the request is turned away; an exception of the handler becomes a
/// 500.
Response answer(const Request& request, const Handler& handler, const AnswerPolicy& policy);

/// Sets what every answer carries. Only Cache-Control is left to the handler, where it has set one.
void add_strict_headers(Response& response, const AnswerPolicy& policy);

}  // namespace bihuan::http
