// SPDX-License-Identifier: Apache-2.0
// Where the matters end: at the lists of persons, the printing note, the signature, or the site around the
// paper.
#pragma once

#include "reading/lines.h"
#include "text/folded_text.h"

namespace bihuan::reading {

/// The first position in `within` that belongs to the tail; its end if there is none.
std::size_t find_tail(const text::FoldedText& text, const Lines& lines, text::Range within);

}  // namespace bihuan::reading
