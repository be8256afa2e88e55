// SPDX-License-Identifier: Apache-2.0
#include "web/case_by_hand.h"

#include <algorithm>

#include "cases/numbers.h"
#include "cases/rounds.h"
#include "http/form.h"
#include "intake/by_hand.h"
#include "proof/digest.h"
#include "web/due_form.h"
#include "web/organisation_choice.h"
#include "web/page.h"
#include "web/register_filter.h"

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

boost::json::array kinds_model(const Context& context, std::string_view chosen) {
  boost::json::array kinds;
  for (const procedures::Procedure* procedure : context.site.cases.shelf()->all_current()) {
    if (opens_by_itself(procedure->kind)) continue;
    kinds.push_back({{"value", procedure->kind},
                     {"label", context.say(procedure->noun)},
                     {"selected", procedure->kind == (chosen.empty() ? usual_kind : chosen)}});
  }
  return kinds;
}

boost::json::object form_model(const Context& context, const http::Parameters& typed) {
  const auto value = [&typed](std::string_view name) { return typed.find(name).value_or(""); };
  const auto chosen = [&](std::string_view name) {
    return organisation_choice_model(chosen_organisations(typed.all(name)), context);
  };
  const DueTrial trial{{}, context.today, *context.calendar, context.language};
  boost::json::object model{{"_kinds", kinds_model(context, value("kind"))},
                            {"_key", new_uuid(context.site.cases.now())},
                            {"_sources", sources_model(context, value("source"))},
                            {"_lead", chosen("lead")},
                            {"_support", chosen("support")},
                            {"_examiner", chosen("examiner")},
                            {"_due", due_form_model(due_prefix, {}, typed, trial)}};
  for (const char* name : {"from", "reference", "given_on", "words", "title", "officials", "parent"})
    model["_typed_" + std::string(name)] = value(name);
  return model;
}

http::Response show(const Context& context, const http::Parameters& typed, const Error* error) {
  auto model = form_model(context, typed);
  if (error != nullptr) model["refused"] = boost::json::object{{"reasons", reasons_of(context, *error)}};
  return render(context, Page{"case_by_hand.html", context.phrase("by_hand.title"), std::move(model),
                              error == nullptr ? 200 : status_of(error->kind)});
}

intake::HandSource source_of(std::string_view name) {
  const auto names = intake::hand_source_names();
  const auto known = std::ranges::find(names, name, [](const auto& pair) { return pair.first; });
  return known == names.end() ? intake::HandSource::other : known->second;
}

/// The case under which it is opened, where one is named.
std::optional<CaseId> parent_of(const Context& context, const std::string& typed,
                                std::vector<Words>& faults) {
  if (typed.find_first_not_of(' ') == std::string::npos) return {};
  const auto parent = context.site.cases.find(cases::meant_by(typed), context.viewer);
  if (parent) return parent->id;
  faults.push_back({"没有编号为“" + typed + "”的办件，请照督办台账填编号",
                    "No case has the number “" + typed + "”: give it as the register does"});
  return {};
}

/// All that the form says, or every reason why it cannot be read.
Result<intake::KeyedIn> keyed_in(const Context& context, const http::Parameters& form) {
  const auto value = [&form](std::string_view name) { return std::string(form.find(name).value_or("")); };
  std::vector<Words> faults;
  intake::KeyedIn read;
  read.source = source_of(value("source"));
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

Result<const procedures::Procedure*> procedure_of(const Context& context, const http::Parameters& form) {
  const std::string_view asked = form.find("kind").value_or("");
  const std::string_view kind = asked.empty() ? usual_kind : asked;
  const procedures::Procedure* procedure = context.site.cases.shelf()->current(kind);
  if (procedure && !opens_by_itself(kind)) return procedure;
  return fail(ErrorKind::malformed,
              Words{"不能手工登记这一类办件", "A case of this kind is not keyed in by hand"});
}

Result<CaseId> open_case(const Context& context, const http::Parameters& form) {
  const procedures::Procedure& procedure = *TRY(procedure_of(context, form));
  const auto read = TRY(keyed_in(context, form));
  const CommandKey key(std::string(form.find("key").value_or("")));
  // Of the key, so that the same form sent twice opens one case.
  const CaseId id{proof::uuid_of("by hand\n" + key.text())};
  const auto opening = TRY(intake::opening_of(read, id, procedure, context.today));
  TRY(context.site.cases.open(key, std::span(&opening, 1), context.sitting.actor));
  return id;
}

/// A link can say of what kind the case is to be, and under which other.
http::Parameters asked_for(const Context& context) {
  return query_of({{"kind", context.query("kind")}, {"parent", context.query("parent")}});
}

http::Response take_in(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return show(context, {}, &form.error());
  if (form->fields.find("preview")) return show(context, form->fields, nullptr);
  const auto id = open_case(context, form->fields);
  if (id) return done(context, "/cases/" + id->text(), {{"id", id->text()}});
  if (id.error().kind != ErrorKind::secret) return show(context, form->fields, &id.error());
  // What bears a mark of secrecy is not sent back to the page either.
  return show(context, {}, &id.error());
}

}  // namespace

std::vector<Route> case_by_hand_routes() {
  return {
      {"GET",
       "/cases/new",
       "The form for a case without minutes",
       {{"kind", "of the case; a duty if left out"}, {"parent", "number or id of the case above"}},
       [](const Context& context) { return show(context, asked_for(context), nullptr); }},
      {"POST",
       "/cases",
       "Open a case for which there are no minutes; a duty waits to be proposed",
       {{"key", "makes a repetition harmless", true},
        {"kind", "of the case; a duty if left out"},
        {"parent", "number or id of the case above"},
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
