// SPDX-License-Identifier: Apache-2.0
#include "web/page.h"

#include <array>
#include <fmt/format.h>
#include <utility>

#include "base/day_words.h"
#include "web/assets.h"
#include "web/sitting.h"
#include "web/templates.h"

namespace bihuan::web {
namespace {

// Members that serve the template only are left out, however deep they stand.
boost::json::value without_page_members(const boost::json::value& value) {
  if (const auto* array = value.if_array()) {
    boost::json::array data;
    for (const auto& element : *array) data.push_back(without_page_members(element));
    return data;
  }
  if (!value.is_object()) return value;
  boost::json::object data;
  for (const auto& member : value.get_object()) {
    if (!member.key().starts_with('_')) data[member.key()] = without_page_members(member.value());
  }
  return data;
}

http::Response json_response(int status, const boost::json::object& model) {
  http::Response response;
  response.status = status;
  response.headers.set("Content-Type", "application/json");
  response.headers.set("Vary", "Accept, Cookie");
  response.body = boost::json::serialize(without_page_members(model));
  return response;
}

// Which place of the navigation an address belongs to.
constexpr std::array places = {
    std::pair("minutes", "/minutes"),      std::pair("register", "/register"),
    std::pair("register", "/cases"),       std::pair("register", "/reports"),
    std::pair("notices", "/notices"),      std::pair("plans", "/plans"),
    std::pair("permits", "/permits"),      std::pair("organisations", "/organisations"),
    std::pair("procedures", "/procedures")};

// What the layout needs besides the page's own model.
void add_frame(const Context& context, const std::string& title, boost::json::object& model) {
  model["_title"] = title;
  model["_assets"] = head_assets();
  model["_office"] = context.site.office_name();
  model["_person"] = context.sitting.person_name;
  model["_organisation"] = context.sitting.organisation_name;
  model["_here"] = context.request.raw_target;
  model["_today"] = context.say(day_words(context.today));
  for (const auto& [place, beginning] : places) {
    if (context.request.path.starts_with(beginning)) model[fmt::format("_at_{}", place)] = true;
  }
  if (context.request.path == "/") model["_at_overview"] = true;
  model["_keys_in_cases"] = keys_in_cases(context);
}

Words heading_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::not_found:
      return {"没有找到", "Not found"};
    case ErrorKind::refused:
      return {"不能办理", "This cannot be done"};
    case ErrorKind::conflict:
      return {"内容已有变化", "It has changed meanwhile"};
    case ErrorKind::too_large:
      return {"超出限度", "Over the limit"};
    case ErrorKind::unavailable:
      return {"暂时不能办理", "Not available now"};
    case ErrorKind::malformed:
      return {"内容有误", "Something here is not right"};
    case ErrorKind::unsupported:
    case ErrorKind::scanned:
    case ErrorKind::encrypted:
    case ErrorKind::secret:
    case ErrorKind::not_minutes:
      return {"不能读取", "This cannot be read"};
  }
  VERIFY(false && "an error kind without a heading");
}

}  // namespace

int status_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::malformed:
      return 400;
    case ErrorKind::unsupported:
      return 415;
    case ErrorKind::scanned:
    case ErrorKind::encrypted:
    case ErrorKind::secret:
    case ErrorKind::not_minutes:
    case ErrorKind::refused:
      return 422;
    case ErrorKind::too_large:
      return 413;
    case ErrorKind::not_found:
      return 404;
    case ErrorKind::conflict:
      return 409;
    case ErrorKind::unavailable:
      return 503;
  }
  VERIFY(false && "an error kind without a status");
}

http::Response render(const Context& context, Page page) {
  if (context.wants_json()) return json_response(page.status, page.model);
  add_frame(context, page.title, page.model);
  http::Response response;
  response.status = page.status;
  response.headers.set("Content-Type", "text/html; charset=utf-8");
  response.headers.set("Vary", "Accept, Cookie");
  response.headers.set("Cache-Control", "no-store");
  response.body = Templates::built_in().expand(page.template_name, page.model, context.language);
  return response;
}

boost::json::array reasons_of(const Context& context, const Error& error) {
  boost::json::array reasons;
  for (const Words& reason : error.reasons) reasons.emplace_back(context.say(reason));
  return reasons;
}

http::Response render(const Context& context, const Error& error) {
  const std::string heading = context.say(heading_of(error.kind));
  boost::json::object model{{"error", heading}, {"reasons", reasons_of(context, error)}};
  return render(context, Page{"error.html", heading, std::move(model), status_of(error.kind)});
}

http::Response done(const Context& context, std::string location, boost::json::object model) {
  if (!context.wants_json()) return http::see_other(std::move(location));
  model["location"] = location;
  return json_response(200, model);
}

}  // namespace bihuan::web
