// SPDX-License-Identifier: Apache-2.0
// What was recorded item by item, as a table: each performance of such an act stands for itself.
#pragma once

#include <boost/json.hpp>

#include "cases/case.h"
#include "web/context.h"

namespace bihuan::web {

/// An act that stays in its state and records one item of many: its field `item` says which.
bool lists_items(const procedures::Act& act);

/// `{act, label, columns: [label], rows: [{on, values: [{name, value, _words}]}], counts: [{field, value,
/// label, count}]}` of every such act that was performed: a row each time, in the order in which they were
/// recorded.
boost::json::array item_tables(const procedures::Procedure& procedure, const std::vector<cases::Act>& acts,
                               const Context& context);

}  // namespace bihuan::web
