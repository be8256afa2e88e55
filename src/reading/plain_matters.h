// SPDX-License-Identifier: Apache-2.0
// Matters without numerals: each begins with its own paragraph, 会议听取了… or 会议指出，…
#pragma once

#include <vector>

#include "reading/lines.h"
#include "text/folded_text.h"

namespace bihuan::reading {

/// Where each matter begins, in minutes that number none.
std::vector<std::size_t> find_plain_matters(const text::FoldedText& text, const Lines& lines);

/// Where in the last of numbered matters one more begins without a numeral (会上，还…学法专题); its end if
/// none does.
std::size_t find_unnumbered_last(const text::FoldedText& text, const Lines& lines, text::Range body);

}  // namespace bihuan::reading
