// SPDX-License-Identifier: Apache-2.0
// Which texts hold a term, and how much it weighs in each: appended as texts come, read in their order.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "search/terms.h"

namespace bihuan::search {

using TermId = std::uint32_t;
using TextNumber = std::uint32_t;

inline constexpr unsigned impact_bits = 8;
inline constexpr std::size_t texts_most = std::size_t{1} << (32 - impact_bits);  // terms as well

/// A text and the term's weight in it as a part of the text's length, in 1/255.
class Posting {
 public:
  Posting(TextNumber text, std::uint32_t impact) : bits_(text << impact_bits | impact) {}
  TextNumber text() const { return bits_ >> impact_bits; }
  std::uint32_t impact() const { return bits_ & 0xFF; }

 private:
  std::uint32_t bits_;
};

/// A term of a text, and its weight there.
class HeldTerm {
 public:
  HeldTerm(TermId term, float weight);
  TermId term() const { return bits_ >> impact_bits; }
  float weight() const { return static_cast<float>(bits_ & 0xFF) / steps; }

 private:
  static constexpr float steps = 128;  // of a weight of 1; what weighs 2 and more weighs 2
  std::uint32_t bits_;
};

struct QueryTerm {
  TermId term;
  float weight;
};
using Query = std::vector<QueryTerm>;  // sorted by term

class Postings {
 public:
  std::size_t texts() const { return begins_.size(); }
  std::size_t terms() const { return lists_.size(); }
  /// Appends a text. Texts and terms are fewer than texts_most.
  TextNumber add(const std::vector<WeightedKey>& terms);

  std::optional<TermId> find(TermKey key) const;
  std::span<const Posting> list(TermId term) const { return lists_[term]; }
  /// Of any posting in the term's list.
  std::uint32_t greatest_impact(TermId term) const { return greatest_[term]; }
  std::span<const HeldTerm> held_by(TextNumber text) const;
  /// How rare a term is: near 0 where every text holds it.
  float rarity(TermId term) const;
  std::size_t bytes() const;

 private:
  static constexpr std::size_t block_texts = 1024;

  TermId id_of(TermKey key);

  boost::unordered_flat_map<TermKey, TermId> ids_;
  std::vector<std::vector<Posting>> lists_;
  std::vector<std::uint8_t> greatest_;         // of each list
  std::vector<std::vector<HeldTerm>> blocks_;  // of block_texts texts each
  std::vector<std::uint32_t> begins_;          // of each text in its block
};

}  // namespace bihuan::search
