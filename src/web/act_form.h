// SPDX-License-Identifier: Apache-2.0
// The form of an act, made from the procedure's fields and read back into a command. Nothing here knows any
// procedure: a new act in a file has its form without a new line of code.
#pragma once

#include <boost/json.hpp>

#include "cases/decide.h"
#include "http/message.h"
#include "web/context.h"

namespace bihuan::web {

/// What the template act_form.html shows. `typed` is what came with a refused form, or empty.
boost::json::object act_form_model(const cases::Case& subject, const cases::PossibleAct& possible,
                                   const Context& context, const http::Parameters& typed);

/// Whether it is the one main act of the case's page today (cases::main_act_on for a permit).
bool is_main_today(const procedures::Act& act, const cases::Case& subject, const Context& context);

/// Those fields of an act that can be the same for many cases: not its bearers and not its date.
boost::json::array shared_fields_model(const procedures::Act& act, const Context& context,
                                       const http::Parameters& typed);

/// The ways in which the office may know of a bearer's act.
boost::json::array sources_model(const Context& context, const http::Parameters& typed);

/// The command that a filled form asks for; all faults at once.
Result<cases::Command> parse_act_form(const cases::Case& subject, const procedures::Act& act,
                                      const http::Parameters& form, Day today);

}  // namespace bihuan::web
