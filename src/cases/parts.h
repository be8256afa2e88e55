// SPDX-License-Identifier: Apache-2.0
// The parts of a bearer's filing that others give: asked of supporting bodies and of those below, given to
// whoever asked.
#pragma once

#include <vector>

#include "cases/filings.h"

namespace bihuan::cases {

FilingConsequences consequences_of_asking(const Case& round, const Command& command, const Attempt& attempt,
                                          const Surroundings& around);
/// One's own part goes to every lead that waits for it; unasked, to the first, who answers for all.
FilingConsequences consequences_of_giving(const Case& round, const Command& command, const Attempt& attempt,
                                          const Surroundings& around);

/// Whether the organisation was asked for a part, nameplates counted as one body.
bool is_asked_for_part(const Case& round, const OrganisationId& organisation,
                       const offices::Directory& directory, Day on);

/// Whether the act is the giving of a part, and the organisation may give its own though it bears nothing.
bool gives_own_part(const Case& round, const procedures::Act& act, procedures::Role as,
                    const OrganisationId& organisation, const Surroundings& around);

}  // namespace bihuan::cases
