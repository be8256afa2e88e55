// SPDX-License-Identifier: Apache-2.0
// What each word of the closed vocabulary means, for the reference, the reports and whoever edits a file: one
// explanation for each enumerator. A new enumerator without its words does not compile.
#pragma once

#include "procedures/procedure.h"

namespace bihuan::procedures {

Words words_for(Role role);
Words words_for(WaitsFor waits_for);
Words words_for(Phase phase);
Words words_for(End end);
Words words_for(FieldType type);
Words words_for(FilingKind kind);
Words words_for(ClearanceStage stage);
/// What must hold, as a clause: 已有牵头单位.
Words words_for(GuardKind kind);
/// What follows, as a clause with the fields that it reads.
Words words_for(EffectKind kind);
Words words_for(ClockUnit unit);
Words words_for(ClockRoll roll);

/// With what it names of the procedure said by its label.
Words words_for(const Guard& guard, const Procedure& procedure);
Words words_for(const Effect& effect, const Procedure& procedure);

}  // namespace bihuan::procedures
