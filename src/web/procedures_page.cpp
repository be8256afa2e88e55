// SPDX-License-Identifier: Apache-2.0
#include "web/procedures_page.h"

#include <algorithm>

#include "cases/system_person.h"
#include "http/form.h"
#include "web/case_words.h"
#include "web/organisation_choice.h"
#include "web/page.h"
#include "web/trial_model.h"
#include "web/uploaded_table.h"

namespace bihuan::web {
namespace {

constexpr std::string_view state_prefix = "state.";
constexpr std::size_t digest_shown = 11;  // sm3: and what tells versions apart

std::string short_digest(const proof::Digest& digest) {
  return digest.text().substr(0, digest_shown);
}

bool may_try(const Context& context) {
  return context.site.cases.sits_in_office(context.sitting.actor);
}

using Adoptions = std::map<proof::Digest, cases::VersionAdoption>;

/// Empty where no act tells.
boost::json::object adoption_model(const proof::Digest& digest, const Adoptions& adoptions,
                                   const Context& context) {
  const auto adopted = adoptions.find(digest);
  if (adopted == adoptions.end()) return {};
  const auto& [who, organisation, recorded_at, reason] = adopted->second;
  const auto state = context.site.cases.directory();
  const people::Person* person = state->roster.find(who);
  const bool is_program = who == cases::system_person();
  const std::string name = is_program ? context.phrase("procedures.by_release") : who.text();
  return {{"by", person ? person->name : name},
          {"by_organisation", is_program ? std::string() : organisation_name(organisation, context)},
          {"recorded_at", iso(recorded_at)},
          {"_recorded", minute_of(recorded_at, context)},
          {"has_reason", !reason.empty()},
          {"reason", reason}};
}

boost::json::object version_model(const procedures::Procedure& version, bool is_current, std::size_t open,
                                  const Context& context) {
  return {{"digest", version.digest.text()},
          {"_short", short_digest(version.digest)},
          {"states", version.states.size()},
          {"acts", version.acts.size()},
          {"open", open},
          {"is_current", is_current},
          {"is_other", !is_current},
          {"_may_try", !is_current && may_try(context)}};
}

boost::json::object kind_model(const procedures::Procedure& current, const Adoptions& adoptions,
                               const Context& context) {
  const auto shelf = context.site.cases.shelf();
  auto open = context.site.cases.open_by_version(current.kind);
  boost::json::array versions;
  for (const procedures::Procedure* version : shelf->versions(current.kind)) {
    const bool is_current = version->digest == current.digest;
    auto model = version_model(*version, is_current, open[version->digest], context);
    if (auto adopted = adoption_model(version->digest, adoptions, context); !adopted.empty())
      model["adopted"] = std::move(adopted);
    versions.push_back(std::move(model));
  }
  return {{"kind", current.kind}, {"title", context.say(current.title)}, {"versions", std::move(versions)}};
}

http::Response show(const Context& context, boost::json::object model, int status = 200) {
  boost::json::array kinds;
  const auto adoptions = context.site.cases.version_adoptions();
  for (const procedures::Procedure* current : context.site.cases.shelf()->all_current())
    kinds.push_back(kind_model(*current, adoptions, context));
  model["kinds"] = std::move(kinds);
  model["_is_first"] = !model.contains("trial");
  model["may_try"] = may_try(context);
  return render(context,
                Page{"procedures.html", context.phrase("procedures.title"), std::move(model), status});
}

http::Response refuse(const Context& context, const Error& error) {
  return show(context, {{"refused", boost::json::object{{"reasons", reasons_of(context, error)}}}},
              status_of(error.kind));
}

/// A file as it was handed in, or one of the shelf, with what follows the states that it no longer has.
struct HandedIn {
  http::Form form;
  UploadedTable file;
  procedures::Procedure procedure;
  cases::StateMapping states;
};

Result<UploadedTable> file_in(const http::Form& form, const procedures::ProcedureShelf& shelf) {
  if (auto uploaded = uploaded_table(form, "procedure")) return *std::move(uploaded);
  const auto version = proof::Digest::parse(form.fields.find("version").value_or(""));
  const procedures::Procedure* known = version ? shelf.find(*version) : nullptr;
  if (!known) return fail(ErrorKind::malformed, Words{"请选择文件", "Choose a file"});
  return UploadedTable{known->kind + ".toml", std::string(shelf.file(*version))};
}

Result<HandedIn> handed_in(const Context& context) {
  // The trial tells of every open case of the kind.
  if (!may_try(context)) return fail(ErrorKind::refused, cases::only_the_office_changes_procedures());
  auto form = TRY(http::parse_form(context.request));
  auto file = TRY(file_in(form, *context.site.cases.shelf()));
  auto procedure = TRY(context.site.cases.shelf()->load_beside(file.bytes, file.name));
  cases::StateMapping states;
  for (const auto& [name, value] : form.fields) {
    if (name.starts_with(state_prefix) && !value.empty()) states[name.substr(state_prefix.size())] = value;
  }
  return HandedIn{std::move(form), std::move(file), std::move(procedure), std::move(states)};
}

http::Response try_out(const Context& context) {
  const auto given = handed_in(context);
  if (!given) return refuse(context, given.error());
  const auto trial = context.site.cases.try_version(given->procedure, given->states);
  if (!trial) return refuse(context, trial.error());
  auto model = trial_model(*trial, given->procedure, given->states, context);
  const auto* current = context.site.cases.shelf()->current(given->procedure.kind);
  const bool is_current = current && current->digest == given->procedure.digest;
  model["is_current"] = is_current;
  model["may_adopt"] = !is_current;
  model["may_confirm"] = !is_current || trial->count_moving() > 0;
  model["_key"] = new_uuid(context.site.cases.now());
  add_table(given->file, model);
  return show(context, {{"trial", std::move(model)}});
}

Result<std::size_t> adopt(const Context& context) {
  const auto given = TRY(handed_in(context));
  const auto value = [&given](std::string_view name) {
    return std::string(given.form.fields.find(name).value_or(""));
  };
  cases::ProcedureChange change{given.file.bytes, given.file.name, given.states, value("seen"), {}};
  if (value("scope") == "new") change.moved_by.reset();
  if (!value("reason").empty()) change.remarks["reason"] = value("reason");
  TRY(context.site.cases.adopt_procedure(CommandKey(value("key")), change, context.sitting.actor));
  return context.site.cases.move_cases(context.sitting.actor);
}

http::Response take_over(const Context& context) {
  const auto moved = adopt(context);
  if (!moved) return refuse(context, moved.error());
  return done(context, "/procedures", {{"moved", *moved}});
}

}  // namespace

std::vector<Route> procedures_routes() {
  return {
      {"GET",
       "/procedures",
       "The procedures, their versions and how many open cases follow each",
       {},
       [](const Context& context) { return show(context, {}); }},
      {"POST",
       "/procedures",
       "For the office: the findings of a procedure file, or what it would mean for each open case; writes "
       "nothing",
       {{"file", "the file"},
        {"version", "or the digest of one that is known"},
        {"state.NAME", "the state that follows NAME, which the file no longer has"}},
       try_out},
      {"POST",
       "/procedures/confirmation",
       "For the office: make a file current for new cases and move the open ones that can follow",
       {{"key", "makes a repetition harmless", true},
        {"seen", "the verdict of the trial that was looked at; another is a conflict", true},
        {"table", "the file in base64"},
        {"table_name", ""},
        {"file", "or the file itself"},
        {"version", "or the digest of one that is known"},
        {"state.NAME", "as tried"},
        {"scope", "new: leave the open cases under their files"},
        {"reason", "why, or on whose word", true}},
       take_over},
  };
}

}  // namespace bihuan::web
