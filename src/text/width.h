// SPDX-License-Identifier: Apache-2.0
// Single characters as a reader's eye sees them: widths and compatibility forms made alike, blanks known as
// blanks. A character folds to exactly one character, so that places are kept.
#pragma once

namespace bihuan::text {

/// ，becomes `,` and ２ becomes `2`; what NFKC would make several characters of stays as it is.
char32_t fold_width(char32_t c);
/// White space, control and format characters: what carries no ink.
bool is_blank(char32_t c);
bool is_line_end(char32_t c);
/// The characters of Chinese names and words, 々 and 〇 with them.
bool is_han(char32_t c);

}  // namespace bihuan::text
