// SPDX-License-Identifier: Apache-2.0
// The table of addresses. A route names its method, its address with {variable} parts, what it takes and what
// it is for; the same table answers requests and /openapi.json, so that the description cannot go stale.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "http/message.h"
#include "web/context.h"

namespace bihuan::web {

struct Parameter {
  std::string name;
  std::string description;
  bool required = false;
};

struct Route {
  std::string method;            // GET or POST
  std::string pattern;           // /cases/{id}/acts/{act}
  std::string summary;           // in English, for the API's description
  std::vector<Parameter> takes;  // of the query for GET, of the form for POST
  std::function<http::Response(const Context&)> handle;
};

class Router {
 public:
  void add(Route route) { routes_.push_back(std::move(route)); }
  void add(std::vector<Route> routes);

  /// The route and the variable parts of `path`; a pattern with fewer variable parts goes first.
  struct Match {
    const Route* route = nullptr;
    std::vector<std::string> parts;
  };
  std::optional<Match> match(std::string_view method, std::string_view path) const;
  /// The methods that some route takes at this path.
  std::vector<std::string> methods_at(std::string_view path) const;

  const std::vector<Route>& routes() const { return routes_; }

 private:
  std::vector<Route> routes_;
};

}  // namespace bihuan::web
