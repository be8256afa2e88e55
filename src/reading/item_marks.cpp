// SPDX-License-Identifier: Apache-2.0
#include "reading/item_marks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "reading/cues.h"
#include "reading/item_heading.h"
#include "reading/labels.h"
#include "text/numeral.h"
#include "text/phrases.h"

namespace bihuan::reading {
namespace {

using text::FoldedText;
using text::Range;

enum class Manner { topic, chinese, bare, bracketed_chinese, arabic, bracketed_arabic };

struct Candidate {
  Manner manner = Manner::chinese;
  int no = 0;
  Range words;
  bool starts_line = false;
};

using Chain = std::vector<ItemMark>;

constexpr int items_max = 99;

bool is_arabic(char32_t c) {
  return c >= U'0' && c <= U'9';
}

std::optional<Candidate> bracketed(std::u32string_view chars, std::size_t i) {
  if (chars[i] != U'(') return std::nullopt;
  const auto number = text::read_numeral(chars, i + 1);
  if (!number) return std::nullopt;
  const auto close = i + 1 + number->length;
  if (close >= chars.size() || chars[close] != U')') return std::nullopt;
  const auto manner = is_arabic(chars[i + 1]) ? Manner::bracketed_arabic : Manner::bracketed_chinese;
  return Candidate{manner, number->value, {i, close + 1}};
}

/// 第一议题, 第一项议题, 议题一, 第一项: with what parts it from the words that follow.
std::optional<Candidate> topic(std::u32string_view chars, std::size_t i) {
  const bool leads = text::starts_with(chars, i, U"议题");
  if (!leads && chars[i] != U'第') return std::nullopt;
  const auto at = i + (leads ? 2 : 1);
  const auto number = text::read_numeral(chars, at);
  if (!number) return std::nullopt;
  auto end = at + number->length;
  if (!leads) {
    const auto noun = text::match_any(chars, end, {U"议题", U"项议题", U"个议题", U"项:", U"项、"});
    if (noun == 0) return std::nullopt;
    end += noun;
  }
  while (end < chars.size() && (chars[end] == U':' || chars[end] == U'、' || chars[end] == U'.')) ++end;
  return Candidate{Manner::topic, number->value, {i, end}};
}

bool is_bare(const FoldedText& text, std::size_t i, std::size_t end) {
  if (end >= text.size() || !(text.starts_line(end) || text.gap_before(end) > 0)) return false;
  return text.starts_line(i) ? text.starts_line(end) || text::starts_with(text.chars(), end, U"会议")
                             : text::starts_with(text.chars(), end, U"会议");
}

std::optional<Candidate> numbered(const FoldedText& text, std::size_t i) {
  const auto chars = text.chars();
  const auto number = text::read_numeral(chars, i);
  if (!number) return std::nullopt;
  const auto end = i + number->length;
  const bool arabic = is_arabic(chars[i]);
  const auto manner = arabic ? Manner::arabic : Manner::chinese;
  if (end < chars.size() && (chars[end] == U'、' || chars[end] == U'.')) {
    if (arabic && end + 1 < chars.size() && is_arabic(chars[end + 1])) return std::nullopt;
    return Candidate{manner, number->value, {i, end + 1}};
  }
  if (!arabic && is_bare(text, i, end)) return Candidate{Manner::bare, number->value, {i, end}};
  return std::nullopt;
}

std::optional<Candidate> candidate_at(const FoldedText& text, std::size_t i) {
  auto found = bracketed(text.chars(), i);
  if (!found) found = topic(text.chars(), i);
  if (!found) found = numbered(text, i);
  if (!found || found->no < 1 || found->no > items_max) return std::nullopt;
  found->starts_line = text.starts_line(i);
  return found;
}

std::vector<Candidate> candidates(const FoldedText& text) {
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!text.starts_line(i) && !text::ends_clause(text.chars()[i - 1])) continue;
    if (const auto candidate = candidate_at(text, i)) found.push_back(*candidate);
  }
  return found;
}

