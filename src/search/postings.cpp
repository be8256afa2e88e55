// SPDX-License-Identifier: Apache-2.0
#include "search/postings.h"

#include <algorithm>
#include <cmath>

#include "base/result.h"

namespace bihuan::search {
namespace {

constexpr float impact_most = 255;

float length_of(const std::vector<WeightedKey>& terms) {
  float squares = 0;
  for (const WeightedKey& term : terms) squares += term.weight * term.weight;
  return std::sqrt(squares);
}

std::uint32_t impact_of(float part) {
  return static_cast<std::uint32_t>(std::clamp(std::round(part * impact_most), 1.0F, impact_most));
}

}  // namespace

HeldTerm::HeldTerm(TermId term, float weight)
    : bits_(term << impact_bits |
            static_cast<std::uint32_t>(std::clamp(std::round(weight * steps), 1.0F, impact_most))) {}

TextNumber Postings::add(const std::vector<WeightedKey>& terms) {
  VERIFY(texts() < texts_most && lists_.size() + terms.size() <= texts_most);
  const auto text = static_cast<TextNumber>(texts());
  if (text % block_texts == 0) blocks_.emplace_back();
  auto& block = blocks_.back();
  begins_.push_back(static_cast<std::uint32_t>(block.size()));
  const float length = length_of(terms);
  for (const WeightedKey& term : terms) {
    const TermId id = id_of(term.key);
    const auto impact = impact_of(term.weight / length);
    lists_[id].emplace_back(text, impact);
    greatest_[id] = std::max(greatest_[id], static_cast<std::uint8_t>(impact));
    block.emplace_back(id, term.weight);
  }
  std::sort(block.begin() + begins_.back(), block.end(),
            [](HeldTerm a, HeldTerm b) { return a.term() < b.term(); });
  if ((text + 1) % block_texts == 0) block.shrink_to_fit();
  return text;
}

std::optional<TermId> Postings::find(TermKey key) const {
  const auto found = ids_.find(key);
  if (found == ids_.end()) return std::nullopt;
  return found->second;
}

std::span<const HeldTerm> Postings::held_by(TextNumber text) const {
  const auto& block = blocks_[text / block_texts];
  const bool is_last = text + 1 == texts() || (text + 1) % block_texts == 0;
  const auto end = is_last ? block.size() : begins_[text + 1];
  return std::span(block).subspan(begins_[text], end - begins_[text]);
}

float Postings::rarity(TermId term) const {
  const auto all = static_cast<float>(texts()), some = static_cast<float>(lists_[term].size());
  return std::log(1 + (all - some + 0.5F) / (some + 0.5F));
}

std::size_t Postings::bytes() const {
  std::size_t bytes = ids_.bucket_count() * (sizeof(TermKey) + sizeof(TermId) + sizeof(TermId));
  for (const auto& list : lists_) bytes += sizeof(list) + list.capacity() * sizeof(Posting);
  for (const auto& block : blocks_) bytes += block.capacity() * sizeof(HeldTerm);
  return bytes + greatest_.capacity() + begins_.capacity() * sizeof(std::uint32_t);
}

TermId Postings::id_of(TermKey key) {
  const auto [at, is_new] = ids_.emplace(key, static_cast<TermId>(lists_.size()));
  if (is_new) lists_.emplace_back(), greatest_.push_back(0);
  return at->second;
}

}  // namespace bihuan::search
