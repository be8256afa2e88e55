// SPDX-License-Identifier: Apache-2.0
// What words that no lexicon lists may mean, by the characters that they are made of: 救急灯 is written with
// those of 应急灯, so it is likely to be one.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bihuan::search {

struct Guess {
  std::uint32_t sense;
  float strength;  // above 0; beyond 4 it is a good one
};

class Guesses {
 public:
  /// A word of a sense that may be guessed.
  void learn(std::u32string_view word, std::uint32_t sense);
  /// After the last word.
  void settle();

  /// The likeliest senses of a few characters, best first.
  std::vector<Guess> of(std::u32string_view run, std::size_t most) const;

 private:
  /// One character, or two.
  static std::uint64_t part(std::u32string_view chars) {
    return chars.size() == 1 ? chars[0] : std::uint64_t{chars[0]} << 21 | chars[1];
  }
  void add(std::u32string_view part_chars, std::vector<Guess>& sums) const;

  boost::unordered_flat_map<std::uint64_t, std::vector<Guess>> by_part_;
  std::vector<float> words_;  // of each sense
};

}  // namespace bihuan::search
