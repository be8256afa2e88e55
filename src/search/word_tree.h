// SPDX-License-Identifier: Apache-2.0
// The words of a lexicon as a tree of characters: every word that begins at each place of a text, found in
// one walk. Words may be parted: 灭火器…过期 is said where its tail follows its head.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/plain_text.h"

namespace bihuan::search {

using WordId = std::uint32_t;

struct Tail {
  WordId word;
  std::uint32_t sense;
};

struct Word {
  std::vector<std::uint32_t> senses;  // none: it is only a part of parted words
  std::vector<Tail> tails;            // of the parted words whose head it is
};

struct FoundWord {
  Stretch stretch;
  WordId word;
};

class WordTree {
 public:
  WordTree() : nodes_(1) {}

  void say(std::u32string_view word, std::uint32_t sense);
  void say_parted(std::u32string_view head, std::u32string_view tail, std::uint32_t sense);

  const Word& word(WordId id) const { return words_[id]; }
  std::size_t size() const { return words_.size(); }
  /// By where they begin, then shorter before longer.
  std::vector<FoundWord> find_in(std::u32string_view plain) const;

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct Node {
    WordId word = none;
  };

  WordId word_of(std::u32string_view chars);
  std::uint32_t child(std::uint32_t node, char32_t c) const;
  static std::uint64_t edge(std::uint32_t node, char32_t c) { return std::uint64_t{node} << 21 | c; }

  std::vector<Node> nodes_;
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<Word> words_;
};

}  // namespace bihuan::search
