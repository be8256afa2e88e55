// SPDX-License-Identifier: Apache-2.0
#include "search/proper_names.h"

#include <algorithm>

namespace bihuan::search {
namespace {

// 公司 and longer end names that hold words of any kind; 路 and 村 only what no lexicon knows.
constexpr std::uint32_t strong_end_characters = 2;
constexpr std::uint32_t strong_name_characters_max = 14;
constexpr std::uint32_t weak_name_characters_max = 5;

class Hush {
 public:
  Hush(const Lexicon& lexicon, std::span<const FoundWord> cut, std::u32string_view plain)
      : lexicon_(lexicon), cut_(cut), plain_(plain) {}

  bool ends_name(const FoundWord& word) const { return has(word, SenseKind::name_end); }

  /// Where the name begins that ends with the n-th word of the cut.
  std::uint32_t begin_of(std::size_t n) const {
    const bool is_strong = cut_[n].stretch.size() >= strong_end_characters;
    const auto longest = is_strong ? strong_name_characters_max : weak_name_characters_max;
    const auto end = cut_[n].stretch.begin;
    const auto least = end - std::min(end, longest);
    auto at = end;
    while (at > least && is_wordly(plain_[at - 1])) {
      const auto before = n > 0 ? cut_[n - 1] : FoundWord{};
      if (n == 0 || before.stretch.end < at) {
        --at;
        continue;
      }
      if (!may_be_in_name(before, is_strong)) break;
      at = before.stretch.begin;
      --n;
    }
    return at;
  }

 private:
  bool has(const FoundWord& word, SenseKind kind) const {
    const auto& senses = lexicon_.words().word(word.word).senses;
    return std::ranges::any_of(senses, [&](SenseId id) { return lexicon_.sense(id).kind == kind; });
  }
  bool may_be_in_name(const FoundWord& word, bool is_strong) const {
    if (has(word, SenseKind::place) || has(word, SenseKind::name_end)) return true;
    return is_strong && has(word, SenseKind::thing);
  }

  const Lexicon& lexicon_;
  std::span<const FoundWord> cut_;
  std::u32string_view plain_;
};

}  // namespace

void hush_proper_names(const Lexicon& lexicon, std::span<const FoundWord> cut, std::u32string_view plain,
                       std::vector<Voice>& voices) {
  const Hush hush(lexicon, cut, plain);
  for (std::size_t n = 0; n < cut.size(); ++n) {
    if (!hush.ends_name(cut[n])) continue;
    for (auto at = hush.begin_of(n); at < cut[n].stretch.end; ++at) voices[at] = Voice::quiet;
  }
}

}  // namespace bihuan::search
