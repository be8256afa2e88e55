// SPDX-License-Identifier: Apache-2.0
// What follows from the acts of a round: filings, amendments, excuses, parts asked and given, the roll-up.
#pragma once

#include <vector>

#include "cases/decide.h"
#include "cases/guards.h"

namespace bihuan::cases {

struct FilingConsequences {
  std::vector<Fact> facts;
  Texts texts;
  std::vector<Words> faults;
};

/// Of an effect that is a round's own.
FilingConsequences consequences_for_filings(procedures::EffectKind effect, const Case& round,
                                            const Command& command, const Attempt& attempt,
                                            const Surroundings& around);

/// Whether the command closes a round, so that its figures must be looked at.
bool rolls_up(const Command& command, const procedures::Procedure& procedure);

/// Whether the act reaches its state only once no bearer owes a filing.
bool gathers(const procedures::Act& act);
bool somebody_owes_after(const Case& round, const std::vector<Fact>& facts);

/// Why the bearer that acts may not file, or not amend: guards of a round.
std::optional<Words> not_yet_filed(const Case& round, const Attempt& attempt, const Surroundings& around);
std::optional<Words> has_filed(const Case& round, const Attempt& attempt, const Surroundings& around);
std::optional<Words> all_filed_or_excused(const Case& round, const Surroundings& around);

}  // namespace bihuan::cases
