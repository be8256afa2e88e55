// SPDX-License-Identifier: Apache-2.0
// Which states can be reached from which, by which acts: what several checks ask.
#pragma once

#include <functional>
#include <set>
#include <string_view>

#include "procedures/procedure.h"

namespace bihuan::procedures {

/// Views of the procedure's own texts.
using StateNames = std::set<std::string_view>;

/// The states that can be reached from `start`, itself among them, by the acts that `may_use` admits.
StateNames reached_from(const Procedure& procedure, std::string_view start,
                        const std::function<bool(const Act&)>& may_use);
StateNames reached_from(const Procedure& procedure, std::string_view start);

/// The states in which the case can be just after the act.
StateNames states_after(const Act& act);

/// Whether an act that `wanted` admits leaves from one of these states.
bool leaves_from(const Procedure& procedure, const StateNames& states,
                 const std::function<bool(const Act&)>& wanted);

/// The states in which a case first comes to its lead: what is handed over waits there to be signed for.
StateNames first_with_lead(const Procedure& procedure);

/// Whether the state says that the case's own date has been met, and only its clocks count there.
bool has_met_its_due(const Procedure& procedure, std::string_view state);

/// Whether every state that the procedure names is there; what follows from one that is not would only
/// confuse.
bool leads_somewhere(const Procedure& procedure);

}  // namespace bihuan::procedures
