// SPDX-License-Identifier: Apache-2.0
// The cell of a ledger that names who bears something, taken apart: one piece for what may be one unit, with
// the role that words, labels and brackets around it give. Whether a piece is a unit is for others to say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bihuan::intake {

enum class CellRole { lead, support, either };

struct CellPiece {
  std::u32string words;  // widths folded; blanks and brackets that may hold a name are left
  CellRole role = CellRole::either;

  bool operator==(const CellPiece&) const = default;
};

std::vector<CellPiece> pieces_of(std::string_view cell);

/// 张某, 局长张某某, 主要负责人, 13800000000: what stands behind a unit and is none.
bool is_person_or_post(std::u32string_view words);

std::u32string without_blanks_around(std::u32string_view words);

}  // namespace bihuan::intake
