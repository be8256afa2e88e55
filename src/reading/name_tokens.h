// SPDX-License-Identifier: Apache-2.0
// A list of persons cut into its pieces: at marks, at gaps and at line ends, with names that were set with
// blanks inside (郑 一) put together again.
#pragma once

#include <vector>

#include "text/folded_text.h"

namespace bihuan::reading {

struct NameToken {
  enum class Kind {
    words,
    bracketed,
    group_end
  };  // group_end: what stands before is the heading of a group (…：)

  Kind kind = Kind::words;
  text::Range range;         // without the brackets
  char32_t mark_before = 0;  // 、 , ; 。 or 0 where only blanks or a line end part it from the one before
  bool starts_line = false;
};

std::vector<NameToken> cut_names(const text::FoldedText& text, text::Range value);

}  // namespace bihuan::reading
