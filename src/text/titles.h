// SPDX-License-Identifier: Apache-2.0
// Titles of documents in 《》. What is never closed, or not within 200 characters, is no title.
#pragma once

#include <vector>

#include "text/folded_text.h"

namespace bihuan::text {

/// Behind the 》 that closes the 《 at `i`; 0 if there is no 《 or nothing closes it. Titles may hold titles.
std::size_t title_end(std::u32string_view chars, std::size_t i);

/// All titles of a stretch with their brackets, outermost only, in order.
std::vector<Range> find_titles(std::u32string_view chars, Range within);

}  // namespace bihuan::text
