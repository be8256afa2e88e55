// SPDX-License-Identifier: Apache-2.0
// Whether a procedure makes sense: its names lead somewhere, its acts carry what their effects read, every
// state can be reached and left, and nobody finishes a case on the bearer's word. load_procedure() asks all
// of these.
#pragma once

#include "procedures/findings.h"
#include "procedures/procedure.h"

namespace bihuan::procedures {

/// All that check_names, check_fields, check_ways and check_ends find.
void check(const Procedure& procedure, Findings& findings);

/// Every name is there, unique and well formed, every label is in both languages, every name used leads to
/// something.
void check_names(const Procedure& procedure, Findings& findings);
/// Fields have what their types ask for, and acts have the fields that their effects read.
void check_fields(const Procedure& procedure, Findings& findings);
/// Every state is reached from the initial one and reaches an end; clocks run from docketing on and not
/// before it.
void check_ways(const Procedure& procedure, Findings& findings);
/// Ended states say how, a verified end rests on somebody else's word than the bearer's, and no more than
/// records follow.
void check_ends(const Procedure& procedure, Findings& findings);

}  // namespace bihuan::procedures
