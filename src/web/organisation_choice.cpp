// SPDX-License-Identifier: Apache-2.0
#include "web/organisation_choice.h"

#include <algorithm>

namespace bihuan::web {
namespace {

boost::json::object choice(const offices::Organisation& organisation, bool selected) {
  return {{"value", organisation.id.text()}, {"label", organisation.said_name()}, {"selected", selected}};
}

}  // namespace

std::string organisation_name(const OrganisationId& id, const Context& context) {
  return context.site.cases.directory()->directory.said_name(id, context.today);
}

boost::json::array organisation_choice_model(const std::vector<OrganisationId>& chosen,
                                             const Context& context) {
  const auto state = context.site.cases.directory();
  boost::json::array choices;
  for (const OrganisationId& id : chosen) {
    if (const auto organisation = state->directory.find(id, context.today))
      choices.push_back(choice(*organisation, true));
  }
  for (const offices::Organisation& organisation : state->directory.as_of(context.today)) {
    const bool is_chosen = std::ranges::find(chosen, organisation.id) != chosen.end();
    const bool may_bear = organisation.relation == offices::Relation::may_be_assigned;
    if (may_bear && !is_chosen) choices.push_back(choice(organisation, false));
  }
  return choices;
}

std::vector<OrganisationId> chosen_organisations(const std::vector<std::string>& values) {
  std::vector<OrganisationId> chosen;
  for (const std::string& value : values) {
    const OrganisationId id(value);
    if (!value.empty() && std::ranges::find(chosen, id) == chosen.end()) chosen.push_back(id);
  }
  return chosen;
}

}  // namespace bihuan::web
