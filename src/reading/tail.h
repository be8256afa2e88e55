// SPDX-License-Identifier: Apache-2.0
// Where the matters end: at the lists of persons, the printing note, the signature, or the site around the
// paper.
#pragma once

#include "reading/lines.h"
#include "text/folded_text.h"

namespace bihuan::reading {

/// The first position in `within` that belongs to the tail; its end if there is none.
std::size_t find_tail(const text::FoldedText& text, const Lines& lines, text::Range within);

/// Whether the line that begins at `i` is a date, a printing note or an office above its date.
bool is_signature(const text::FoldedText& text, const Lines& lines, std::size_t i);
/// Whether a note on disclosure (此件公开发布) begins at `i`.
bool is_disclosure_note(std::u32string_view chars, std::size_t i);

}  // namespace bihuan::reading
