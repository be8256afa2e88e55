// SPDX-License-Identifier: Apache-2.0
// What the columns of a table of duties are for, by their headings: 牵头单位, 具体措施, 完成时限 and the many
// other words for the same.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "reading/duty_table.h"

namespace bihuan::reading {

using Headings = std::vector<std::u32string_view>;  // of one row, folded; empty where a cell is

/// The roles of the columns, or nothing if the row is none of headings that a table of duties has.
std::optional<std::vector<ColumnRole>> read_headings(const Headings& row);
/// The same for a second row of headings (牵头 | 配合) below the first (责任单位 over both).
std::optional<std::vector<ColumnRole>> read_headings(const Headings& above, const Headings& row);

/// Whether a cell says no more than that it is as the one above.
bool is_ditto(std::u32string_view cell);

}  // namespace bihuan::reading
