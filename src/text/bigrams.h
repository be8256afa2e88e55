// SPDX-License-Identifier: Apache-2.0
// Pairs of neighbouring characters: how Chinese, which has no blanks between words, is searched and compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bihuan::text {

/// The pairs of each run of letters and digits, widths folded, in order, duplicates kept; a run of one gives
/// itself.
std::vector<std::string> bigrams(std::string_view utf8);

/// How alike two strings are by their distinct pairs: 0 nothing in common, 1 the same pairs.
double likeness(std::string_view a, std::string_view b);

}  // namespace bihuan::text
