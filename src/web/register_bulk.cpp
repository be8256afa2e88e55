// SPDX-License-Identifier: Apache-2.0
#include "web/register_bulk.h"

#include <algorithm>
#include <array>

#include "http/form.h"
#include "web/act_form.h"
#include "web/page.h"

namespace bihuan::web {
namespace {

constexpr std::size_t selection_max = 500;
// What a supervision section does to many duties in one sitting. Each is still an act of its own case.
constexpr std::array bulk_acts = {"propose", "approve", "assign", "acknowledge", "urge"};

// The part of the form that this act knows: the bar above the table carries the fields of all its acts.
http::Parameters form_for(const procedures::Act& act, const http::Parameters& form, const std::string& key) {
  http::Parameters own;
  own.add("key", key);
  for (const http::Pair& pair : form) {
    const bool is_frame = pair.name == "happened_on" || pair.name == "note" || pair.name == "source";
    const bool is_field =
        std::ranges::any_of(act.fields, [&](const auto& f) { return "field." + f.name == pair.name; });
    if (is_frame || is_field) own.add(pair.name, pair.value);
  }
  return own;
}

// A bearer's act is keyed in by the office for the first bearer of that role.
Result<cases::Receipt> record_one(const Context& context, const CaseId& id, const std::string& act_name,
                                  const http::Parameters& form, const std::string& key) {
  const auto subject = TRY(context.site.cases.load(id, context.viewer));
  const procedures::Act* act = context.site.cases.procedure_of(subject).find_act(act_name);
  if (!act) return fail(ErrorKind::not_found, Words{"此件没有这项办理", "This case has no such act"});
  const http::Parameters own = form_for(*act, form, key + ":" + id.text());
  cases::Command command = TRY(parse_act_form(subject, *act, own, context.today));
  for (const cases::PossibleAct& possible :
       context.site.cases.possible_acts(subject, context.sitting.actor)) {
    if (possible.act->name != act_name) continue;
    command.as = possible.as;
    if (!possible.on_behalf) continue;
    const auto role =
        possible.as == procedures::Role::lead ? cases::BearerRole::lead : cases::BearerRole::support;
    const auto source =
        cases::parse_source(own.find("source").value_or("")).value_or(cases::Source::telephone);
    command.on_behalf = cases::OnBehalf{subject.organisations(role).front(), source};
  }
  return context.site.cases.perform(command, context.sitting.actor);
}

boost::json::object outcome_of(const Context& context, const CaseId& id,
                               const Result<cases::Receipt>& receipt) {
  const auto row = context.site.cases.row_of(id, context.viewer);
  boost::json::object outcome{{"id", id.text()},
                              {"title", row ? row->title : id.text()},
                              {"number", row ? row->number : ""},
                              {"href", "/cases/" + id.text()},
                              {"recorded", receipt.has_value()}};
  if (!receipt) outcome["reasons"] = reasons_of(context, receipt.error());
  return outcome;
}

}  // namespace

boost::json::object bulk_model(const Context& context) {
  boost::json::array acts;
  const procedures::Procedure* duty = context.site.cases.shelf().current("duty");
  for (const char* name : bulk_acts) {
    const procedures::Act* act = duty ? duty->find_act(name) : nullptr;
    if (act) acts.push_back({{"name", act->name}, {"label", context.say(act->label)}});
  }
  return {{"acts", std::move(acts)},
          {"key", new_uuid(context.site.cases.now())},
          {"happened_on", iso(context.today)}};
}

http::Response record_acts(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return render(context, form.error());
  const auto ids = form->fields.all("case");
  const std::string act(form->fields.find("act").value_or(""));
  if (ids.empty() || ids.size() > selection_max || act.empty()) {
    return render(
        context,
        Error{ErrorKind::malformed,
              {{"请勾选 1 至 500 件，并选定要办理的事项", "Tick 1 to 500 cases and choose the act"}}});
  }
  boost::json::array outcomes;
  std::size_t recorded = 0;
  for (const std::string& text : ids) {
    const CaseId id(text);
    const auto receipt =
        record_one(context, id, act, form->fields, std::string(form->fields.find("key").value_or("")));
    if (receipt) ++recorded;
    outcomes.push_back(outcome_of(context, id, receipt));
  }
  boost::json::object model{
      {"outcomes", std::move(outcomes)}, {"recorded", recorded}, {"refused", ids.size() - recorded}};
  return render(context, Page{"outcomes.html", context.phrase("outcomes.title"), std::move(model)});
}

}  // namespace bihuan::web
