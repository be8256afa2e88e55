// SPDX-License-Identifier: Apache-2.0
#include "search/word_tree.h"

#include <algorithm>

namespace bihuan::search {

void WordTree::say(std::u32string_view word, std::uint32_t sense) {
  auto& senses = words_[word_of(word)].senses;
  if (!std::ranges::count(senses, sense)) senses.push_back(sense);
}

void WordTree::say_parted(std::u32string_view head, std::u32string_view tail, std::uint32_t sense) {
  const auto behind = word_of(tail);
  words_[word_of(head)].tails.push_back({behind, sense});
}

std::vector<FoundWord> WordTree::find_in(std::u32string_view plain) const {
  std::vector<FoundWord> found;
  found.reserve(plain.size());
  for (std::uint32_t begin = 0; begin < plain.size(); ++begin) {
    std::uint32_t node = 0;
    for (std::uint32_t end = begin; end < plain.size();) {
      node = child(node, plain[end++]);
      if (node == none) break;
      if (nodes_[node].word != none) found.push_back({{begin, end}, nodes_[node].word});
    }
  }
  return found;
}

WordId WordTree::word_of(std::u32string_view chars) {
  std::uint32_t node = 0;
  for (const char32_t c : chars) {
    const auto fresh = static_cast<std::uint32_t>(nodes_.size());
    const auto [at, is_new] = edges_.emplace(edge(node, c), fresh);
    if (is_new) nodes_.push_back({});
    node = at->second;
  }
  if (nodes_[node].word == none) {
    nodes_[node].word = static_cast<WordId>(words_.size());
    words_.push_back({});
  }
  return nodes_[node].word;
}

std::uint32_t WordTree::child(std::uint32_t node, char32_t c) const {
  const auto found = edges_.find(edge(node, c));
  return found == edges_.end() ? none : found->second;
}

}  // namespace bihuan::search
