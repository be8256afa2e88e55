// SPDX-License-Identifier: Apache-2.0
// Whether a procedure makes sense: its names lead somewhere, its acts carry what their effects read, every
// state can be reached and left, and nobody finishes a case on the bearer's word. load_procedure() asks all
// of these.
#pragma once

#include "procedures/findings.h"
#include "procedures/procedure.h"

namespace bihuan::procedures {

/// All that the checks below find, and check_urging.
void check(const Procedure& procedure, Findings& findings);
/// What the program relies on when it plays a procedure. No more is asked of a file that was checked when it
/// was adopted: by the rules of then, which may have been laxer.
void check_is_playable(const Procedure& procedure, Findings& findings);

/// Every name is there, unique and well formed, every label is in both languages, every name used leads to
/// something.
void check_names(const Procedure& procedure, Findings& findings);
/// Fields have what their types ask for, and acts have the fields that their effects read.
void check_fields(const Procedure& procedure, Findings& findings);
/// What guards and effects name (acts, recorded fields, clocks, templates, notices) is there and of the right
/// form.
void check_arguments(const Procedure& procedure, Findings& findings);
/// Acts on drafts inside a bearer ask for the guards that keep them there, and nothing is filed past a draft.
void check_drafts(const Procedure& procedure, Findings& findings);
/// Clocks say when they end, are started, and wherever they are started or paused another act, which can be
/// done then, stops or resumes them.
void check_clocks(const Procedure& procedure, Findings& findings);
/// Templates of children are used, and every act that uses one has the fields that it reads.
void check_children(const Procedure& procedure, Findings& findings);
/// Children are of kinds that there are: those of `known`, and the file's own. Asked where the other files
/// are known.
void check_kinds(const Procedure& procedure, const std::vector<std::string_view>& known, Findings& findings);
/// Notices are given, no more than one by an act, and name clocks that are there.
void check_notices(const Procedure& procedure, Findings& findings);
/// No act asks for what can never be the case, or tells from nobody who acts; no two states are called alike,
/// and no two acts of a state.
void check_answers(const Procedure& procedure, Findings& findings);
/// Every state is reached from the initial one and reaches an end, by acts that can be done; clocks run from
/// docketing on and not before it.
void check_ways(const Procedure& procedure, Findings& findings);
/// Ended states say how, a verified end rests on somebody else's word than the bearer's, any other is a
/// bearer's own only where the file says so, and no more than records follow.
void check_ends(const Procedure& procedure, Findings& findings);

}  // namespace bihuan::procedures
