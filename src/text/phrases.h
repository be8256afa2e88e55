// SPDX-License-Identifier: Apache-2.0
// Fixed words in folded text: which of a few begins at a place. Nothing here allocates.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>

namespace bihuan::text {

using Phrases = std::span<const std::u32string_view>;

/// Asked at every character of a text of many words, and nearly always answered by the first character.
inline bool starts_with(std::u32string_view chars, std::size_t at, std::u32string_view phrase) {
  if (at >= chars.size() || phrase.empty()) return at <= chars.size() && phrase.empty();
  return chars[at] == phrase.front() && chars.substr(at).starts_with(phrase);
}
/// Length of the longest of `phrases` that begins at `at`, or 0.
std::size_t match_any(std::u32string_view chars, std::size_t at, Phrases phrases);
std::size_t match_any(std::u32string_view chars, std::size_t at,
                      std::initializer_list<std::u32string_view> phrases);
/// Whether any of `phrases` stands somewhere in `chars`.
bool contains_any(std::u32string_view chars, Phrases phrases);
bool contains_any(std::u32string_view chars, std::initializer_list<std::u32string_view> phrases);
/// Length of the longest of `phrases` that ends right before `end`, or 0.
std::size_t match_any_before(std::u32string_view chars, std::size_t end, Phrases phrases);

/// 。 ; ! ? and : — behind one of these something new may begin.
bool ends_clause(char32_t c);

}  // namespace bihuan::text
