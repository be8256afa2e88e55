// SPDX-License-Identifier: Apache-2.0
// The sentences of a stretch of folded text: each ends behind 。 ; ! or ? outside of brackets and quotation
// marks. A bracket that nobody closes within 400 characters opens nothing.
#pragma once

#include <vector>

#include "text/folded_text.h"

namespace bihuan::text {

/// In order and without gaps; what follows the last mark is a sentence too.
std::vector<Range> sentences(std::u32string_view chars, Range within);

/// For each character of `within`, whether it stands inside 《》 “” ‘’ () 〔〕 【】 [] or is one of them.
std::vector<bool> bracketed(std::u32string_view chars, Range within);

}  // namespace bihuan::text