/// A list that starts anew inside of a matter is followed to its end before the outer chain goes on.
Chain longest_chain(const std::vector<Candidate>& all, Manner manner) {
  std::vector<Chain> open;
  for (const auto& candidate : all) {
    if (candidate.manner != manner) continue;
    const auto continues = [&](const Chain& chain) { return chain.back().no + 1 == candidate.no; };
    auto outer = std::find_if(open.begin(), open.end(), continues);
    if (outer == open.end()) {
      if (candidate.no == 1 && open.size() < 3) open.push_back({{1, candidate.words}});
      continue;
    }
    auto taken =
        candidate.starts_line ? outer : std::find_if(open.rbegin(), open.rend(), continues).base() - 1;
    taken->push_back({candidate.no, candidate.words});
    open.erase(taken + 1, open.end());
  }
  if (open.empty()) return {};
  // An agenda in the opening has as many entries as there are matters after it.
  return open.back().size() == open.front().size() ? open.back() : open.front();
}

Chain earliest(std::vector<Chain> chains) {
  std::erase_if(chains, [](const Chain& chain) { return chain.size() < 2; });
  const auto first = std::min_element(chains.begin(), chains.end(), [](const Chain& a, const Chain& b) {
    return a.front().words.begin < b.front().words.begin;
  });
  return first == chains.end() ? Chain{} : *first;
}

/// Groups of persons are numbered as well: (一)邀请列席.
bool names_a_matter(std::u32string_view chars, std::size_t i) {
  return matter_verb_length(chars, i) > 0 ||
         text::match_any(chars, i, {U"关于", U"会议", U"《", U"原则"}) > 0;
}

/// A special meeting on one matter numbers what is to be done: 1.细化方案。2.落实经费。 Those are no matters.
bool numbers_measures(const FoldedText& text, const Chain& chain) {
  const auto chars = text.chars();
  if (chain.empty() || !is_arabic(chars[chain.front().words.begin])) return false;
  const auto head = chars.substr(0, chain.front().words.begin);
  if (!text::contains_any(
          head, {U"专题会议", U"专题研究", U"专题会", U"协调会", U"调度会", U"现场办公", U"推进会"}))
    return false;
  std::size_t measures = 0;
  for (const auto& mark : chain) {
    const auto at = mark.words.end;
    if (names_a_matter(chars, at)) return false;
    const auto verb = cues::starters.longest_at(chars, at, chars.size());
    if (verb > 0 || cues::soft_starters.longest_at(chars, at, chars.size()) > 1) ++measures;
  }
  return measures * 4 >= chain.size() * 3;
}

std::vector<ItemMark> find_chain(const FoldedText& text) {
  const auto all = candidates(text);
  const auto of = [&](Manner manner) { return longest_chain(all, manner); };
  auto single = of(Manner::chinese);
  auto chain = earliest({of(Manner::topic), single, of(Manner::bare)});
  if (!chain.empty()) return chain;
  chain = earliest({of(Manner::bracketed_chinese), of(Manner::arabic), of(Manner::bracketed_arabic)});
  if (!chain.empty()) {
    const auto first = chain.front().words;
    const auto labels = find_labels(text, {0, first.begin});
    const bool in_a_list =
        !labels.empty() && lists_people(labels.back().label) && !names_a_matter(text.chars(), first.end);
    if (!in_a_list && (single.empty() || chain.front().words.begin < single.front().words.begin))
      return chain;
  }
  return single;
}

}  // namespace

std::vector<ItemMark> find_item_marks(const FoldedText& text) {
  auto chain = find_chain(text);
  if (numbers_measures(text, chain)) chain.clear();
  return chain;
}

std::size_t sub_mark_length(std::u32string_view chars, std::size_t i) {
  if (i >= chars.size()) return 0;
  if (const auto found = bracketed(chars, i)) return found->words.size();
  if (chars[i] >= U'①' && chars[i] <= U'⑳') return 1;
  const auto number = text::read_numeral(chars, i);
  if (!number || number->value > items_max) return 0;
  const auto end = i + number->length;
  if (end + 1 >= chars.size() || (chars[end] != U'.' && chars[end] != U'、') || is_arabic(chars[end + 1]))
    return 0;
  return number->length + 1;
}

}  // namespace bihuan::reading
