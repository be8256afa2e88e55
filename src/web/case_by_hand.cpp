// SPDX-License-Identifier: Apache-2.0
#include "web/case_by_hand.h"

#include <algorithm>

#include "cases/numbers.h"
#include "cases/rounds.h"
#include "http/form.h"
#include "intake/by_hand.h"
#include "intake/hand_uses.h"
#include "proof/digest.h"
#include "text/blank_text.h"
#include "web/due_form.h"
#include "web/organisation_choice.h"
#include "web/page.h"
#include "web/register_filter.h"
#include "web/sitting.h"

namespace bihuan::web {
namespace {

constexpr std::string_view due_prefix = "due";
constexpr std::string_view usual_kind = "duty";

boost::json::array sources_model(const Context& context, std::string_view chosen) {
  boost::json::array sources;
  for (const auto& [name, source] : intake::hand_source_names()) {
    sources.push_back({{"value", name},
                       {"label", context.say(intake::hand_source_words(source))},
                       {"selected", name == chosen}});
  }
  return sources;
}

/// What nobody opens by hand: rounds are the calendar's, matters hold together what minutes decided.
bool opens_by_itself(std::string_view kind) {
  return kind == cases::round_kind || kind == "matter";
}

std::vector<const procedures::Procedure*> keyed_in_by_hand(const Context& context) {
  auto procedures = context.site.cases.shelf()->all_current();
  std::erase_if(procedures, [](const auto* procedure) { return opens_by_itself(procedure->kind); });
  std::ranges::stable_sort(procedures, {}, [](const auto* each) { return each->kind != usual_kind; });
  return procedures;
}

boost::json::array kinds_model(const Context& context) {
  boost::json::array kinds;
  for (const procedures::Procedure* procedure : keyed_in_by_hand(context)) {
    const auto query = query_of({{"kind", procedure->kind}, {"parent", context.query("parent")}});
    kinds.push_back({{"kind", procedure->kind},
                     {"label", context.say(procedure->noun)},
                     {"href", address_with("/cases/new", query, "", "")}});
  }
  return kinds;
}

/// Whether an act on some case opens cases of the kind under it: then one may stand under a case already.
bool is_opened_under_others(std::string_view kind, const Context& context) {
  return std::ranges::any_of(context.site.cases.shelf()->all_current(), [kind](const auto* procedure) {
    return std::ranges::count(procedure->children, kind, &procedures::ChildTemplate::kind) > 0;
  });
}

/// `登记原件（批示领导、批示日期……）`: what is recorded right afterwards.
boost::json::array afterwards_model(const procedures::Procedure& procedure, const Context& context) {
  boost::json::array acts;
  for (const procedures::Act* act : intake::recorded_first(procedure)) {
    boost::json::array fields;
    for (const procedures::Field& field : act->fields) {
      if (field.required) fields.push_back(boost::json::value(context.say(field.label)));
    }
    acts.push_back({{"act", act->name}, {"label", context.say(act->label)}, {"fields", std::move(fields)}});
  }
  return acts;
}

/// What comes in a series of its own seldom comes by a leader's instruction.
std::string_view usual_source(const procedures::Procedure& procedure) {
  return procedure.series.empty() ? "instruction" : "other";
}

// Not asked where the kind tells it.
void add_sources(const procedures::Procedure& procedure, std::string_view typed, const Context& context,
                 boost::json::object& model) {
  if (intake::source_told_by(procedure)) return;
  const auto chosen = typed.empty() ? usual_source(procedure) : typed;
  model["_asked_source"] = boost::json::object{{"sources", sources_model(context, chosen)}};
}

// Only what the kind uses has a place in the form.
void add_bearers(const intake::HandUses& uses, const http::Parameters& typed, const Context& context,
                 boost::json::object& model) {
  const auto add = [&](bool is_used, std::string_view role, std::string_view label, bool is_needed) {
    if (!is_used) return;
    model["_bearers"].as_array().push_back(
        {{"name", role},
         {"label", context.phrase(label)},
         {"needed", is_needed},
         {"choices", organisation_choice_model(chosen_organisations(typed.all(role)), context)}});
  };
  model["_bearers"] = boost::json::array{};
  add(uses.lead, "lead", "case.lead", uses.needs_lead);
  add(uses.support, "support", "case.support", false);
  add(uses.examiner, "examiner", "case.examiner", false);
}

boost::json::object form_model(const Context& context, const procedures::Procedure& procedure,
                               const http::Parameters& typed) {
  const auto value = [&typed](std::string_view name) { return typed.find(name).value_or(""); };
  const intake::HandUses uses = intake::uses_of(procedure);
  boost::json::object model{{"kind", procedure.kind},
                            {"label", context.say(procedure.noun)},
                            {"afterwards", afterwards_model(procedure, context)},
                            {"_key", new_uuid(context.site.cases.now())}};
  add_sources(procedure, value("source"), context, model);
  for (const char* name : {"from", "reference", "given_on", "words", "title"})
    model["_typed_" + std::string(name)] = value(name);
  if (uses.needs_parent || !value("parent").empty() || is_opened_under_others(procedure.kind, context))
    model["_parent"] = boost::json::object{{"typed", value("parent")}, {"needed", uses.needs_parent}};
  add_bearers(uses, typed, context, model);
  if (uses.officials) model["_officials"] = boost::json::object{{"typed", value("officials")}};
  if (!uses.due) return model;
  const DueTrial trial{{}, context.today, *context.calendar, context.language};
  model["_due"] = due_form_model(due_prefix, {}, typed, trial);
  return model;
}

http::Response render_form(const Context& context, std::string template_name, boost::json::object model,
                           const Error* error) {
  if (error != nullptr) model["refused"] = boost::json::object{{"reasons", reasons_of(context, *error)}};
  return render(context, Page{std::move(template_name), context.phrase("by_hand.title"), std::move(model),
                              error == nullptr ? 200 : status_of(error->kind)});
}

http::Response show_kinds(const Context& context, const Error* error) {
  return render_form(context, "case_by_hand_kinds.html", {{"kinds", kinds_model(context)}}, error);
}

Result<const procedures::Procedure*> procedure_of(const Context& context, std::string_view kind) {
  const procedures::Procedure* procedure = context.site.cases.shelf()->current(kind);
  if (procedure && !opens_by_itself(kind)) return procedure;
  return fail(ErrorKind::malformed,
              Words{"不能手工登记这一类办件", "A case of this kind is not keyed in by hand"});
}

/// A form that names no kind keys in the usual one.
std::string_view kind_in(const http::Parameters& form) {
  const std::string_view asked = form.find("kind").value_or("");
  return asked.empty() ? usual_kind : asked;
}

http::Response show(const Context& context, const http::Parameters& typed, const Error* error) {
  const auto procedure = procedure_of(context, kind_in(typed));
  if (!procedure) return show_kinds(context, &procedure.error());
  return render_form(context, "case_by_hand.html", form_model(context, **procedure, typed), error);
}

intake::HandSource source_of(std::string_view name) {
  const auto names = intake::hand_source_names();
  const auto known = std::ranges::find(names, name, [](const auto& pair) { return pair.first; });
  return known == names.end() ? intake::HandSource::other : known->second;
}

/// The case under which it is opened, where one is named.
std::optional<CaseId> parent_of(const Context& context, const std::string& typed,
                                std::vector<Words>& faults) {
  if (text::is_blank_text(typed)) return {};
  const auto parent = context.site.cases.find(cases::meant_by(typed), context.viewer);
  if (parent) return parent->id;
  faults.push_back({"没有编号为“" + typed + "”的办件，请照督办台账填编号",
                    "No case has the number “" + typed + "”: give it as the register does"});
  return {};
}

/// All that the form says, or every reason why it cannot be read.
Result<intake::KeyedIn> keyed_in(const Context& context, const procedures::Procedure& procedure,
                                 const http::Parameters& form) {
  const auto value = [&form](std::string_view name) { return std::string(form.find(name).value_or("")); };
  std::vector<Words> faults;
  intake::KeyedIn read;
  read.source = intake::source_told_by(procedure).value_or(source_of(value("source")));
  read.from = value("from");
  read.reference = value("reference");
  read.given_on = parse_day(value("given_on"));
  if (!value("given_on").empty() && !read.given_on)
    faults.push_back({"日期须写作 2026-09-30 这样", "The day is a date like 2026-09-30"});
  read.words = value("words");
  read.title = value("title");
  read.lead = chosen_organisations(form.all("lead"));
  read.support = chosen_organisations(form.all("support"));
  read.examiner = chosen_organisations(form.all("examiner"));
  read.parent = parent_of(context, value("parent"), faults);
  read.officials = value("officials");
  if (has_due_form(form, due_prefix)) {
    // The limit of an instruction is often within its words.
    auto rule = parse_due_form(form, due_prefix, read.words);
    if (rule) {
      read.due = *std::move(rule);
    } else {
      faults.insert(faults.end(), rule.error().reasons.begin(), rule.error().reasons.end());
    }
  }
  if (!faults.empty()) return fail(ErrorKind::malformed, std::move(faults));
  return read;
}

Result<CaseId> open_case(const Context& context, const http::Parameters& form) {
  const procedures::Procedure& procedure = *TRY(procedure_of(context, kind_in(form)));
  const auto read = TRY(keyed_in(context, procedure, form));
  const CommandKey key(std::string(form.find("key").value_or("")));
  // Of the key, so that the same form sent twice opens one case.
  const CaseId id{proof::uuid_of("by hand\n" + key.text())};
  const auto opening = TRY(intake::opening_of(read, id, procedure, context.today));
  TRY(context.site.cases.open(key, std::span(&opening, 1), context.sitting.actor));
  return id;
}

// A bearer's own matters become cases by the office's hand: it answers for what stands in the register.
Error only_the_office_keys_in() {
  return {ErrorKind::refused,
          {{"手工登记由督查机构和上一级办公机构的人员办理；要登记的，请告知督查机构",
            "Only the office and the body above it key in cases: tell the office what is to be keyed in"}}};
}

/// First the kind is chosen, as the form depends on it; a link can name it, and the case above.
http::Response ask(const Context& context) {
  if (!keys_in_cases(context)) return render(context, only_the_office_keys_in());
  const std::string kind = context.query("kind");
  if (kind.empty()) return show_kinds(context, nullptr);
  return show(context, query_of({{"kind", kind}, {"parent", context.query("parent")}}), nullptr);
}

http::Response take_in(const Context& context) {
  if (!keys_in_cases(context)) return render(context, only_the_office_keys_in());
  const auto form = http::parse_form(context.request);
  if (!form) return show(context, {}, &form.error());
  if (form->fields.find("preview")) return show(context, form->fields, nullptr);
  const auto id = open_case(context, form->fields);
  if (id) return done(context, "/cases/" + id->text(), {{"id", id->text()}});
  if (id.error().kind != ErrorKind::secret) return show(context, form->fields, &id.error());
  // What bears a mark of secrecy is not sent back to the page either.
  return show(context, query_of({{"kind", std::string(kind_in(form->fields))}}), &id.error());
}

}  // namespace

std::vector<Route> case_by_hand_routes() {
  return {
      {"GET",
       "/cases/new",
       "The form for a case without minutes, for the office: what its kind uses; the kinds where none is "
       "named",
       {{"kind", "of the case"}, {"parent", "number or id of the case above"}},
       ask},
      {"POST",
       "/cases",
       "Open a case for which there are no minutes, as the office; a duty waits to be proposed",
       {{"key", "makes a repetition harmless", true},
        {"kind", "of the case; a duty if left out"},
        {"parent", "number or id of the case above; a review needs it"},
        {"source", "instruction, paper, meeting or other"},
        {"from", "who gave it"},
        {"reference", "the paper's own number"},
        {"given_on", "a day"},
        {"words", "as they were written", true},
        {"title", "made of the words if left out"},
        {"lead", "ids"},
        {"support", "ids"},
        {"examiner", "ids"},
        {"officials", "names"},
        {"due.when", "and the other controls of a limit"}},
       take_in},
  };
}

}  // namespace bihuan::web
