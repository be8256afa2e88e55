// SPDX-License-Identifier: Apache-2.0
// The way that a document or a repeal has gone, with the days that it stayed in each station.
#pragma once

#include <boost/json.hpp>

#include "cases/case.h"
#include "web/context.h"

namespace bihuan::web {

/// Of a document or a repeal `way`: `{state, label, from, until, days, working_days, is_paused, acts:
/// [{label, on}]}` of each station, the first one first; what only passes by (urging, notes, progress) is
/// left to the history. Of any other case nothing.
void add_way(const cases::Case& subject, const procedures::Procedure& procedure, const Context& context,
             boost::json::object& model);

}  // namespace bihuan::web
