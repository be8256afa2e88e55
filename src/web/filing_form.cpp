// SPDX-License-Identifier: Apache-2.0
#include "web/filing_form.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "cases/filings.h"
#include "cases/rounds.h"
#include "web/filing_words.h"

namespace bihuan::web {
namespace {

// What may well be the same as last time; dates, receipts and reasons never are.
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

cases::Texts last_filing(const cases::Case& round, const OrganisationId& filer, const Context& context) {
  const FilingWords here(round.id, context);
  if (const cases::Texts* words = here.last_of(filer)) return *words;
  const auto before = round_before(round, context);
  if (!before) return {};
  const FilingWords earlier(*before, context);
  const cases::Texts* words = earlier.last_of(filer);
  return words ? *words : cases::Texts{};
}

void offer(const std::string& words, boost::json::object& field) {
  field["value"] = words;
  if (!field.contains("choices")) return;
  for (auto& choice : field["choices"].as_array()) {
    choice.as_object()["selected"] = choice.at("value").as_string() == words;
  }
}

}  // namespace

void offer_last_filing(const cases::Case& subject, const cases::PossibleAct& possible, const Context& context,
                       boost::json::object& form) {
  if (subject.kind != cases::round_kind || !cases::gathers(*possible.act)) return;
  const auto filer = filer_of(subject, possible, context);
  if (!filer) return;
  const cases::Texts last = last_filing(subject, *filer, context);
  for (auto& field : form["fields"].as_array()) {
    for (const std::string_view name : offered_again) {
      const auto words = last.find(name);
      const bool is_it = field.at("name").as_string() == fmt::format("field.{}", name);
      if (is_it && words != last.end()) offer(words->second, field.as_object());
    }
  }
}

}  // namespace bihuan::web
