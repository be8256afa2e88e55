// SPDX-License-Identifier: Apache-2.0
// A closed list of words, asked whether one of them stands at a place of a folded text. Tables of words are
// written as one string with the words parted by blanks, so that a clerk can read and correct them.
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bihuan::reading {

class Lexicon {
 public:
  /// `words` must outlive the lexicon: string literals do.
  explicit Lexicon(std::u32string_view words);

  /// Length of the longest word that begins at `at` and ends no later than `end`; 0 if none does.
  std::size_t longest_at(std::u32string_view chars, std::size_t at, std::size_t end) const;
  /// Length of the longest word that ends right before `end` and begins no earlier than `begin`; 0 if none
  /// does.
  std::size_t longest_before(std::u32string_view chars, std::size_t end, std::size_t begin = 0) const;
  /// Whether `word` is one of the words.
  bool has(std::u32string_view word) const;
  /// Whether any of the words stands in [begin, end).
  bool occurs_in(std::u32string_view chars, std::size_t begin, std::size_t end) const;

 private:
  using Words = std::vector<std::u32string_view>;  // the longest first

  // Most characters begin no word: so much is known of a few bits, long before any map is asked.
  static constexpr std::size_t signs = 4096;
  using Signs = std::bitset<signs>;

  std::unordered_map<char32_t, Words> by_first_;
  std::unordered_map<char32_t, Words> by_last_;
  Signs first_;
  Signs last_;
};

}  // namespace bihuan::reading
