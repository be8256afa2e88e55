// SPDX-License-Identifier: Apache-2.0
// Who a cell of a table names. By the grammar of sentences (甲局、乙局; 甲局牵头，乙局配合) where it can be;
// what that does not know is a bearer as written all the same, for the heading says so.
#pragma once

#include <vector>

#include "reading/bearers.h"
#include "reading/duty_table.h"
#include "text/folded_text.h"

namespace bihuan::reading {

struct CellBearers {
  std::vector<Bearer> lead;  // of a column of supporters, those are here
  std::vector<Bearer> support;
  std::vector<Bearer> officials;
};

CellBearers read_cell_bearers(const text::FoldedText& text, text::Range cell, const KnownNames& known);
/// The people of a cell whose heading says that it names people.
std::vector<Bearer> read_cell_officials(const text::FoldedText& text, text::Range cell);

}  // namespace bihuan::reading
