// SPDX-License-Identifier: Apache-2.0
// Proper names of firms, streets and villages: no lexicon lists them, but their endings tell where they end.
#pragma once

#include <span>
#include <vector>

#include "search/said.h"

namespace bihuan::search {

/// Makes quiet what stands before a word that ends a name, back to where the name must begin.
void hush_proper_names(const Lexicon& lexicon, std::span<const FoundWord> cut, std::u32string_view plain,
                       std::vector<Voice>& voices);

}  // namespace bihuan::search
