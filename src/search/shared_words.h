// SPDX-License-Identifier: Apache-2.0
// What two problems have in common, for a page that shows them beside each other: the senses that both say,
// in whatever words, and the places to light up in each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/lexicon.h"
#include "text/span.h"

namespace bihuan::search {

struct SharedWords {
  std::vector<std::string> senses;   // by their names in the lexicon, in the order of the first text
  std::vector<text::Span> in_first;  // in code points of each text as written; in order, not touching
  std::vector<text::Span> in_second;

  bool operator==(const SharedWords&) const = default;
};

/// Places and boilerplate are not lit, nor are they named. What is not UTF-8 shares nothing.
SharedWords shared_words(const Lexicon& lexicon, std::string_view first_utf8, std::string_view second_utf8);

}  // namespace bihuan::search
