// SPDX-License-Identifier: Apache-2.0
// A closed list of words, asked whether one of them stands at a place of a folded text. Tables of words are
// written as one string with the words parted by blanks, so that a clerk can read and correct them.
#pragma once

#include <bitset>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <string_view>
#include <vector>

#include "text/phrases.h"

namespace bihuan::reading {

class Lexicon {
 public:
  /// `words` must outlive the lexicon: string literals do.
  explicit Lexicon(std::u32string_view words);
  explicit Lexicon(text::Phrases words);

  /// Length of the longest word that begins at `at` and ends no later than `end`; 0 if none does.
  std::size_t longest_at(std::u32string_view chars, std::size_t at, std::size_t end) const {
    return at < end && first_.test(chars[at] % signs) ? longest_from(chars, at, end) : 0;
  }
  /// Length of the longest word that ends right before `end` and begins no earlier than `begin`; 0 if none
  /// does.
  std::size_t longest_before(std::u32string_view chars, std::size_t end, std::size_t begin = 0) const {
    return begin < end && last_.test(chars[end - 1] % signs) ? longest_up_to(chars, end, begin) : 0;
  }
  /// Whether `word` is one of the words.
  bool has(std::u32string_view word) const;
  /// Whether any of the words stands in [begin, end).
  bool occurs_in(std::u32string_view chars, std::size_t begin, std::size_t end) const;

 private:
  using Words = std::vector<std::u32string_view>;  // the longest first

  // Most characters begin no word: so much is known of a few bits, long before any map is asked, and every
  // lexicon is asked at every character.
  static constexpr std::size_t signs = 4096;
  using Signs = std::bitset<signs>;

  using ByCharacter = boost::unordered_flat_map<char32_t, Words>;

  std::size_t longest_from(std::u32string_view chars, std::size_t at, std::size_t end) const;
  std::size_t longest_up_to(std::u32string_view chars, std::size_t end, std::size_t begin) const;
  void add(std::u32string_view word);
  void sort();

  ByCharacter by_first_;
  ByCharacter by_last_;
  Signs first_;
  Signs last_;
};

}  // namespace bihuan::reading
