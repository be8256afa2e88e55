// SPDX-License-Identifier: Apache-2.0
#include "web/case_by_hand.h"

#include <algorithm>

#include "http/form.h"
#include "intake/by_hand.h"
#include "proof/digest.h"
#include "web/due_form.h"
#include "web/organisation_choice.h"
#include "web/page.h"

namespace bihuan::web {
namespace {

constexpr std::string_view due_prefix = "due";

boost::json::array sources_model(const Context& context, std::string_view chosen) {
  boost::json::array sources;
  for (const auto& [name, source] : intake::hand_source_names()) {
    sources.push_back({{"value", name},
                       {"label", context.say(intake::hand_source_words(source))},
                       {"selected", name == chosen}});
  }
  return sources;
}

boost::json::object form_model(const Context& context, const http::Parameters& typed) {
  const auto value = [&typed](std::string_view name) { return typed.find(name).value_or(""); };
  const auto chosen = [&](std::string_view name) {
    return organisation_choice_model(chosen_organisations(typed.all(name)), context);
  };
  const DueTrial trial{{}, context.today, *context.calendar, context.language};
  boost::json::object model{{"_key", new_uuid(context.site.cases.now())},
                            {"_sources", sources_model(context, value("source"))},
                            {"_lead", chosen("lead")},
                            {"_support", chosen("support")},
                            {"_due", due_form_model(due_prefix, {}, typed, trial)}};
  for (const char* name : {"from", "reference", "given_on", "words", "title", "officials"})
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

/// All that the form says, or every reason why it cannot be read.
Result<intake::KeyedIn> keyed_in(const http::Parameters& form) {
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
  const auto read = TRY(keyed_in(form));
  const CommandKey key(std::string(form.find("key").value_or("")));
  // Of the key, so that the same form sent twice opens one case.
  const CaseId id{proof::uuid_of("by hand\n" + key.text())};
  const auto opening = TRY(intake::opening_of(read, id, context.today));
  TRY(context.site.cases.open(key, std::span(&opening, 1), context.sitting.actor));
  return id;
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
       "The form for a duty without minutes",
       {},
       [](const Context& context) { return show(context, {}, nullptr); }},
      {"POST",
       "/cases",
       "Open a duty for which there are no minutes; it waits to be proposed",
       {{"key", "makes a repetition harmless", true},
        {"source", "instruction, paper, meeting or other"},
        {"from", "who gave it"},
        {"reference", "the paper's own number"},
        {"given_on", "a day"},
        {"words", "as they were written", true},
        {"title", "made of the words if left out"},
        {"lead", "ids"},
        {"support", "ids"},
        {"officials", "names"},
        {"due.when", "and the other controls of a limit"}},
       take_in},
  };
}

}  // namespace bihuan::web
