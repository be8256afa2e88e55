// SPDX-License-Identifier: Apache-2.0
// The terms by which problems are compared, each with its weight: the senses said and what they carry along,
// what is wrong paired with what it is wrong with, and neighbouring characters for all that no lexicon knows.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "search/said.h"

namespace bihuan::search {

/// A sense, a pair of senses, or two characters; never 0.
using TermKey = std::uint64_t;

TermKey sense_term(SenseId sense);
TermKey pair_term(SenseId thing, SenseId fault);
TermKey character_term(char32_t first, char32_t second);

struct WeightedKey {
  TermKey key;
  float weight;
};

struct TermWeights {
  std::array<double, sense_kinds> of_kind{1.0, 0.8, 0.7, 0.05, 0.0, 0.12, 0.02, 0.02};
  double pair = 0.4;
  double carried = 0.5;  // of what carries it, step by step
  double open_characters = 0.4;
  double covered_characters = 0.2;
  double quiet_characters = 0.02;
  double open_single = 0.4;  // of one character
  double covered_single = 0.4;
};

/// Sorted by key, each key once.
std::vector<WeightedKey> terms_of(const Lexicon& lexicon, const Said& said, std::u32string_view plain,
                                  const TermWeights& weights);

/// The senses of `mentions` and what they carry, each once with its largest share, sorted by sense.
std::vector<std::pair<SenseId, double>> with_carried(const Lexicon& lexicon,
                                                     const std::vector<Mention>& mentions, double decay);

}  // namespace bihuan::search
