// SPDX-License-Identifier: Apache-2.0
#include "web/organisations_page.h"

#include <algorithm>
#include <fmt/format.h>

#include "http/form.h"
#include "text/blank_text.h"
#include "web/organisation_choice.h"
#include "web/organisation_forms.h"
#include "web/organisations_model.h"
#include "web/overview_counts.h"
#include "web/page.h"
#include "web/register_filter.h"

namespace bihuan::web {
namespace {

// Marks the choice that was made, and gives the choices back.
boost::json::array chosen_among(boost::json::array choices, const http::Parameters& typed,
                                std::string_view control) {
  for (auto& choice : choices) {
    auto& one = choice.as_object();
    one["selected"] = typed.find(control) == std::string_view(one.at("value").as_string());
  }
  return choices;
}

// A form that was refused: what was typed into it, and why it was refused.
struct RefusedChange {
  http::Parameters typed;
  boost::json::array reasons;
};

boost::json::array every_organisation(const Context& context) {
  boost::json::array all;
  for (const auto& organisation : context.site.cases.directory()->directory.as_of(context.today)) {
    all.push_back({{"value", organisation.id.text()}, {"label", organisation.said_name()}});
  }
  return all;
}

boost::json::array persons_model(const Context& context) {
  boost::json::array persons;
  for (const people::Person& person : context.site.cases.directory()->roster.persons()) {
    persons.push_back({{"id", person.id.text()},
                       {"name", person.name},
                       {"post", person.post},
                       {"organisation", organisation_name(person.organisation, context)}});
  }
  return persons;
}

// What the forms of both pages need; a refused one keeps its words and says the reasons.
void add_forms(const Context& context, const RefusedChange& refused, boost::json::object& model) {
  const http::Parameters& typed = refused.typed;
  const auto everyone = every_organisation(context);
  model["_parents"] = chosen_among(everyone, typed, "parent");
  model["_everyone"] = chosen_among(everyone, typed, "organisation");
  model["_kinds"] = chosen_among(kind_choices(context), typed, "kind");
  model["_relations"] = chosen_among(relation_choices(context), typed, "relation");
  model["_key"] = new_uuid(context.site.cases.now());
  for (const char* control : {"full_name", "short_name", "name", "order", "basis", "post", "change"}) {
    model[fmt::format("_typed_{}", control)] = typed.find(control).value_or("");
  }
  model[fmt::format("_change_{}", typed.find("change").value_or("rename"))] = true;
  model["_is_founding"] = typed.find("full_name").has_value();
  model["_is_entering"] = typed.find("post").has_value();
  const std::string on(typed.find("on").value_or(""));
  model["_on"] = on.empty() ? iso(context.today) : on;
  if (refused.reasons.empty()) return;
  model["refused"] = boost::json::object{{"reasons", refused.reasons}};
  model["reasons"] = refused.reasons;
}

http::Response show_all(const Context& context, const RefusedChange& refused, int status) {
  boost::json::object model{{"organisations", organisation_tree(context)},
                            {"persons", persons_model(context)}};
  add_forms(context, refused, model);
  return render(context,
                Page{"organisations.html", context.phrase("nav.organisations"), std::move(model), status});
}

http::Response show_one(const Context& context, const RefusedChange& refused, int status) {
  const OrganisationId id(context.part(0));
  const auto state = context.site.cases.directory();
  if (!state->directory.knows(id)) {
    return render(context, Error{ErrorKind::not_found, {{"名录里没有这个单位", "No such organisation"}}});
  }
  boost::json::object model{{"id", id.text()}, {"name", organisation_name(id, context)}, {"is_open", false}};
  if (const auto organisation = state->directory.find(id, context.today)) {
    model = organisation_model(*organisation, context);
    model["name"] = organisation->full_name;
    model["is_open"] = true;
  }
  model["history"] = organisation_history(id, context);
  // Just what must go to somebody else when it ends, and so what a refusal counts.
  model["borne"] =
      door_to(context, query_of({{"kind", "all"}, {"standing", "unended"}, {"bearer", id.text()}}));
  add_forms(context, refused, model);
  return render(context, Page{"organisation.html", organisation_name(id, context), std::move(model), status});
}

using Show = http::Response (*)(const Context&, const RefusedChange&, int);

http::Response answer(const Context& context, const http::Form& form, const Result<cases::Receipt>& receipt,
                      const std::string& location, Show show) {
  if (!receipt) {
    return show(context, {form.fields, reasons_of(context, receipt.error())},
                status_of(receipt.error().kind));
  }
  return done(context, location);
}

CommandKey key_of(const http::Form& form) {
  return CommandKey(std::string(form.fields.find("key").value_or("")));
}

http::Response change_one(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return render(context, form.error());
  const auto asked = parse_change_form(OrganisationId(context.part(0)), form->fields, context.today);
  const auto receipt = asked ? context.site.cases.reorganise(key_of(*form), *asked, context.sitting.actor)
                             : Result<cases::Receipt>(tl::unexpected(asked.error()));
  return answer(context, *form, receipt, "/organisations/" + context.part(0), show_one);
}

http::Response found_one(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return render(context, form.error());
  const OrganisationId id(new_uuid(context.site.cases.now()));
  const auto asked = parse_founding_form(id, form->fields, context.today);
  const auto receipt = asked ? context.site.cases.reorganise(key_of(*form), *asked, context.sitting.actor)
                             : Result<cases::Receipt>(tl::unexpected(asked.error()));
  return answer(context, *form, receipt, "/organisations", show_all);
}

http::Response enter_person(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return render(context, form.error());
  const auto value = [&form](std::string_view name) {
    return std::string(form->fields.find(name).value_or(""));
  };
  const people::Person person{PersonId(new_uuid(context.site.cases.now())), value("name"),
                              OrganisationId(value("organisation")), value("post")};
  if (text::is_blank_text(person.name) ||
      !context.site.cases.directory()->directory.knows(person.organisation)) {
    const Error error{ErrorKind::malformed,
                      {{"请填写姓名并选定单位", "Fill in the name and choose the organisation"}}};
    return show_all(context, {form->fields, reasons_of(context, error)}, status_of(error.kind));
  }
  if (std::max(person.name.size(), person.post.size()) > offices::name_bytes_max) {
    const Error error{ErrorKind::malformed, {{"姓名或职务过长", "The name or the post is too long"}}};
    return show_all(context, {form->fields, reasons_of(context, error)}, status_of(error.kind));
  }
  return answer(context, *form, context.site.cases.enter_person(key_of(*form), person, context.sitting.actor),
                "/organisations#persons", show_all);
}

std::vector<Parameter> change_parameters() {
  return {
      {"key", "makes a repetition harmless", true},
      {"change", "rename, short_name, withdraw_name, move, order, relation, nameplate, abolish or merge",
       true},
      {"on", "day from which it holds; today if left out"},
      {"name", "for rename, short_name, withdraw_name"},
      {"organisation", "id: the parent, the body of the nameplate, the successor or what it is merged into"},
      {"order", "for order"},
      {"relation", "for relation"},
      {"basis", "document or decision"}};
}

}  // namespace

std::vector<Route> organisation_routes() {
  return {
      {"GET",
       "/organisations",
       "The tree in official order, and the persons on the roster",
       {},
       [](const Context& context) { return show_all(context, {}, 200); }},
      {"POST",
       "/organisations",
       "Found an organisation",
       {{"key", "", true},
        {"full_name", "", true},
        {"short_name", ""},
        {"kind", ""},
        {"relation", ""},
        {"parent", "id"},
        {"order", ""},
        {"on", "day"}},
       found_one},
      {"GET",
       "/organisations/{id}",
       "One organisation over time",
       {},
       [](const Context& context) { return show_one(context, {}, 200); }},
      {"POST", "/organisations/{id}/changes", "Change it; its open cases go to the successor in the same act",
       change_parameters(), change_one},
      {"POST",
       "/persons",
       "Enter a person on the roster",
       {{"key", "", true}, {"name", "", true}, {"organisation", "id", true}, {"post", ""}},
       enter_person},
  };
}

}  // namespace bihuan::web
