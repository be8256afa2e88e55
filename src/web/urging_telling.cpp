// SPDX-License-Identifier: Apache-2.0
#include "web/urging_telling.h"

#include <algorithm>
#include <map>

#include "cases/guards.h"
#include "web/organisation_choice.h"
#include "web/urging_text.h"

namespace bihuan::web {
namespace {

std::string composed(const Telling& telling, const Context& context) {
  std::vector<std::string> names;
  for (const OrganisationId& unit : telling.units) names.push_back(organisation_name(unit, context));
  std::vector<UrgedItem> items;
  for (const cases::Case* subject : telling.cases)
    items.push_back(urged_item(*subject, context.site.cases.procedure_of(*subject)));
  return urging_text(names, items, context.today, *context.calendar, context.language);
}

// What many bear together is said to them once.
std::vector<Telling> grouped(const std::vector<cases::Case>& urged, const Context& context) {
  std::map<OrganisationId, std::vector<const cases::Case*>> cases_of;
  for (const cases::Case& subject : urged) {
    for (const OrganisationId& unit : units_to_urge(subject, context)) cases_of[unit].push_back(&subject);
  }
  std::vector<OrganisationId> units;
  for (const auto& [unit, cases] : cases_of) units.push_back(unit);
  context.site.cases.directory()->directory.put_in_official_order(units, context.today);
  std::vector<Telling> tellings;
  for (const OrganisationId& unit : units) {
    auto same = std::ranges::find(tellings, cases_of.at(unit), &Telling::cases);
    if (same == tellings.end()) same = tellings.insert(same, Telling{{}, cases_of.at(unit), {}});
    same->units.push_back(unit);
  }
  return tellings;
}

}  // namespace

std::vector<OrganisationId> units_to_urge(const cases::Case& subject, const Context& context) {
  return cases::leads_to_urge(subject, context.site.cases.directory()->directory, context.today);
}

std::vector<Telling> tellings_of(const std::vector<cases::Case>& urged, const Context& context,
                                 const http::Parameters& typed) {
  std::vector<Telling> tellings = grouped(urged, context);
  for (Telling& telling : tellings) {
    telling.text = typed.find(telling.field()).value_or("");
    if (telling.text.empty()) telling.text = composed(telling, context);
  }
  return tellings;
}

std::string said_about(const cases::Case& subject, const std::vector<Telling>& tellings) {
  std::string said;
  for (const Telling& telling : tellings) {
    const bool is_told =
        std::ranges::any_of(telling.cases, [&](const cases::Case* one) { return one->id == subject.id; });
    if (is_told) said += (said.empty() ? "" : "\n") + telling.text;
  }
  return said;
}

}  // namespace bihuan::web
