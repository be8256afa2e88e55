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

}  // namespace

bool instructs_nobody(std::u32string_view chars, const Sentence& sentence) {
  const auto from = sentence.clauses.begin() + static_cast<std::ptrdiff_t>(sentence.telling);
  return std::any_of(from, sentence.clauses.end(),
                     [&](text::Range clause) { return opens_with_modal(chars, clause); });
}

text::Range unassigned_quote(std::u32string_view chars, const Sentence& sentence) {
  for (const auto clause : sentence.clauses) {
    const auto at = behind_lead_in(chars, clause);
    if (at < clause.end) return {at, sentence.range.end};
  }
  return sentence.range;
}

}  // namespace bihuan::reading
