// SPDX-License-Identifier: Apache-2.0
// The list that a store should give, by going over every row: slow, and too plain to be wrong.
#pragma once

#include <vector>

#include "cases/row.h"

namespace bihuan::storage::testing {

cases::Page naive_list(std::vector<cases::Row> rows, const cases::Filter& filter,
                       const cases::Paging& paging);

}  // namespace bihuan::storage::testing
