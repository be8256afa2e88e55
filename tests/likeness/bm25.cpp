// SPDX-License-Identifier: Apache-2.0
#include "bm25.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "text/bigrams.h"

namespace bihuan::likeness {
namespace {

constexpr double k1 = 1.2;
constexpr double b = 0.75;

}  // namespace

Bm25::Bm25(const std::vector<std::string>& texts) : terms_(texts.size()) {
  for (std::uint32_t text = 0; text < texts.size(); ++text) {
    const auto pairs = text::bigrams(texts[text]);
    lengths_.push_back(static_cast<double>(pairs.size()));
    for (const auto& pair : pairs) ++terms_[text][pair];
    for (const auto& [pair, times] : terms_[text]) lists_[pair].push_back({text, times});
  }
  mean_length_ = std::accumulate(lengths_.begin(), lengths_.end(), 0.0) / static_cast<double>(texts.size());
}

std::vector<std::uint32_t> Bm25::alike_to(std::uint32_t text, std::size_t most) const {
  std::vector<double> scores(terms_.size());
  for (const auto& [pair, asked] : terms_[text]) {
    const auto& list = lists_.at(pair);
    const auto some = static_cast<double>(list.size());
    const double rarity = std::log(1 + (static_cast<double>(terms_.size()) - some + 0.5) / (some + 0.5));
    for (const auto& [other, times] : list)
      scores[other] +=
          asked * rarity * times * (k1 + 1) / (times + k1 * (1 - b + b * lengths_[other] / mean_length_));
  }
  std::vector<std::uint32_t> order;
  for (std::uint32_t other = 0; other < scores.size(); ++other)
    if (other != text && scores[other] > 0) order.push_back(other);
  std::ranges::stable_sort(order, [&](auto x, auto y) { return scores[x] > scores[y]; });
  if (order.size() > most) order.resize(most);
  return order;
}

}  // namespace bihuan::likeness
