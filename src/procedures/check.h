// SPDX-License-Identifier: Apache-2.0
// Whether a procedure makes sense: its names lead somewhere, its acts carry what their effects read, every
// state can be reached and left, and nobody finishes a case on the bearer's word. load_procedure() asks all
// of these.
#pragma once

#include "procedures/findings.h"
#include "procedures/procedure.h"

namespace bihuan::procedures {

/// All that check_names, check_fields, check_ways, check_ends and check_urging find.
void check(const Procedure& procedure, Findings& findings);

/// Every name is there, unique and well formed, every label is in both languages, every name used leads to
/// something.
void check_names(const Procedure& procedure, Findings& findings);
/// Fields have what their types ask for, and acts have the fields that their effects read.
void check_fields(const Procedure& procedure, Findings& findings);
/// What guards and effects name (acts, recorded fields, clocks, templates, notices) is there and of the right
/// form.
void check_arguments(const Procedure& procedure, Findings& findings);
/// Clocks say when they end, are started, and wherever they are started or paused something can stop or
/// resume them.
void check_clocks(const Procedure& procedure, Findings& findings);
/// Templates of children are used, and every act that uses one has the fields that it reads.
void check_children(const Procedure& procedure, Findings& findings);
/// Notices are given, no more than one by an act, and name clocks that are there.
void check_notices(const Procedure& procedure, Findings& findings);
/// No act asks for what can never be the case in its states, and no two acts of a state are called alike.
void check_answers(const Procedure& procedure, Findings& findings);
/// Every state is reached from the initial one and reaches an end; clocks run from docketing on and not
/// before it.
void check_ways(const Procedure& procedure, Findings& findings);
/// Ended states say how, a verified end rests on somebody else's word than the bearer's, and no more than
/// records follow.
void check_ends(const Procedure& procedure, Findings& findings);

}  // namespace bihuan::procedures
