// SPDX-License-Identifier: Apache-2.0
#include "http/answer.h"

#include <exception>

#include "http/log.h"

namespace bihuan::http {
namespace {

Response failed(const Request& request, std::string_view what) {
  log(LogLevel::error, "request_failed",
      {{"request", request.id}, {"method", request.method}, {"path", request.path}, {"what", what}});
  return plain_refusal(500, "系统出错。请把此编号告知管理员：" + request.id,
                       "The server failed. Please give this number to whoever runs it: " + request.id);
}

/// The one boundary at which exceptions end.
Response handled(const Request& request, const Handler& handler) {
  try {
    if (request.method != "HEAD") return handler(request);
    Request get = request;
    get.method = "GET";
    return handler(get);
  } catch (const std::exception& failure) {
    return failed(request, failure.what());
  } catch (...) {
    return failed(request, "an exception of unknown type");
  }
}

}  // namespace

void add_strict_headers(Response& response, const AnswerPolicy& policy) {
  Headers& headers = response.headers;
  headers.set("Content-Security-Policy", policy.content_security_policy);
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("X-Frame-Options", "DENY");
  // Not no-referrer: under it browsers send `Origin: null` with our own forms.
  headers.set("Referrer-Policy", "same-origin");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  if (!headers.find("Cache-Control")) headers.set("Cache-Control", "no-store");
}

Response answer(const Request& request, const Handler& handler, const AnswerPolicy& policy) {
  const auto refusal = turned_away(request, policy.admission);
  Response response = refusal ? *refusal : handled(request, handler);
  add_strict_headers(response, policy);
  if (!request.id.empty()) response.headers.set("X-Request-Id", request.id);
  return response;
}

}  // namespace bihuan::http
