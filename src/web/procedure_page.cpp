// SPDX-License-Identifier: Apache-2.0
#include "web/procedure_page.h"

#include "procedures/drawing.h"
#include "procedures/reference.h"
#include "web/page.h"

namespace bihuan::web {
namespace {

boost::json::array said(const std::vector<Words>& lines, const Context& context) {
  boost::json::array model;
  for (const Words& line : lines) model.emplace_back(context.say(line));
  return model;
}

boost::json::object act_model(const procedures::ActReference& told, const Context& context) {
  return {{"name", told.act->name},
          {"label", context.say(told.act->label)},
          {"help", context.say(told.act->help)},
          {"who", context.say(told.who)},
          {"from", context.say(told.from)},
          {"to", context.say(told.to)},
          {"has_fields", !told.fields.empty()},
          {"fields", said(told.fields, context)},
          {"has_guards", !told.guards.empty()},
          {"guards", said(told.guards, context)},
          {"has_effects", !told.effects.empty()},
          {"effects", said(told.effects, context)}};
}

std::string drawing(const procedures::Procedure& procedure, const Context& context) {
  procedures::DrawingOptions options;
  options.language = context.language == Language::zh ? procedures::Language::zh : procedures::Language::en;
  return procedures::draw(procedure, options);
}

http::Response show(const Context& context) {
  const auto* procedure = context.site.cases.shelf()->current(context.part(0));
  if (!procedure) {
    return render(context, Error{ErrorKind::not_found, {{"没有这个办理流程", "There is no such procedure"}}});
  }
  const auto reference = procedures::reference_of(*procedure);
  boost::json::array states, acts;
  for (const auto& told : reference.states) {
    states.push_back({{"name", told.state->name},
                      {"label", context.say(told.state->label)},
                      {"phase", context.say(told.phase)},
                      {"waits_for", context.say(told.waits_for)}});
  }
  for (const auto& told : reference.acts) acts.push_back(act_model(told, context));
  const std::string& title = context.say(procedure->title);
  boost::json::object model{{"kind", procedure->kind},
                            {"title", title},
                            {"digest", procedure->digest.text()},
                            {"states", std::move(states)},
                            {"acts", std::move(acts)},
                            {"has_clocks", !reference.clocks.empty()},
                            {"clocks", said(reference.clocks, context)},
                            {"has_children", !reference.children.empty()},
                            {"children", said(reference.children, context)},
                            {"has_notices", !reference.notices.empty()},
                            {"notices", said(reference.notices, context)},
                            {"has_urging", !reference.urging.empty()},
                            {"urging", said(reference.urging, context)},
                            {"_drawing", drawing(*procedure, context)}};
  return render(context, Page{"procedure.html", title, std::move(model)});
}

http::Response send_file(const Context& context) {
  const auto shelf = context.site.cases.shelf();
  const auto* procedure = shelf->current(context.part(0));
  if (!procedure)
    return render(context, Error{ErrorKind::not_found, {{"没有这个办理流程", "There is no such procedure"}}});
  http::Response response;
  response.headers.set("Content-Type", "application/toml; charset=utf-8");
  response.headers.set("Content-Disposition", "attachment; filename=\"" + procedure->kind + ".toml\"");
  response.body = shelf->file(procedure->digest);
  return response;
}

}  // namespace

std::vector<Route> procedure_routes() {
  return {
      {"GET", "/procedures/{kind}", "A procedure told in words, with its drawing", {}, show},
      {"GET", "/procedures/{kind}/file.toml", "The file itself, to be changed and tried", {}, send_file},
  };
}

}  // namespace bihuan::web
