// SPDX-License-Identifier: Apache-2.0
#include "reading/unassigned.h"

#include <algorithm>

#include "reading/cues.h"
#include "reading/name_words.h"

namespace bihuan::reading {
namespace {

bool opens_with_modal(std::u32string_view chars, text::Range clause) {
  auto at = behind_lead_in(chars, clause);
  constexpr std::u32string_view numbers = U"一二三四五六七八九十";  // 一要, 二要
  if (at < clause.end && numbers.find(chars[at]) != std::u32string_view::npos) ++at;
  while (const auto adverb = cues::light_adverbs.longest_at(chars, at, clause.end)) at += adverb;
  return modal_at(chars, at, clause.end) > 0;
}

/// 投资规模必须以评审为准: a thing is spoken of, and nobody is told.
bool asks_of_a_thing(std::u32string_view chars, text::Range clause) {
  constexpr std::size_t reach = 16;
  static const Lexicon strong{U"要 必须 须 不得 严禁 务必 应 应当"};
  const auto from = behind_lead_in(chars, clause);
  for (auto at = from; at < std::min(clause.end, from + reach); ++at) {
    if (chars[at] == U'《' || chars[at] == U'“') return false;
    if (strong.longest_at(chars, at, clause.end) > 0 && modal_at(chars, at, clause.end) > 0) return true;
  }
  return false;
}

}  // namespace

bool instructs_nobody(std::u32string_view chars, const Sentence& sentence) {
  const auto from = sentence.clauses.begin() + static_cast<std::ptrdiff_t>(sentence.telling);
  return std::any_of(from, sentence.clauses.end(), [&](text::Range clause) {
    return opens_with_modal(chars, clause) || asks_of_a_thing(chars, clause);
  });
}

text::Range unassigned_quote(std::u32string_view chars, const Sentence& sentence) {
  for (const auto clause : sentence.clauses) {
    const auto at = behind_lead_in(chars, clause);
    if (at < clause.end) return {at, sentence.range.end};
  }
  return sentence.range;
}

}  // namespace bihuan::reading
