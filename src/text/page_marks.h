// SPDX-License-Identifier: Apache-2.0
// The numbers at the foot of printed pages that a conversion to text leaves in the middle of sentences: `— 3
// —`, also where the digits were lost, `- 3 -`, and a line of its own that says 第3页. A Chinese dash (——) is
// none.
#pragma once

#include <cstddef>
#include <string_view>

namespace bihuan::text {

/// Length of the page mark that begins at `at`, or 0 if none does.
std::size_t page_mark_length(std::u32string_view source, std::size_t at);

}  // namespace bihuan::text
