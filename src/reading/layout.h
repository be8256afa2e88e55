// SPDX-License-Identifier: Apache-2.0
// The minutes as a page: what stands before the first matter, the matters, what stands after the last. All in
// folded positions. The parts follow each other without overlap; what is between two matters belongs to the
// former.
#pragma once

#include <vector>

#include "reading/lines.h"
#include "text/folded_text.h"

namespace bihuan::reading {

struct ItemRange {
  int no = 0;           // 1 for the first, in the order of the text
  text::Range heading;  // without its numeral; empty if the matter has none
  text::Range body;     // what follows the heading or the numeral, to the end of the matter
  text::Range whole;    // numeral, heading and body
};

struct Layout {
  text::Range head;
  std::vector<ItemRange> items;
  text::Range tail;
};

Layout lay_out(const text::FoldedText& text, const Lines& lines);

}  // namespace bihuan::reading
