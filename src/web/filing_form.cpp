// SPDX-License-Identifier: Apache-2.0
#include "web/filing_form.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "cases/filings.h"
#include "cases/round_figures.h"
#include "cases/rounds.h"
#include "procedures/vocabulary.h"
#include "web/filing_words.h"
#include "web/organisation_choice.h"

namespace bihuan::web {
namespace {

// Words that may well be the same as last time; dates, receipts and reasons never are.
constexpr std::array offered_again = {std::string_view("kind"),     std::string_view("content"),
                                      std::string_view("platform"), std::string_view("section"),
                                      std::string_view("deputy"),   std::string_view("head")};

std::optional<OrganisationId> filer_of(const cases::Case& round, const cases::PossibleAct& possible,
                                       const Context& context) {
  if (!possible.on_behalf) {
    const auto state = context.site.cases.directory();
    for (const OrganisationId& lead : round.organisations(cases::BearerRole::lead)) {
      const OrganisationId& own = context.sitting.actor.organisation;
      if (lead == own || state->directory.same_body(lead, own, context.today)) return lead;
    }
    return {};
  }
  const OrganisationId named(context.query("for"));
  if (std::ranges::find(possible.for_whom, named) != possible.for_whom.end()) return named;
  return possible.for_whom.size() == 1 ? std::optional(possible.for_whom.front()) : std::nullopt;
}

void take_offered(const cases::Texts* last, cases::Texts& offered) {
  if (!last) return;
  for (const std::string_view name : offered_again) {
    if (const auto words = last->find(name); words != last->end()) offered.insert(*words);
  }
}

void take_figures(const cases::Figures& figures, cases::Texts& offered) {
  for (const auto& [name, figure] : cases::all_figures) {
    if (figures.*figure) offered[std::string(name)] = fmt::to_string(*(figures.*figure));
  }
}

// What a body gathered from others for this period says more than its own words of the last.
void take_parts(const cases::Case& round, const FilingWords& here, const OrganisationId& filer,
                const Context& context, cases::Texts& offered) {
  std::string content;
  for (const cases::Part& part : round.gathering.parts) {
    if (part.to != filer || part.given_in == 0) continue;
    const cases::Texts& words = here.of(part.given_in);
    const auto given = words.find("part");
    if (given == words.end()) continue;
    content += content.empty() ? "" : "\n";
    content += fmt::format("{}：{}", organisation_name(part.from, context), given->second);
  }
  if (content.empty()) return;
  offered["kind"] = procedures::word_for(procedures::FilingKind::content);
  offered["content"] = std::move(content);
}

// An amendment begins with what it amends; a first filing with that of the period before, of whose figures
// what remained is carried over.
cases::Texts offered_to(const OrganisationId& filer, const cases::Case& round, const Context& context) {
  cases::Texts offered;
  const FilingWords here(round.id, context);
  if (const auto filed = round.gathering.filings.find(filer); filed != round.gathering.filings.end()) {
    take_offered(here.last_of(filer), offered);
    take_figures(filed->second.figures, offered);
    return offered;
  }
  if (const auto before = round_before(round, context)) {
    const FilingWords earlier(*before, context);
    take_offered(earlier.last_of(filer), offered);
    if (const cases::Figures* last = cases::figures_of(earlier.round(), filer)) {
      cases::Figures carried;
      carried.carried_over = last->remaining;
      take_figures(carried, offered);
    }
  }
  take_parts(round, here, filer, context, offered);
  return offered;
}

void offer(const std::string& words, boost::json::object& field) {
  field["value"] = words;
  if (!field.contains("choices")) return;
  for (auto& choice : field["choices"].as_array()) {
    choice.as_object()["selected"] = choice.at("value").as_string() == words;
  }
}

// Whose part is keyed in is most likely the first that was asked and has given none.
void offer_giver(const cases::Case& round, const OrganisationId& filer, const Context& context,
                 boost::json::object& form) {
  const auto& parts = round.gathering.parts;
  const auto waiting = std::ranges::find_if(
      parts, [&](const cases::Part& part) { return part.to == filer && part.given_in == 0; });
  if (waiting == parts.end()) return;
  for (auto& field : form["fields"].as_array()) {
    if (field.at("name").as_string() == "field.organisation")
      field.as_object()["organisations"] = organisation_choice_model({waiting->from}, context);
  }
}

}  // namespace

void offer_last_filing(const cases::Case& subject, const cases::PossibleAct& possible, const Context& context,
                       boost::json::object& form) {
  if (subject.kind != cases::round_kind) return;
  const auto filer = filer_of(subject, possible, context);
  if (filer && possible.act->has(procedures::EffectKind::give_part))
    offer_giver(subject, *filer, context, form);
  if (!filer || !cases::gathers(*possible.act)) return;
  const cases::Texts offered = offered_to(*filer, subject, context);
  for (auto& field : form["fields"].as_array()) {
    for (const auto& [name, words] : offered) {
      if (field.at("name").as_string() == fmt::format("field.{}", name)) offer(words, field.as_object());
    }
  }
}

}  // namespace bihuan::web
