// SPDX-License-Identifier: Apache-2.0
// Who is told what when cases are urged: units that bear just the same of them share one text.
#pragma once

#include <string>
#include <vector>

#include "cases/case.h"
#include "http/message.h"
#include "web/context.h"

namespace bihuan::web {

/// What such units are told together: their items, and the text.
struct Telling {
  std::vector<OrganisationId> units;  // in official order
  std::vector<const cases::Case*> cases;
  std::string text;

  /// Under which its text stands in a form.
  std::string field() const { return "text." + units.front().text(); }
};

/// The leads of the case that are urged.
std::vector<OrganisationId> units_to_urge(const cases::Case& subject, const Context& context);

/// In official order of their first units. What somebody has rewritten stays as it was typed; the rest is
/// composed. They point into `urged`.
std::vector<Telling> tellings_of(const std::vector<cases::Case>& urged, const Context& context,
                                 const http::Parameters& typed);

/// All that was said about one case: to all of its leads.
std::string said_about(const cases::Case& subject, const std::vector<Telling>& tellings);

}  // namespace bihuan::web
