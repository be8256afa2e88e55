// SPDX-License-Identifier: Apache-2.0
// Which terms keep the same company in the register: two that never stand in one text, but beside the same
// others, come out alike (latent semantic analysis: a truncated singular value decomposition of the texts by
// their terms, on a sample). Deterministic; of a small register it knows nothing, and says so.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "search/postings.h"

namespace bihuan::search {

class Company {
 public:
  static constexpr std::size_t width = 64;
  using Place = std::array<float, width>;

  /// Learns anew from the texts held now; too few of them, and it stays empty.
  void learn(const Postings& postings);
  bool is_empty() const { return places_.empty(); }

  /// Where a query stands, with the length 1; all zeros if it holds no term that was learned.
  Place of(const Query& query) const;
  /// Between -1 and 1; 0 where one of them is nowhere.
  static float likeness(const Place& a, const Place& b);
  std::size_t bytes() const {
    return places_.capacity() * sizeof(Place) + rows_.capacity() * sizeof(std::uint32_t);
  }

 private:
  friend class Lesson;
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  std::vector<std::uint32_t> rows_;  // of each term, in places_
  std::vector<Place> places_;
};

}  // namespace bihuan::search
