// SPDX-License-Identifier: Apache-2.0
#include "search/said.h"

#include <algorithm>

#include "search/denied.h"
#include "search/proper_names.h"
#include "search/segments.h"

namespace bihuan::search {
namespace {

constexpr double nested_share = 0.4;
constexpr std::uint32_t parted_characters_max = 8;  // between head and tail
constexpr std::size_t guesses_most = 2;             // of one unknown word
constexpr float guess_strength_least = 2.5;
constexpr double guess_strength_half = 4;  // that makes half a mention

bool is_quiet(SenseKind kind) {
  return kind == SenseKind::place || kind == SenseKind::name_end || kind == SenseKind::filler;
}

bool may_be_nested(SenseKind kind) {
  return kind == SenseKind::thing || kind == SenseKind::act || kind == SenseKind::fault;
}

class Listener {
 public:
  Listener(const Lexicon& lexicon, std::u32string_view plain)
      : lexicon_(lexicon),
        plain_(plain),
        found_(lexicon.words().find_in(plain)),
        cut_(best_cut(lexicon.words(), found_, plain.size())) {}

  Said listen() {
    said_.voices.assign(plain_.size(), Voice::open);
    for (const FoundWord& word : cut_) take(word);
    take_nested();
    take_parted();
    hush_proper_names(lexicon_, cut_, plain_, said_.voices);
    drop_names();
    take_guesses();
    say_omissions(lexicon_, plain_, said_.mentions);
    return std::move(said_);
  }

 private:
  void take(const FoundWord& word);
  void take_nested();
  void take_parted();
  void take_tails(const FoundWord& head);
  void drop_names();
  void take_guesses();
  void guess(Stretch run);
  const Word& word(const FoundWord& found) const { return lexicon_.words().word(found.word); }

  const Lexicon& lexicon_;
  std::u32string_view plain_;
  std::vector<FoundWord> found_;
  std::vector<FoundWord> cut_;
  Said said_;
};

void Listener::take(const FoundWord& found) {
  bool quiet = true;
  for (const SenseId sense : word(found).senses) {
    said_.mentions.push_back({sense, 1, found.stretch, {}});
    quiet = quiet && is_quiet(lexicon_.sense(sense).kind);
  }
  // The 内 of 内胆 is part of a word that the lexicon does not know.
  const auto voice = found.stretch.size() < 2 ? Voice::open : quiet ? Voice::quiet : Voice::covered;
  for (auto at = found.stretch.begin; at < found.stretch.end; ++at) said_.voices[at] = voice;
}

/// 灭火器 in 灭火器箱; but not the 无 in 无线.
void Listener::take_nested() {
  auto outer = cut_.begin();
  for (const FoundWord& inner : found_) {
    while (outer != cut_.end() && outer->stretch.end <= inner.stretch.begin) ++outer;
    if (outer == cut_.end()) return;
    const bool is_inside = inner.stretch.begin >= outer->stretch.begin &&
                           inner.stretch.end <= outer->stretch.end && inner.stretch != outer->stretch;
    if (!is_inside || inner.stretch.size() < 2) continue;
    for (const SenseId sense : word(inner).senses)
      if (may_be_nested(lexicon_.sense(sense).kind))
        said_.mentions.push_back({sense, nested_share, inner.stretch, {}});
  }
}

void Listener::take_parted() {
  for (const FoundWord& head : found_)
    if (!word(head).tails.empty()) take_tails(head);
}

void Listener::take_tails(const FoundWord& head) {
  for (const FoundWord& tail : found_) {
    if (tail.stretch.begin < head.stretch.end) continue;
    if (tail.stretch.begin > head.stretch.end + parted_characters_max) return;
    const auto between = plain_.substr(head.stretch.end, tail.stretch.begin - head.stretch.end);
    if (std::ranges::any_of(between, ends_sentence)) return;
    for (const Tail& known : word(head).tails)
      if (known.word == tail.word) said_.mentions.push_back({known.sense, 1, head.stretch, tail.stretch});
  }
}

/// What a proper name is made of says nothing of the matter: 永安消防器材有限公司.
void Listener::drop_names() {
  std::erase_if(said_.mentions, [this](const Mention& mention) {
    return said_.voices[mention.stretch.begin] == Voice::quiet &&
           !is_quiet(lexicon_.sense(mention.sense).kind);
  });
}

void Listener::take_guesses() {
  for (std::uint32_t begin = 0; begin < plain_.size();) {
    auto end = begin;
    while (end < plain_.size() && said_.voices[end] == Voice::open && is_wordly(plain_[end])) ++end;
    if (end - begin >= 2) guess({begin, end});
    begin = std::max(end, begin + 1);
  }
}

/// 救急灯, which no lexicon lists, is most likely an 应急灯.
void Listener::guess(Stretch run) {
  for (const Guess& guess : lexicon_.guesses().of(plain_.substr(run.begin, run.size()), guesses_most)) {
    if (guess.strength < guess_strength_least) continue;
    const double strength = guess.strength;
    said_.mentions.push_back({guess.sense, strength / (strength + guess_strength_half), run, {}});
  }
}

}  // namespace

Said said_in(const Lexicon& lexicon, std::u32string_view plain) {
  return Listener(lexicon, plain).listen();
}

}  // namespace bihuan::search
