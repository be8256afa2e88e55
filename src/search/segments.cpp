// SPDX-License-Identifier: Apache-2.0
#include "search/segments.h"

#include <algorithm>

namespace bihuan::search {
namespace {

struct Way {
  std::uint32_t worth = 0;           // of the best cut from here to the end
  const FoundWord* first = nullptr;  // nothing: this character stays alone
};

std::uint32_t worth_of(const FoundWord& found) {
  return found.stretch.size() * found.stretch.size();
}

}  // namespace

std::vector<FoundWord> best_cut(const WordTree& words, std::span<const FoundWord> found, std::size_t length) {
  std::vector<Way> ways(length + 1);
  auto next = found.end();
  for (std::size_t begin = length; begin-- > 0;) {
    ways[begin] = {ways[begin + 1].worth, nullptr};
    for (; next != found.begin() && std::prev(next)->stretch.begin == begin; --next) {
      const FoundWord& candidate = *std::prev(next);
      if (words.word(candidate.word).senses.empty()) continue;
      const auto worth = worth_of(candidate) + ways[candidate.stretch.end].worth;
      if (worth > ways[begin].worth) ways[begin] = {worth, &candidate};
    }
  }
  std::vector<FoundWord> cut;
  for (std::size_t at = 0; at < length;) {
    if (ways[at].first) cut.push_back(*ways[at].first);
    at = ways[at].first ? ways[at].first->stretch.end : at + 1;
  }
  return cut;
}

}  // namespace bihuan::search
