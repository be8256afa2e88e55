// SPDX-License-Identifier: Apache-2.0
// The names that offices give to the columns of their ledgers, and how sure each name is: 问题描述 is surer
// than 项目, 责任单位 surer than 单位.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bihuan::intake {

enum class LedgerColumn {
  serial,
  number,
  source,
  matter,
  measures,
  lead,
  bearer,  // leads or supports, as the cell says
  support,
  official,
  found_on,
  due,
  progress,
  notes,
  place,
  grade,
};
inline constexpr std::size_t ledger_columns_known = 15;

struct HeadingTold {
  LedgerColumn column = LedgerColumn::matter;
  std::size_t surety = 0;

  /// 单位, 时间, 内容: what stands above or beside may say more.
  bool is_weak() const;
  /// The words say nothing themselves: only what stands above them does.
  bool is_borrowed() const { return surety == 1; }
  bool operator==(const HeadingTold&) const = default;
};

inline constexpr std::size_t heading_characters_max = 24;

/// The heading of a cell: widths folded, without blanks, brackets and signs.
std::u32string heading_in(std::string_view cell);

/// Whether the heading names what is no field of ours, though it ends alike: 销号时间, 检查单位.
bool names_another_field(std::u32string_view heading);
std::optional<HeadingTold> told_by(std::u32string_view heading);
/// Of headings over several rows; either may be empty.
std::optional<HeadingTold> told_by(std::u32string_view above, std::u32string_view heading);

}  // namespace bihuan::intake
