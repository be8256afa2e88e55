// SPDX-License-Identifier: Apache-2.0
#include "reading/tail.h"

#include <algorithm>

#include "reading/labels.h"
#include "text/dates.h"
#include "text/phrases.h"

namespace bihuan::reading {
namespace {

using text::FoldedText;
using text::Range;

constexpr std::size_t signature_max = 40;

bool names_further_matters(std::u32string_view chars, std::size_t i) {
  if (text::match_any(chars, i, {U"会议还", U"会上还", U"会上,还", U"会议研究了其他", U"会议研究了其它"}) ==
      0)
    return false;
  const auto words = chars.substr(i, 40);
  const auto sentence = words.substr(0, words.find(U'。'));
  return text::contains_any(sentence, {U"其他事", U"其它事", U"有关事项", U"其他有关", U"其他议题",
                                       U"其它议题", U"其他工作", U"其它工作"});
}

bool is_a_date_alone(const FoldedText& text, Range line) {
  const auto date = text::read_date(text.chars(), line.begin);
  return date && date->end <= line.end && line.end - date->end <= 2;
}

}  // namespace

bool is_signature(const FoldedText& text, const Lines& lines, std::size_t i) {
  const auto line = lines.line(i);
  if (i != line.begin || line.size() > signature_max) return false;
  const auto words = text.chars(line);
  if (is_a_date_alone(text, line)) return true;
  // …以市政府办公厅名义印|发实施: the middle of a sentence.
  if (words.find_first_of(U"。,;") != std::u32string_view::npos) return false;
  if (text::match_any_before(words, words.size(),
                             std::initializer_list<std::u32string_view>{U"印发", U"整理", U"印"}) > 0) {
    return text::contains_any(words, {U"办公室", U"办", U"日印发", U"日印"});
  }
  return line.end < text.size() &&
         text::match_any_before(words, words.size(),
                                std::initializer_list<std::u32string_view>{U"办公室", U"人民政府", U"政府办",
                                                                           U"管理委员会", U"委员会"}) > 0 &&
         text::read_date(text.chars(), line.end);
}

bool is_disclosure_note(std::u32string_view chars, std::size_t i) {
  return text::match_any(chars, i, {U"(此件", U"此件公开", U"此件主动", U"此件依申请", U"此件不"}) > 0;
}

std::size_t find_tail(const FoldedText& text, const Lines& lines, Range within) {
  for (auto i = within.begin; i < within.end; ++i) {
    const bool starts_line = text.starts_line(i);
    if (!starts_line && (i == 0 || !(text::ends_clause(text.chars()[i - 1]) || text.gap_before(i) > 0)))
      continue;
    if (label_at(text, i) || names_further_matters(text.chars(), i) || is_disclosure_note(text.chars(), i))
      return i;
    if (starts_line && (is_site_furniture(text, i) || is_signature(text, lines, i))) return i;
  }
  return within.end;
}

}  // namespace bihuan::reading
