// SPDX-License-Identifier: Apache-2.0
// Which column of an organisation table is what, by the names that offices give them.
#pragma once

#include <array>
#include <optional>

#include "papers/tables.h"

namespace bihuan::intake {

enum class Column {
  full_name,
  short_names,
  kind,
  parent,
  relation,
  nameplate_of,
  order,
  from,
  former_names,
};
inline constexpr std::size_t columns_known = 9;

class Columns {
 public:
  /// Of a row of headings; nothing if no cell of it is headed as the names are.
  static std::optional<Columns> of(const papers::Row& row);

  /// Nothing where the table has no such column.
  std::optional<std::size_t> at(Column column) const { return places_[static_cast<std::size_t>(column)]; }
  /// The cell's text without blanks around it; nothing said where it is missing or empty.
  std::string text(const papers::Row& row, Column column) const;

 private:
  std::array<std::optional<std::size_t>, columns_known> places_{};
};

}  // namespace bihuan::intake
