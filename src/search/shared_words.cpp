// SPDX-License-Identifier: Apache-2.0
#include "search/shared_words.h"

#include <algorithm>
#include <set>

#include "search/plain_text.h"
#include "search/said.h"
#include "search/terms.h"
#include "text/utf8.h"

namespace bihuan::search {
namespace {

bool is_told(SenseKind kind) {
  return kind == SenseKind::thing || kind == SenseKind::act || kind == SenseKind::fault;
}

class Side {
 public:
  Side(const Lexicon& lexicon, std::string_view utf8)
      : lexicon_(lexicon),
        plain_(plain_text(text::from_utf8(utf8).value_or(U""))),
        said_(said_in(lexicon, plain_.chars)),
        lit_(plain_.chars.size()) {}

  /// In the order in which they are first said.
  std::vector<SenseId> senses() const {
    std::vector<SenseId> senses;
    for (const Mention& mention : said_.mentions)
      if (is_told(lexicon_.sense(mention.sense).kind) && !std::ranges::count(senses, mention.sense))
        senses.push_back(mention.sense);
    return senses;
  }
  void light(SenseId sense) {
    for (const Mention& mention : said_.mentions)
      if (mention.sense == sense) light(mention.stretch), light(mention.tail);
  }
  std::set<TermKey> pairs() const {
    std::set<TermKey> pairs;
    for (std::size_t at = 0; at + 1 < lit_.size(); ++at)
      if (is_pair(at)) pairs.insert(pair(at));
    return pairs;
  }
  void light(const std::set<TermKey>& pairs) {
    for (std::uint32_t at = 0; at + 1 < lit_.size(); ++at)
      if (is_pair(at) && pairs.contains(pair(at))) light(Stretch{at, at + 2});
  }
  std::vector<text::Span> spans() const;

 private:
  void light(Stretch stretch) {
    for (auto at = stretch.begin; at < stretch.end; ++at) lit_[at] = true;
  }
  TermKey pair(std::size_t at) const { return character_term(plain_.chars[at], plain_.chars[at + 1]); }
  bool is_pair(std::size_t at) const {
    return is_wordly(plain_.chars[at]) && is_wordly(plain_.chars[at + 1]) &&
           said_.voices[at] != Voice::quiet && said_.voices[at + 1] != Voice::quiet;
  }

  const Lexicon& lexicon_;
  PlainText plain_;
  Said said_;
  std::vector<bool> lit_;
};

std::vector<text::Span> Side::spans() const {
  std::vector<text::Span> spans;
  for (std::uint32_t begin = 0; begin < lit_.size();) {
    auto end = begin;
    while (end < lit_.size() && lit_[end]) ++end;
    if (end > begin) spans.push_back(plain_.written({begin, end}));
    begin = end + 1;
  }
  return spans;
}

}  // namespace

SharedWords shared_words(const Lexicon& lexicon, std::string_view first_utf8, std::string_view second_utf8) {
  Side first(lexicon, first_utf8), second(lexicon, second_utf8);
  SharedWords shared;
  const auto others = second.senses();
  for (const SenseId sense : first.senses()) {
    if (!std::ranges::count(others, sense)) continue;
    shared.senses.push_back(lexicon.sense(sense).name);
    first.light(sense);
    second.light(sense);
  }
  const auto pairs = first.pairs(), other_pairs = second.pairs();
  first.light(other_pairs);
  second.light(pairs);
  shared.in_first = first.spans();
  shared.in_second = second.spans();
  return shared;
}

}  // namespace bihuan::search
