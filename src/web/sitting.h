// SPDX-License-Identifier: Apache-2.0
// Who sits at the screen and for whom, kept in a cookie by the picker until accounts exist; and the language.
#pragma once

#include <vector>

#include "web/router.h"

namespace bihuan::web {

/// The person and organisation that the picker names, or the office itself.
Sitting sitting_of(const http::Request& request, const Site& site);
Language language_of(const http::Request& request);

/// Whether that is the office or stands above it; every other body sees what is its own. Until there are
/// accounts, the picker says whose eyes these are.
bool sees_the_whole(const OrganisationId& own, const Context& context);

/// Whether the sitter keys in cases: the office does, and the body above it, where the leaders' secretaries
/// sit.
bool keys_in_cases(const Context& context);

/// Whether it is the sitter's own body, under whichever of its names.
bool is_of_sitters_body(const OrganisationId& organisation, const Context& context);

/// The picker and the language switch.
std::vector<Route> sitting_routes();

}  // namespace bihuan::web
