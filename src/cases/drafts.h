// SPDX-License-Identifier: Apache-2.0
// Inside a bearer: a filing is drafted, cleared by those above its drafter one after the other, returned or
// sent. Until it is sent it is the bearer's own affair: it counts for nothing and nobody else reads it.
#pragma once

#include "cases/filings.h"

namespace bihuan::cases {

/// Whether the effect is one of those that follow from acts on drafts.
bool is_of_drafts(procedures::EffectKind effect);
FilingConsequences consequences_for_drafts(procedures::EffectKind effect, const Case& round,
                                           const Command& command, const Attempt& attempt,
                                           const Surroundings& around);

/// Why a guard that asks about drafts does not hold.
std::optional<Words> draft_obstacle(procedures::GuardKind guard, const Case& round, const Attempt& attempt,
                                    const Surroundings& around);

/// Whether what the act says is for nobody outside the bearer that acts.
bool stays_within_bearer(const procedures::Act& act);

}  // namespace bihuan::cases
