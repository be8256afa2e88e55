// SPDX-License-Identifier: Apache-2.0
#include "web/group_rules_page.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/directory_case.h"
#include "http/form.h"
#include "web/organisation_choice.h"
#include "web/page.h"
#include "web/phrases.h"

namespace bihuan::web {
namespace {

// A change that was refused: of which rule, what was typed, and why.
struct RefusedRule {
  std::string rule;
  http::Parameters typed;
  Error error;
};

std::string lines_of(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, "\n"));
}

boost::json::array words_of(std::string_view lines) {
  boost::json::array words;
  while (!lines.empty()) {
    const auto end = lines.find_first_of("\r\n");
    if (end != 0) words.emplace_back(lines.substr(0, end));
    lines = end == std::string_view::npos ? std::string_view{} : lines.substr(end + 1);
  }
  return words;
}

// What the form of a rule shows: the rule, or what was typed into it and refused.
http::Parameters form_of(const offices::GroupRule& rule) {
  http::Parameters form;
  form.add("answers_to", lines_of(rule.answers_to));
  if (const auto* selects = std::get_if<offices::Selects>(&rule.means)) {
    for (const auto& [name, kind] : offices::kind_names()) {
      const bool is_selected = std::ranges::find(selects->kinds, kind) != selects->kinds.end();
      if (is_selected) form.add("kind", std::string(name));
    }
    if (std::holds_alternative<offices::Anywhere>(selects->reach)) form.add("under", "anywhere");
    for (const OrganisationId& id : selects->except) form.add("except", std::string(id.text()));
  }
  if (const auto* joins = std::get_if<offices::Joins>(&rule.means)) {
    for (const std::string& joined : joins->rules) form.add("joins", joined);
  }
  return form;
}

boost::json::object choice(std::string_view value, const std::string& label,
                           const std::vector<std::string>& chosen) {
  const bool is_chosen = std::ranges::find(chosen, value) != chosen.end();
  return {{"value", value}, {"label", label}, {"chosen", is_chosen}};
}

boost::json::object selects_model(const http::Parameters& form, const Context& context) {
  boost::json::array kinds;
  for (const auto& [name, kind] : offices::kind_names()) {
    kinds.push_back(choice(name, context.say(offices::kind_words(kind)), form.all("kind")));
  }
  return {{"kinds", std::move(kinds)},
          {"is_anywhere", form.find("under") == "anywhere"},
          {"except", organisation_choice_model(chosen_organisations(form.all("except")), context)}};
}

// A rule joins rules that stand before it: nothing can go round in a circle.
boost::json::object joins_model(const std::string& id, const http::Parameters& form, const Context& context) {
  boost::json::array others;
  for (const offices::GroupRule& other : context.site.cases.directory()->rules.rules()) {
    if (other.id == id) break;
    others.push_back(choice(other.id, context.say(other.label), form.all("joins")));
  }
  return {{"others", std::move(others)}};
}

// Whom the rule means today, asked of the rule by its own first words.
void add_meaning(const offices::GroupRule& rule, const Context& context, boost::json::object& model) {
  const auto state = context.site.cases.directory();
  const auto found = offices::resolve(rule.answers_to.front(), state->directory, state->rules, context.today);
  if (!found) return;
  boost::json::array members, left_out;
  for (const OrganisationId& id : found->organisations) members.emplace_back(organisation_name(id, context));
  for (const offices::LeftOut& left : found->left_out) {
    left_out.push_back(
        {{"name", organisation_name(left.organisation, context)}, {"reason", context.say(left.reason)}});
  }
  model["count"] = members.size();
  model["has_members"] = !members.empty();
  model["members"] = std::move(members);
  model["has_left_out"] = !left_out.empty();
  model["left_out"] = std::move(left_out);
}

