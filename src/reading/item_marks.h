// SPDX-License-Identifier: Apache-2.0
// How the matters of a meeting are numbered: 一、 or （一） or 1. or 第一议题 or a numeral on a line of its
// own. Finds the chain 1, 2, 3 … of one manner that divides the minutes, and tells it from lists inside a
// matter.
#pragma once

#include <vector>

#include "text/folded_text.h"

namespace bihuan::reading {

struct ItemMark {
  int no = 0;
  text::Range words;  // the numeral with its marks
};

/// In the order of the text; empty where the matters are not numbered.
std::vector<ItemMark> find_item_marks(const text::FoldedText& text);
/// Length of a sub-heading's numeral at `i` ((一), 1., ①), or 0.
std::size_t sub_mark_length(std::u32string_view chars, std::size_t i);

}  // namespace bihuan::reading
