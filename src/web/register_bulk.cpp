// SPDX-License-Identifier: Apache-2.0
#include "web/register_bulk.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "http/form.h"
#include "web/act_form.h"
#include "web/case_words.h"
#include "web/page.h"

namespace bihuan::web {
namespace {

constexpr std::size_t selection_max = 500;
// What a supervision section does to many duties in one sitting. Each is still an act of its own case.
constexpr std::array<std::string_view, 5> bulk_acts = {"propose", "approve", "assign", "acknowledge", "urge"};

// The part of the form that this act knows.
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
    if (possible.for_whom.empty()) continue;
    const auto source =
        cases::parse_source(own.find("source").value_or("")).value_or(cases::Source::telephone);
    command.on_behalf = cases::OnBehalf{possible.for_whom.front(), source};
  }
  return context.site.cases.perform(command, context.sitting.actor);
}

// What the bar and the form offer is what a duty can take; each case is decided by its own procedure.
const procedures::Act* find_bulk_act(const Context& context, std::string_view name) {
  const bool is_offered = std::ranges::find(bulk_acts, name) != bulk_acts.end();
  const procedures::Procedure* duty = context.site.cases.shelf()->current("duty");
  return is_offered && duty ? duty->find_act(name) : nullptr;
}

struct Selection {
  const procedures::Act* act = nullptr;
  std::vector<CaseId> cases;
  http::Parameters typed;
};

Result<Selection> parse_selection(const Context& context) {
  auto form = TRY(http::parse_form(context.request));
  Selection selection;
  selection.act = find_bulk_act(context, form.fields.find("act").value_or(""));
  for (const std::string& id : form.fields.all("case")) selection.cases.emplace_back(id);
  std::vector<Words> faults;
  if (selection.cases.empty() || selection.cases.size() > selection_max) {
    faults.push_back({fmt::format("请在台账中勾选 1 至 {} 件", selection_max),
                      fmt::format("Tick 1 to {} cases in the register", selection_max)});
  }
  if (!selection.act) faults.push_back({"请选定要办理的事项", "Choose the act"});
  if (!faults.empty()) return fail(ErrorKind::malformed, std::move(faults));
  selection.typed = std::move(form.fields);
  return selection;
}

// Whose act it is, where it is not the office's own.
bool is_keyed_in(const procedures::Act& act) {
  return std::ranges::find(act.by, procedures::Role::office) == act.by.end();
}

boost::json::object form_model(const Context& context, const Selection& selection) {
  const auto typed = [&](std::string_view name) {
    return std::string(selection.typed.find(name).value_or(""));
  };
  const std::string happened_on = typed("happened_on");
  boost::json::object model{{"act", selection.act->name},
                            {"label", context.say(selection.act->label)},
                            {"help", context.say(selection.act->help)},
                            {"fields", shared_fields_model(*selection.act, context, selection.typed)},
                            {"_key", new_uuid(context.site.cases.now())},
                            {"_happened_on", happened_on.empty() ? iso(context.today) : happened_on},
                            {"_note", typed("note")}};
  model["is_keyed_in"] = is_keyed_in(*selection.act);
  model["sources"] = sources_model(context, selection.typed);
  return model;
}

boost::json::object case_in_short(const Context& context, const CaseId& id) {
  const auto row = context.site.cases.row_of(id, context.viewer);
  boost::json::object model{{"id", id.text()}, {"reasons", boost::json::array()}};
  if (row) {
    model = row_model(*row, context);
  } else {
    model["title"] = id.text();
    model["number"] = "";
    model["href"] = "/cases/" + id.text();
  }
  return model;
}

boost::json::object outcome_of(const Context& context, const CaseId& id,
                               const Result<cases::Receipt>& receipt) {
  boost::json::object outcome = case_in_short(context, id);
  outcome["recorded"] = receipt.has_value();
  outcome["_is_refused"] = !receipt.has_value();
  outcome["reasons"] = receipt ? boost::json::array() : reasons_of(context, receipt.error());
  return outcome;
}

}  // namespace

boost::json::object bulk_model(const Context& context) {
  boost::json::array acts;
  for (const std::string_view name : bulk_acts) {
    const procedures::Act* act = find_bulk_act(context, name);
    if (act) acts.push_back({{"name", act->name}, {"label", context.say(act->label)}});
  }
  return {{"acts", std::move(acts)}};
}

http::Response choose_fields(const Context& context) {
  const auto selection = parse_selection(context);
  if (!selection) return render(context, selection.error());
  boost::json::array chosen;
  for (const CaseId& id : selection->cases) chosen.push_back(case_in_short(context, id));
  boost::json::object model{{"cases", std::move(chosen)}, {"_form", form_model(context, *selection)}};
  const std::string title = context.phrase("bulk.title") + context.say(selection->act->label);
  model["_heading"] = title;
  return render(context, Page{"register_selection.html", title, std::move(model)});
}

// What was refused is shown again with its reasons and all that was typed.
http::Response record_acts(const Context& context) {
  const auto selection = parse_selection(context);
  if (!selection) return render(context, selection.error());
  const std::string key(selection->typed.find("key").value_or(""));
  boost::json::array outcomes;
  boost::json::array done;
  boost::json::array refused;
  for (const CaseId& id : selection->cases) {
    const auto receipt = record_one(context, id, selection->act->name, selection->typed, key);
    outcomes.push_back(outcome_of(context, id, receipt));
    (receipt ? done : refused).push_back(outcomes.back());
  }
  boost::json::object model{
      {"outcomes", std::move(outcomes)}, {"recorded", done.size()}, {"refused", refused.size()}};
  if (!refused.empty()) model["_form"] = form_model(context, *selection);
  model["_heading"] = context.phrase("outcomes.title");
  model["_has_outcome"] = true;
  model["_done"] = std::move(done);
  model["cases"] = std::move(refused);
  return render(context, Page{"register_selection.html", context.phrase("outcomes.title"), std::move(model)});
}

}  // namespace bihuan::web
