// SPDX-License-Identifier: Apache-2.0
#include "web/openapi.h"

#include <algorithm>
#include <cctype>

namespace bihuan::web {
namespace {

boost::json::object text_schema() {
  return {{"type", "string"}};
}

boost::json::array parameters_of(const Route& route) {
  boost::json::array parameters;
  std::string_view rest = route.pattern;
  for (auto begin = rest.find('{'); begin != std::string_view::npos; begin = rest.find('{')) {
    const auto end = rest.find('}', begin);
    parameters.push_back({{"name", rest.substr(begin + 1, end - begin - 1)},
                          {"in", "path"},
                          {"required", true},
                          {"schema", text_schema()}});
    rest.remove_prefix(end);
  }
  if (route.method != "GET") return parameters;
  for (const Parameter& taken : route.takes) {
    parameters.push_back({{"name", taken.name},
                          {"in", "query"},
                          {"description", taken.description},
                          {"required", taken.required},
                          {"schema", text_schema()}});
  }
  return parameters;
}

boost::json::object body_of(const Route& route) {
  boost::json::object properties;
  boost::json::array required;
  for (const Parameter& taken : route.takes) {
    properties[taken.name] = {{"type", "string"}, {"description", taken.description}};
    if (taken.required) required.emplace_back(taken.name);
  }
  boost::json::object schema{{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) schema["required"] = std::move(required);
  return {{"required", true},
          {"content",
           {{"application/x-www-form-urlencoded", {{"schema", schema}}},
            {"multipart/form-data", {{"schema", schema}}}}}};
}

boost::json::object operation_of(const Route& route) {
  boost::json::object operation{
      {"summary", route.summary},
      {"parameters", parameters_of(route)},
      {"responses",
       {{"200",
         {{"description", "the page's model"},
          {"content", {{"application/json", {{"schema", {{"type", "object"}}}}}}}}},
        {"default", {{"description", "refused, with every reason under `reasons`"}}}}}};
  if (route.method != "GET") operation["requestBody"] = body_of(route);
  return operation;
}

}  // namespace

boost::json::object openapi(const Router& router) {
  boost::json::object paths;
  for (const Route& route : router.routes()) {
    if (!paths.contains(route.pattern)) paths[route.pattern] = boost::json::object();
    std::string method = route.method;
    std::ranges::transform(method, method.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    paths[route.pattern].as_object()[method] = operation_of(route);
  }
  return {
      {"openapi", "3.0.3"}, {"info", {{"title", "Bihuan"}, {"version", "1"}}}, {"paths", std::move(paths)}};
}

http::Response openapi_response(const Router& router) {
  http::Response response;
  response.headers.set("Content-Type", "application/json");
  response.body = boost::json::serialize(openapi(router));
  return response;
}

}  // namespace bihuan::web
