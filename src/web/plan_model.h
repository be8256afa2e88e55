// SPDX-License-Identifier: Apache-2.0
// What the page of a plan says of each of its targets: figures, years, what was reported last, how that
// stands against the plan, and the pictures.
#pragma once

#include <boost/json.hpp>

#include "web/plan_tree.h"

namespace bihuan::web {

/// Adds `own_due`, the target's own date, and `clocks`, those that run: what its lamp follows may be either.
void add_limits(const PlanNode& node, const Context& context, boost::json::object& model);

boost::json::object target_model(const PlanNode& node, const Context& context);

/// `[{name, count, lamp}]`: how many of the targets that run stand in each pace, without those of none.
boost::json::array paces_model(const PlanTree& tree, const Context& context);

}  // namespace bihuan::web
