// SPDX-License-Identifier: Apache-2.0
#include "web/router.h"

#include <algorithm>

namespace bihuan::web {
namespace {

std::vector<std::string_view> segments(std::string_view path) {
  std::vector<std::string_view> found;
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const auto end = path.find('/');
    found.push_back(path.substr(0, end));
    path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
  }
  return found;
}

bool is_variable(std::string_view segment) {
  return segment.starts_with('{');
}

std::optional<std::vector<std::string>> parts_of(std::string_view pattern, std::string_view path) {
  const auto wanted = segments(pattern);
  const auto given = segments(path);
  if (wanted.size() != given.size()) return {};
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (is_variable(wanted[i])) {
      parts.emplace_back(given[i]);
    } else if (wanted[i] != given[i]) {
      return {};
    }
  }
  return parts;
}

}  // namespace

void Router::add(std::vector<Route> routes) {
  std::ranges::move(routes, std::back_inserter(routes_));
}

std::optional<Router::Match> Router::match(std::string_view method, std::string_view path) const {
  std::optional<Match> best;
  for (const Route& route : routes_) {
    if (route.method != method) continue;
    auto parts = parts_of(route.pattern, path);
    if (parts && (!best || parts->size() < best->parts.size())) best = Match{&route, *std::move(parts)};
  }
  return best;
}

std::vector<std::string> Router::methods_at(std::string_view path) const {
  std::vector<std::string> methods;
  for (const Route& route : routes_) {
    const bool known = std::ranges::find(methods, route.method) != methods.end();
    if (!known && parts_of(route.pattern, path)) methods.push_back(route.method);
  }
  return methods;
}

}  // namespace bihuan::web
