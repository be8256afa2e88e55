// SPDX-License-Identifier: Apache-2.0
// Which words a text is cut into: of those that overlap, the cut whose words are longest, and few.
#pragma once

#include <span>
#include <vector>

#include "search/word_tree.h"

namespace bihuan::search {

/// Of `found`, which WordTree::find_in gave: words that do not overlap, in order. Parts of parted words that
/// are no words themselves are left out.
std::vector<FoundWord> best_cut(const WordTree& words, std::span<const FoundWord> found, std::size_t length);

}  // namespace bihuan::search
