// SPDX-License-Identifier: Apache-2.0
// A change of one organisation as a form, and back: renaming, names, relation, kind, place, nameplate,
// merging, abolishing. Which controls a change reads is said in the API's description.
#pragma once

#include "cases/register.h"
#include "http/message.h"
#include "offices/change.h"
#include "web/language.h"

namespace bihuan::web {

/// The reorganisation that a filled form asks for: the change and, where an organisation ends with a
/// successor, the handing over of its open cases. All faults at once.
Result<cases::Reorganisation> parse_change_form(const OrganisationId& organisation,
                                                const http::Parameters& form, Day today);

/// The founding of an organisation under a new id.
Result<cases::Reorganisation> parse_founding_form(const OrganisationId& organisation,
                                                  const http::Parameters& form, Day today);

}  // namespace bihuan::web
