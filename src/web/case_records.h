// SPDX-License-Identifier: Apache-2.0
// What a case has on record besides its bearers and its date: the clocks of its procedure, and what its acts
// have recorded last, by act.
#pragma once

#include <boost/json.hpp>

#include "cases/case.h"
#include "web/context.h"

namespace bihuan::web {

/// Each clock that was started, with its date and the reasons for it, in the file's order.
boost::json::array clocks_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                const Context& context);

/// `{label, on, fields: [{name, label, value}]}` for every act that has recorded something, what was recorded
/// last at the end. Of a permit what holds today, by the days of its acts, and what will hold `from` a later
/// day in a record of its own. What only passes by (urging, notes, progress) is left to the history, and what
/// is recorded item by item to its table.
boost::json::array records_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                 const std::vector<cases::Act>& acts, const Context& context);

/// `{act, label, missing: [{name, label}]}` of every act that gathers a description bit by bit (nothing of it
/// is asked for, and what is left blank stays as it was) and whose description is not complete: while the
/// case is under way, also in states where it cannot be recorded, and before that where it can.
boost::json::array unfilled_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                  const Context& context);

}  // namespace bihuan::web