boost::json::object rule_model(const offices::GroupRule& rule, const std::optional<RefusedRule>& refused,
                               const Context& context) {
  boost::json::object model{{"id", rule.id}, {"label", context.say(rule.label)}};
  const bool is_refused = refused && refused->rule == rule.id;
  const http::Parameters form = is_refused ? refused->typed : form_of(rule);
  if (is_refused) model["refused"] = boost::json::object{{"reasons", reasons_of(context, refused->error)}};
  model["answers_to"] = form.find("answers_to").value_or("");
  model["_reason"] = form.find("reason").value_or("");
  if (!rule.answers_to.empty()) add_meaning(rule, context, model);
  if (const auto* waits = std::get_if<offices::Waits>(&rule.means)) {
    model["waits"] = boost::json::object{{"why", context.say(waits->why)}};
  }
  if (std::holds_alternative<offices::Selects>(rule.means)) model["selects"] = selects_model(form, context);
  if (std::holds_alternative<offices::Joins>(rule.means)) {
    model["joins"] = joins_model(rule.id, form, context);
  }
  return model;
}

http::Response show(const Context& context, const std::optional<RefusedRule>& refused) {
  const auto state = context.site.cases.directory();
  boost::json::array rules;
  for (const offices::GroupRule& rule : state->rules.rules()) {
    rules.push_back(rule_model(rule, refused, context));
  }
  boost::json::object model{{"rules", std::move(rules)},
                            {"seen", cases::digest_of(state->rules).text()},
                            {"_key", new_uuid(context.site.cases.now())}};
  if (refused) model["reasons"] = reasons_of(context, refused->error);
  return render(context, Page{"group_rules.html", context.phrase("groups.title"), std::move(model),
                              refused ? status_of(refused->error.kind) : 200});
}

// The rules as JSON with one of them changed; parsing it again is what checks it.
std::string changed_rules(const Context& context, const http::Parameters& form) {
  boost::json::value rules = offices::to_json(context.site.cases.directory()->rules);
  for (auto& each : rules.at("rules").as_array()) {
    boost::json::object& rule = each.as_object();
    if (rule.at("id").as_string() != context.part(0)) continue;
    rule["answers_to"] = words_of(form.find("answers_to").value_or(""));
    if (rule.contains("joins")) rule["joins"] = boost::json::value_from(form.all("joins"));
    if (!rule.contains("selects")) continue;
    boost::json::object& selects = rule.at("selects").as_object();
    selects["kinds"] = boost::json::value_from(form.all("kind"));
    if (const auto under = form.find("under"); under && !under->empty()) selects["under"] = *under;
    boost::json::array except;
    for (const OrganisationId& id : chosen_organisations(form.all("except"))) except.emplace_back(id.text());
    selects["except"] = std::move(except);
  }
  return boost::json::serialize(rules);
}

http::Response change_rule(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return render(context, form.error());
  if (!context.site.cases.directory()->rules.find(context.part(0))) {
    return render(context, Error{ErrorKind::not_found, {{"没有这条规则", "There is no such rule"}}});
  }
  const auto value = [&form](std::string_view name) { return form->fields.find(name).value_or(""); };
  const cases::GroupRulesChange change{changed_rules(context, form->fields),
                                       std::string(value("seen")),
                                       {{"reason", std::string(value("reason"))}}};
  const CommandKey key{std::string(value("key"))};
  const auto receipt = context.site.cases.set_group_rules(key, change, context.sitting.actor);
  if (!receipt) return show(context, RefusedRule{context.part(0), form->fields, receipt.error()});
  return done(context, "/organisations/groups#" + context.part(0));
}

}  // namespace

std::vector<Route> group_rules_routes() {
  return {
      {"GET",
       "/organisations/groups",
       "The group rules and whom they mean today",
       {},
       [](const Context& context) { return show(context, {}); }},
      {"POST",
       "/organisations/groups/{rule}",
       "Change a rule; it holds for what is read afterwards",
       {{"key", "makes a repetition harmless", true},
        {"seen", "digest of the rules that were looked at; later ones are a conflict", true},
        {"answers_to", "the words it answers to, one a line", true},
        {"kind", "kinds of organisation it selects, as often as there are"},
        {"under", "own_level or anywhere"},
        {"except", "ids left out"},
        {"joins", "ids of the rules it joins"},
        {"reason", "why"}},
       change_rule},
  };
}

}  // namespace bihuan::web
