// SPDX-License-Identifier: Apache-2.0
// What does not fit in a plan, in words: years that make no whole or lie after the due date, parts that do
// not add up or are all gone, and limits and years outside those of the target above.
#pragma once

#include <boost/json.hpp>

#include "web/plan_tree.h"

namespace bihuan::web {

boost::json::array faults_of(const PlanNode& node, const Context& context);

/// For the page of the case itself: its own faults, and those of the parts directly below, each with its
/// title.
boost::json::array faults_with_parts(const cases::Row& target, const Context& context);

}  // namespace bihuan::web
