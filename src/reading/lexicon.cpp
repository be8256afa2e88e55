// SPDX-License-Identifier: Apache-2.0
#include "reading/lexicon.h"

#include <algorithm>

namespace bihuan::reading {

Lexicon::Lexicon(std::u32string_view words) {
  std::size_t begin = 0;
  while (begin < words.size()) {
    const auto end = std::min(words.find(U' ', begin), words.size());
    add(words.substr(begin, end - begin));
    begin = end + 1;
  }
  sort();
}

Lexicon::Lexicon(text::Phrases words) {
  for (const auto word : words) add(word);
  sort();
}

void Lexicon::add(std::u32string_view word) {
  if (word.empty()) return;
  by_first_[word.front()].push_back(word);
  by_last_[word.back()].push_back(word);
  first_.set(word.front() % signs);
  last_.set(word.back() % signs);
}

void Lexicon::sort() {
  const auto longest_first = [](auto& list) {
    std::ranges::stable_sort(list, [](auto a, auto b) { return a.size() > b.size(); });
  };
  for (auto& [first, list] : by_first_) longest_first(list);
  for (auto& [last, list] : by_last_) longest_first(list);
}

std::size_t Lexicon::longest_from(std::u32string_view chars, std::size_t at, std::size_t end) const {
  const auto found = by_first_.find(chars[at]);
  if (found == by_first_.end()) return 0;
  const auto here = chars.substr(at, end - at);
  for (const auto word : found->second) {
    if (here.starts_with(word)) return word.size();
  }
  return 0;
}

std::size_t Lexicon::longest_up_to(std::u32string_view chars, std::size_t end, std::size_t begin) const {
  const auto found = by_last_.find(chars[end - 1]);
  if (found == by_last_.end()) return 0;
  const auto here = chars.substr(begin, end - begin);
  for (const auto word : found->second) {
    if (here.ends_with(word)) return word.size();
  }
  return 0;
}

bool Lexicon::has(std::u32string_view word) const {
  return !word.empty() && longest_at(word, 0, word.size()) == word.size();
}

bool Lexicon::occurs_in(std::u32string_view chars, std::size_t begin, std::size_t end) const {
  for (auto i = begin; i < end; ++i) {
    if (longest_at(chars, i, end) > 0) return true;
  }
  return false;
}

}  // namespace bihuan::reading
