// SPDX-License-Identifier: Apache-2.0
#include "reading/plain_matters.h"

#include <algorithm>

#include "reading/item_heading.h"
#include "reading/labels.h"
#include "reading/tail.h"
#include "text/phrases.h"

namespace bihuan::reading {
namespace {

using text::FoldedText;
using text::Range;

constexpr std::size_t opening_within = 3000;  // characters in which the opening paragraph must be found

bool may_begin(const FoldedText& text, const Lines& lines, std::size_t i) {
  if (lines.starts_paragraph(i)) return true;
  return i > 0 && text.chars()[i - 1] == U'。' && (lines.are_wrapped() || lines.all().size() < 3);
}

/// 会议 or 会议 with an adverb, before the verb that opens a matter.
std::size_t subject_length(std::u32string_view chars, std::size_t i) {
  return text::match_any(
      chars, i, {U"会议", U"会议首先", U"会议还", U"会议专题", U"会议集体", U"会议认真", U"会前", U"会前,"});
}

bool opens_a_matter(std::u32string_view chars, std::size_t i) {
  const auto subject = subject_length(chars, i);
  return subject > 0 && matter_verb_length(chars, i + subject) > 0;
}

/// 会议原则通过了《…》: a matter told by its outcome.
bool opens_by_its_outcome(std::u32string_view chars, std::size_t i) {
  return text::match_any(chars, i,
                         {U"会议原则", U"会议同意", U"会议一致同意", U"会议通过", U"会议一致通过"}) > 0;
}

bool opens_by_a_heading(const FoldedText& text, const Lines& lines, std::size_t i) {
  if (!lines.starts_paragraph(i)) return false;
  if (matter_verb_length(text.chars(), i) == 0 && !text::starts_with(text.chars(), i, U"关于")) return false;
  const auto heading = find_heading(text, lines, {i, text.size()});
  return !heading.empty() && heading.end < text.size();
}

bool states_something(std::u32string_view chars, std::size_t i) {
  return text::match_any(chars, i,
                         {U"会议指出", U"会议认为", U"会议强调", U"会议要求", U"会议明确", U"会议议定",
                          U"会议决定", U"会议原则", U"会议同意", U"会议确定"}) > 0;
}

/// 县长某某主持召开县政府常务会议: a title of the site, which the opening repeats in a sentence.
bool is_a_title(const FoldedText& text, const Lines& lines, std::size_t i) {
  const auto line = lines.line(i);
  return !lines.are_wrapped() && text.chars(line).find_first_of(U",。;:") == std::u32string_view::npos;
}

/// The word that calls the meeting, in its sentence rather than in a title over it.
std::size_t call_of(const FoldedText& text, const Lines& lines, std::u32string_view word) {
  const auto chars = text.chars().substr(0, opening_within);
  const auto first = chars.find(word);
  for (auto at = first; at != std::u32string_view::npos; at = chars.find(word, at + word.size())) {
    if (!is_a_title(text, lines, at)) return at;
  }
  return first;
}

/// Behind the paragraph that says who met when.
std::size_t opening_end(const FoldedText& text, const Lines& lines) {
  const auto chars = text.chars().substr(0, opening_within);
  auto call = call_of(text, lines, U"主持召开");
  if (call == std::u32string_view::npos) call = call_of(text, lines, U"召开");
  if (call == std::u32string_view::npos) return 0;
  for (auto i = call; i < text.size(); ++i) {
    if (lines.starts_paragraph(i)) return i;
    if (chars.size() > i && chars[i] == U'。' &&
        (opens_a_matter(text.chars(), i + 1) || states_something(text.chars(), i + 1))) {
      return i + 1;
    }
  }
  return text.size();
}

/// Whether two of the parts at least decide on something of their own; else they speak of one matter.
bool decide_each(std::u32string_view chars, const std::vector<std::size_t>& starts, std::size_t end) {
  std::size_t deciding = 0;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const auto stop = i + 1 < starts.size() ? starts[i + 1] : end;
    const auto part = chars.substr(starts[i], stop - starts[i]);
    if (text::contains_any(part, {U"原则同意", U"原则上同意", U"原则通过", U"会议同意", U"审议《"}))
      ++deciding;
  }
  return deciding > 1;
}

template <class Opens>
std::vector<std::size_t> starts_where(const FoldedText& text, const Lines& lines, Range within, Opens opens) {
  std::vector<std::size_t> starts;
  for (auto i = within.begin; i < within.end; ++i) {
    if ((i == within.begin || may_begin(text, lines, i)) && opens(i)) starts.push_back(i);
  }
  return starts;
}

/// 会议讨论了《…》;听取了…;研究了…: each part of the sentence is a matter.
void add_listed(std::u32string_view chars, std::size_t end, std::vector<std::size_t>& opened) {
  std::vector<std::size_t> parts;
  for (const auto start : opened) {
    for (auto i = start; i < end && chars[i] != U'。'; ++i) {
      if (chars[i] != U';') continue;
      const auto verb = matter_verb_length(chars, i + 1);
      if (verb > 0 && text::starts_with(chars, i + 1 + verb, U"了")) parts.push_back(i + 1);
    }
  }
  opened.insert(opened.end(), parts.begin(), parts.end());
  std::ranges::sort(opened);
}

/// Paragraphs that begin with what the meeting took up. Where it first tells an outcome, outcomes open
/// matters too; behind 会议听取了… they close one.
std::vector<std::size_t> matters_by_verb(const FoldedText& text, const Lines& lines, Range within) {
  const auto chars = text.chars();
  auto opened = starts_where(text, lines, within, [&](std::size_t i) { return opens_a_matter(chars, i); });
  const auto decided = starts_where(text, lines, within, [&](std::size_t i) {
    return lines.starts_paragraph(i) && opens_by_its_outcome(chars, i);
  });
  add_listed(chars, within.end, opened);
  if (decided.size() < 2 || (!opened.empty() && opened.front() < decided.front())) return opened;
  opened.insert(opened.end(), decided.begin(), decided.end());
  std::ranges::sort(opened);
  return opened;
}

}  // namespace

std::vector<std::size_t> find_plain_matters(const FoldedText& text, const Lines& lines) {
  const auto begin = opening_end(text, lines);
  const Range within{begin, find_tail(text, lines, {begin, text.size()})};
  auto starts =
      starts_where(text, lines, within, [&](std::size_t i) { return opens_by_a_heading(text, lines, i); });
  if (starts.size() < 2) {
    // One line that reads like a heading may be the middle of a broken paragraph.
    auto opened = matters_by_verb(text, lines, within);
    if (starts.empty() || opened.size() > 1) starts = std::move(opened);
  }
  if (starts.empty()) {
    starts =
        starts_where(text, lines, within, [&](std::size_t i) { return states_something(text.chars(), i); });
    if (!decide_each(text.chars(), starts, within.end))
      starts.resize(std::min<std::size_t>(starts.size(), 1));
  }
  return starts;
}

std::size_t find_unnumbered_last(const FoldedText& text, const Lines& lines, Range body) {
  for (auto i = body.begin; i < body.end; ++i) {
    if (!may_begin(text, lines, i)) continue;
    if (text::match_any(text.chars(), i,
                        {U"会上,", U"会议还", U"会上还", U"会前", U"会议期间", U"会议最后"}) == 0)
      continue;
    const auto sentence = text.chars({i, std::min(body.end, i + 80)});
    if (text::contains_any(sentence,
                           {U"学法", U"学习", U"听取", U"传达", U"审议", U"解读", U"研究", U"通报"}))
      return i;
  }
  return body.end;
}

}  // namespace bihuan::reading
