// SPDX-License-Identifier: Apache-2.0
// The stored names of the closed sets that drafts are made of. They never change.
#pragma once

#include "base/json_fields.h"
#include "intake/draft.h"

namespace bihuan::intake {

JsonNames<DraftState> draft_state_names();
JsonNames<DraftSource> draft_source_names();
JsonNames<Way> way_names();
JsonNames<DifferenceKind> difference_names();
JsonNames<Settlement> settlement_names();
JsonNames<reading::DutyKind> duty_kind_names();
JsonNames<reading::StepAct> step_names();
JsonNames<reading::Action> action_names();
JsonNames<reading::Outcome> outcome_names();

}  // namespace bihuan::intake
