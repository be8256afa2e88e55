// SPDX-License-Identifier: Apache-2.0
#include "http/admission.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <fmt/format.h>

#include "http/header_value.h"

namespace bihuan::http {
namespace {

/// `localhost:8080` and `[::1]:8080` without their port. The port tells nothing: tunnels change it.
std::string_view without_port(std::string_view host) {
  const std::size_t bracket = host.find(']');
  const std::size_t colon = host.find(':', bracket == host.npos ? 0 : bracket);
  return host.substr(0, colon);
}

bool is_ours(std::string_view host, const Admission& admission) {
  constexpr std::array<std::string_view, 3> loopback{"127.0.0.1", "localhost", "[::1]"};
  const auto is_this = [name = without_port(host)](std::string_view own) { return is_same_token(own, name); };
  return std::ranges::any_of(loopback, is_this) || std::ranges::any_of(admission.own_names, is_this);
}

bool is_safe(std::string_view method) {
  return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

/// Browsers send Origin with every unsafe request, and newer ones Sec-Fetch-Site; programs send neither.
bool is_from_own_page(const Headers& headers, std::string_view host) {
  const auto site = headers.find("Sec-Fetch-Site");
  if (site && *site != "same-origin" && *site != "none") return false;
  const auto origin = headers.find("Origin");
  if (!origin) return true;
  const std::string own = std::string(trimmed(host));
  return is_same_token(*origin, "http://" + own) || is_same_token(*origin, "https://" + own);
}

}  // namespace

Response plain_refusal(int status, std::string_view zh, std::string_view en) {
  return text_response(status, fmt::format("{} {}\n{}\n", status, zh, en));
}

Response refusal_for(std::string_view accept, int status, std::string_view zh, std::string_view en) {
  const bool wants_data = accept.find("application/json") != std::string_view::npos &&
                          accept.find("text/html") == std::string_view::npos;
  Response response = plain_refusal(status, zh, en);
  if (!wants_data) return response;
  response.headers.set("Content-Type", "application/json");
  response.body =
      boost::json::serialize(boost::json::object{{"error", zh}, {"reasons", boost::json::array{zh, en}}});
  return response;
}

std::optional<Response> turned_away(const Request& request, const Admission& admission) {
  if (request.headers.count("Host") != 1) {
    return plain_refusal(400, "请求须有且只有一个 Host", "A request needs exactly one Host header.");
  }
  const std::string_view host = request.headers.find("Host").value_or("");
  if (!is_ours(host, admission)) {
    return plain_refusal(421, "这不是本系统的地址", "This host name is not one of this server's.");
  }
  if (!is_safe(request.method) && !is_from_own_page(request.headers, host)) {
    return plain_refusal(403, "请从本系统的页面操作", "Acts are taken from this server's own pages only.");
  }
  return std::nullopt;
}

}  // namespace bihuan::http
