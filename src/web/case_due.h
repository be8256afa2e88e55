// SPDX-License-Identifier: Apache-2.0
// The limits of a case where it is shown by itself: its own date with the reasons for that date, and the
// nearest of all dates that count, which its lamp follows.
#pragma once

#include <boost/json.hpp>
#include <optional>

#include "cases/row.h"
#include "web/context.h"

namespace bihuan::web {

/// `due_model` of the case's own date, however near a clock's may be, and `is_met`: the state has met it. A
/// day that the rule names is told before docketing too, as it counts for nothing yet.
boost::json::object own_due_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                  const Context& context);

/// The day that the rule of a case names while it is not yet under supervision and nothing counts.
std::optional<calendar::DueDate> named_beforehand(const cases::Row& row, const Context& context);

/// `{rule, why, calendar_version, …}` of the case's own date, and of what it was before.
boost::json::object due_reasons(const cases::Case& subject, const Context& context);

/// Why a duty stands still that is held: `{href, number, title, _since}` of each document that it consists of
/// and that lies before another body. Empty of any other case.
boost::json::array held_by_model(const cases::Case& subject, const Context& context);

/// `due_model` of the nearest date that counts, and `limit`: 时限 or what the procedure calls the clock. Of a
/// case on which none counts its own.
boost::json::object nearest_due_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                      const Context& context);

}  // namespace bihuan::web
