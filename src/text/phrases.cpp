// SPDX-License-Identifier: Apache-2.0
#include "text/phrases.h"

#include <algorithm>

namespace bihuan::text {

std::size_t match_any(std::u32string_view chars, std::size_t at, Phrases phrases) {
  std::size_t longest = 0;
  for (const auto phrase : phrases) {
    if (phrase.size() > longest && starts_with(chars, at, phrase)) longest = phrase.size();
  }
  return longest;
}

std::size_t match_any(std::u32string_view chars, std::size_t at,
                      std::initializer_list<std::u32string_view> phrases) {
  return match_any(chars, at, Phrases(phrases.begin(), phrases.size()));
}

bool contains_any(std::u32string_view chars, Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::u32string_view phrase) {
    return chars.find(phrase) != std::u32string_view::npos;
  });
}

bool contains_any(std::u32string_view chars, std::initializer_list<std::u32string_view> phrases) {
  return contains_any(chars, Phrases(phrases.begin(), phrases.size()));
}

std::size_t match_any_before(std::u32string_view chars, std::size_t end, Phrases phrases) {
  std::size_t longest = 0;
  for (const auto phrase : phrases) {
    if (phrase.size() <= longest || phrase.size() > end) continue;
    if (chars.substr(end - phrase.size(), phrase.size()) == phrase) longest = phrase.size();
  }
  return longest;
}

bool ends_clause(char32_t c) {
  return c == U'。' || c == U';' || c == U'!' || c == U'?' || c == U':';
}

}  // namespace bihuan::text
