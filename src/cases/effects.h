// SPDX-License-Identifier: Apache-2.0
// What follows from an act: its effects in the file's order, as facts and texts, or every reason why they
// can't be.
#pragma once

#include <optional>
#include <vector>

#include "cases/decide.h"
#include "cases/guards.h"

namespace bihuan::cases {

/// What an act says once its state change, effects and remaining fields are taken together.
Result<Content> content_of_act(const Case& subject, const procedures::Procedure& procedure,
                               const procedures::Act& act, const Command& command, const Attempt& attempt,
                               const Surroundings& surroundings);

/// Why these organisations cannot be made bearers: unknown, abolished, or not to be assigned to.
std::vector<Words> bearer_faults(const std::vector<OrganisationId>& organisations,
                                 const offices::Directory& directory, Day on);

/// Adds who is not there yet. Who leads does not support itself; an examiner is added all the same, so that
/// examiner_faults() can say what is wrong.
void add_bearer(const Bearer& bearer, std::vector<Bearer>& bearers);

/// Why an examiner cannot be one: it bears the case itself, or shares a body with a lead.
std::vector<Words> examiner_faults(const std::vector<Bearer>& bearers, const offices::Directory& directory,
                                   Day on);

}  // namespace bihuan::cases
