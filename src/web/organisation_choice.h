// SPDX-License-Identifier: Apache-2.0
// Choosing organisations in a form: those that may be assigned to, in official order, the chosen ones marked.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "web/context.h"

namespace bihuan::web {

/// The name on this day, or the id where there is none.
std::string organisation_name(const OrganisationId& id, const Context& context);

/// `{value, label, selected}` of each; the chosen ones first, so that they are seen without scrolling.
boost::json::array organisation_choice_model(const std::vector<OrganisationId>& chosen,
                                             const Context& context);

/// The ids that a form has sent, each once, blanks left out.
std::vector<OrganisationId> chosen_organisations(const std::vector<std::string>& values);

}  // namespace bihuan::web
