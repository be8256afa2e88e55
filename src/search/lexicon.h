// SPDX-License-Identifier: Apache-2.0
// What words of hazards mean: each sense (义) has the words that say it, a kind, and the wider senses that it
// carries along. Made by parse_lexicon (lexicon_file.h) from a file that the office can edit; then it never
// changes and may be read by many threads.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/guesses.h"
#include "search/plain_text.h"
#include "search/word_tree.h"

namespace bihuan::search {

using SenseId = std::uint32_t;

enum class SenseKind : std::uint8_t {
  thing,     // 物: what a fault is found on: an extinguisher, a record, a duty
  act,       // 事: what is done, or should be: checking, training, wearing
  fault,     // 病: what is wrong: missing, expired, blocked
  having,    // 有: to set up, to provide: says little unless it is denied
  negation,  // 未: turns the act behind it into its omission
  place,     // 处: where, which says little
  name_end,  // 名: ends a proper name: what stands before it is one
  filler,    // 虚: says nearly nothing
};
inline constexpr std::size_t sense_kinds = 8;

struct Sense {
  std::string name;
  SenseKind kind = SenseKind::thing;
  std::vector<SenseId> carried;     // wider senses, or parts of this one
  std::optional<SenseId> omission;  // of an act or a having: that it was not done
};

class Lexicon {
 public:
  Lexicon() = default;

  std::span<const Sense> senses() const { return senses_; }
  const Sense& sense(SenseId id) const { return senses_[id]; }
  std::optional<SenseId> find(std::string_view name) const;
  const WordTree& words() const { return words_; }
  const Guesses& guesses() const { return guesses_; }

  /// `name` is new.
  SenseId add(std::string name, SenseKind kind);
  void carry(SenseId sense, SenseId wider) { senses_[sense].carried.push_back(wider); }
  void say(SenseId sense, std::u32string_view word);
  void say_parted(SenseId sense, std::u32string_view head, std::u32string_view tail) {
    words_.say_parted(head, tail, sense);
  }
  /// After the last word. Gives every act and having its omission: the sense named 未 and its name, made
  /// where there is none.
  void settle();

 private:
  std::vector<Sense> senses_;
  std::unordered_map<std::string, SenseId> by_name_;
  WordTree words_;
  Guesses guesses_;
};

}  // namespace bihuan::search
