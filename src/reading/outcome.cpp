// SPDX-License-Identifier: Apache-2.0
#include "reading/outcome.h"

#include <algorithm>
#include <array>
#include <string>

#include "reading/lexicon.h"
#include "text/phrases.h"
#include "text/titles.h"

namespace bihuan::reading {
namespace {

using text::FoldedText;
using text::Range;

struct Phrase {
  std::u32string_view words;
  Outcome outcome;
};

// What can only be said of the matter in hand.
constexpr auto plain_phrases = std::to_array<Phrase>({
    {U"原则上同意", Outcome::approved_in_principle},
    {U"原则同意", Outcome::approved_in_principle},
    {U"原则上通过", Outcome::approved_in_principle},
    {U"原则通过", Outcome::approved_in_principle},
    {U"原则上予以同意", Outcome::approved_in_principle},
    {U"审议通过了", Outcome::approved},
    {U"审议通过《", Outcome::approved},
    {U"审议通过该", Outcome::approved},
    {U"审议通过此", Outcome::approved},
    {U"审议并通过", Outcome::approved},
    {U"讨论通过", Outcome::approved},
    {U"研究通过", Outcome::approved},
    {U"一致同意", Outcome::approved},
    {U"一致通过", Outcome::approved},
    {U"会议通过", Outcome::approved},
    {U"未予通过", Outcome::rejected},
    {U"不予通过", Outcome::rejected},
    {U"会议不同意", Outcome::rejected},
    {U"不予同意", Outcome::rejected},
    {U"未获通过", Outcome::rejected},
    {U"会议未通过", Outcome::rejected},
    {U"未通过该", Outcome::rejected},
    {U"未通过此", Outcome::rejected},
});

// What needs the beginning of a clause before it.
constexpr auto clause_phrases = std::to_array<Phrase>({
    {U"同意", Outcome::approved},
    {U"通过《", Outcome::approved},
    {U"通过了《", Outcome::approved},
    {U"不同意", Outcome::rejected},
    {U"暂缓", Outcome::deferred},
    {U"已知悉", Outcome::noted},
    {U"予以备案", Outcome::noted},
});

// What puts a matter off: 暂不|印发, 再次|提请, 会议重新|审议. The last only where it ends its clause, for
// 会议再次审议了《…》 tells what this meeting did.
const Lexicon holding{U"暂缓 暂不 暂未 暂不予 暂时不"};
const Lexicon held{
    U"审议 审定 研究 讨论 通过 同意 印发 出台 发布 公布 实施 执行 作决定 做决定 上会 安排 考虑 调整"};
const Lexicon again{U"再 再次 重新 再行 择期 择期再 择期再次 另行 下次会议"};
const Lexicon bringing{U"提交 提请 上会 报会 提交会议 报会议"};
const Lexicon taking_up{U"审议 研究 讨论 审定"};

/// Most characters begin no such words: so much is known before any is compared.
bool may_say_an_outcome(char32_t c) {
  static const auto firsts = [] {
    std::u32string chars;
    for (const auto& phrase : plain_phrases) chars += phrase.words.front();
    for (const auto& phrase : clause_phrases) chars += phrase.words.front();
    return chars;
  }();
  return firsts.find(c) != std::u32string::npos;
}

bool begins_a_clause(const FoldedText& text, Range within, std::size_t i) {
  if (i == within.begin || text.starts_line(i)) return true;
  constexpr auto leads =
      std::to_array<std::u32string_view>({U"会议", U"并", U"研究", U"讨论", U"会议研究", U"审议", U"决定",
                                          U"一是", U"二是", U"三是", U"四是", U"五是"});
  if (text::match_any_before(text.chars(), i, leads) > 0) return true;
  return std::u32string_view(U"。;:,!?).、").find(text.chars()[i - 1]) != std::u32string_view::npos;
}

bool is_a_condition(std::u32string_view chars, std::size_t end) {
  return text::match_any(chars, end, {U"后", U"的", U",方可", U"方可"}) > 0;
}

/// Length of the words at `i` that put the matter off, or 0.
std::size_t putting_off(std::u32string_view chars, std::size_t i, std::size_t end) {
  if (text::starts_with(chars, i, U"缓议")) return 2;
  if (const auto hold = holding.longest_at(chars, i, end)) {
    const auto verb = held.longest_at(chars, i + hold, end);
    return verb > 0 ? hold + verb : 0;
  }
  const auto once_more = again.longest_at(chars, i, end);
  if (once_more == 0) return 0;
  if (const auto verb = bringing.longest_at(chars, i + once_more, end)) return once_more + verb;
  const auto verb = taking_up.longest_at(chars, i + once_more, end);
  const auto behind = i + once_more + verb;
  const bool of_a_meeting = i >= 2 && text::starts_with(chars, i - 2, U"会议");
  const bool closes =
      behind >= end || std::u32string_view(U",。;").find(chars[behind]) != std::u32string_view::npos;
  return verb > 0 && of_a_meeting && closes ? once_more + verb : 0;
}

/// 按程序报县委审议通过后…: somebody else's agreement, to come.
bool is_to_come(std::u32string_view chars, std::size_t i, std::size_t end) {
  return is_a_condition(chars, end) ||
         text::contains_any(chars.substr(i >= 8 ? i - 8 : 0, i >= 8 ? 8 : i), {U"经", U"报", U"提请"});
}

/// 该议题待…核实后另行研究: put off, where nothing else was decided.
std::optional<FoundOutcome> put_off(std::u32string_view chars, Range within) {
  constexpr auto later = std::to_array<std::u32string_view>(
      {U"另行研究", U"再行研究", U"另行审议", U"再行审议", U"提交下次会议", U"下次会议研究"});
  constexpr auto whole =
      std::to_array<std::u32string_view>({U"议题", U"该事项", U"此事项", U"本事项", U"该方案", U"该办法",
                                          U"该项目", U"该事宜", U"事项,", U"事宜,"});
  constexpr std::size_t reach = 60;
  auto sentence = within.begin;
  for (auto i = within.begin; i < within.end; ++i) {
    if (chars[i] == U'。' || chars[i] == U';') sentence = i + 1;
    const auto length = text::match_any(chars.substr(0, within.end), i, later);
    if (length == 0) continue;
    const auto from = std::max(sentence, i - std::min(i, reach));
    if (!text::contains_any(chars.substr(from, i - from), whole)) continue;
    return FoundOutcome{Outcome::deferred, {i, i + length}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundOutcome> find_outcome(const FoldedText& text, Range within) {
  const auto chars = text.chars();
  for (auto i = within.begin; i < within.end; ++i) {
    if (const auto end = text::title_end(chars, i)) {
      i = end - 1;
      continue;
    }
    if (const auto length = putting_off(chars, i, within.end);
        length > 0 && !is_a_condition(chars, i + length))
      return FoundOutcome{Outcome::deferred, {i, i + length}};
    if (!may_say_an_outcome(chars[i])) continue;
    for (const auto& [words, outcome] : plain_phrases) {
      if (!text::starts_with(chars, i, words) || is_a_condition(chars, i + words.size())) continue;
      if (outcome == Outcome::approved && is_to_come(chars, i, i + words.size())) continue;
      return FoundOutcome{outcome, {i, i + words.size()}};
    }
    for (const auto& [words, outcome] : clause_phrases) {
      if (!text::starts_with(chars, i, words) || is_a_condition(chars, i + words.size())) continue;
      if (begins_a_clause(text, within, i)) return FoundOutcome{outcome, {i, i + words.size()}};
    }
  }
  return put_off(chars, within);
}

}  // namespace bihuan::reading
