// SPDX-License-Identifier: Apache-2.0
// The index over a labelled set, as `bihuan similar` makes it.
#pragma once

#include "labelled.h"
#include "search/likeness.h"

namespace bihuan::likeness {

inline search::LikenessIndex index_of(const Labelled& labelled, const search::Lexicon& lexicon) {
  search::LikenessIndex index(lexicon);
  for (const auto& text : labelled.texts) VERIFY(index.add(text));
  index.learn();
  return index;
}

inline Method method_of(const search::LikenessIndex& index) {
  return [&index](std::uint32_t text) {
    std::vector<std::uint32_t> found;
    for (const auto& scored : index.alike_to(text, 10)) found.push_back(scored.text);
    return found;
  };
}

}  // namespace bihuan::likeness
