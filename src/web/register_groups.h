// SPDX-License-Identifier: Apache-2.0
// The register's rows under their headings: by matter in the order of the minutes, by bearer in official
// order, by leader in the order in which the rows name them.
#pragma once

#include <string>
#include <vector>

#include "cases/row.h"
#include "web/context.h"
#include "web/register_filter.h"

namespace bihuan::web {

struct RowGroup {
  std::string heading;  // empty where rows are not grouped
  std::vector<cases::Row> rows;
};

/// A row of several bearers or leaders stands under its first: it is one case and is counted once.
std::vector<RowGroup> group_rows(std::vector<cases::Row> rows, Grouping grouping, const Context& context);

}  // namespace bihuan::web
