// SPDX-License-Identifier: Apache-2.0
#include "search/guesses.h"

#include <algorithm>
#include <cmath>

namespace bihuan::search {
namespace {

// A sense of two words is not twice as sure of its characters as one of four.
constexpr float words_before_any = 4;

bool sense_before(const Guess& a, const Guess& b) {
  return a.sense < b.sense;
}
bool is_stronger(const Guess& a, const Guess& b) {
  return a.strength != b.strength ? a.strength > b.strength : a.sense < b.sense;
}

/// Those of one sense made one.
void merge(std::vector<Guess>& guesses) {
  std::sort(guesses.begin(), guesses.end(), sense_before);
  std::size_t kept = 0;
  for (const Guess& guess : guesses) {
    if (kept > 0 && guesses[kept - 1].sense == guess.sense) {
      guesses[kept - 1].strength += guess.strength;
    } else {
      guesses[kept++] = guess;
    }
  }
  guesses.resize(kept);
}

}  // namespace

void Guesses::learn(std::u32string_view word, std::uint32_t sense) {
  if (words_.size() <= sense) words_.resize(sense + 1);
  ++words_[sense];
  std::vector<std::uint64_t> parts;
  for (std::size_t at = 0; at < word.size(); ++at)
    for (std::size_t length = 1; length <= 2 && at + length <= word.size(); ++length)
      parts.push_back(part(word.substr(at, length)));
  std::ranges::sort(parts);
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  for (const auto key : parts) by_part_[key].push_back({sense, 1});
}

void Guesses::settle() {
  const auto senses = static_cast<float>(std::ranges::count_if(words_, [](float n) { return n > 0; }));
  for (auto& [key, guesses] : by_part_) {
    merge(guesses);
    const float rarity = std::log(senses / static_cast<float>(guesses.size()));
    for (Guess& guess : guesses)
      guess.strength = std::sqrt(guess.strength / (words_[guess.sense] + words_before_any)) * rarity;
  }
}

std::vector<Guess> Guesses::of(std::u32string_view run, std::size_t most) const {
  std::vector<Guess> sums;
  for (std::size_t at = 0; at < run.size(); ++at) {
    add(run.substr(at, 1), sums);
    if (at + 1 < run.size()) add(run.substr(at, 2), sums);
  }
  merge(sums);
  const auto middle = sums.begin() + static_cast<std::ptrdiff_t>(std::min(most, sums.size()));
  std::partial_sort(sums.begin(), middle, sums.end(), is_stronger);
  sums.erase(middle, sums.end());
  return sums;
}

void Guesses::add(std::u32string_view part_chars, std::vector<Guess>& sums) const {
  const auto found = by_part_.find(part(part_chars));
  if (found != by_part_.end()) sums.insert(sums.end(), found->second.begin(), found->second.end());
}

}  // namespace bihuan::search
