// SPDX-License-Identifier: Apache-2.0
#include "reading/clauses.h"

#include <algorithm>

#include "reading/cues.h"
#include "reading/name_words.h"
#include "text/numeral.h"
#include "text/sentences.h"

namespace bihuan::reading {
namespace {

bool is_one_of(std::u32string_view marks, char32_t c) {
  return marks.find(c) != std::u32string_view::npos;
}

bool is_digit_at(std::u32string_view chars, text::Range within, std::size_t i) {
  return i >= within.begin && i < within.end && chars[i] >= U'0' && chars[i] <= U'9';
}

bool ends_in_role(std::u32string_view chars, std::size_t begin, std::size_t end) {
  return cues::heading_roles.longest_before(chars, end, begin) > 0 ||
         cues::bearing_roles.longest_before(chars, end, begin) > 0 ||
         cues::helping_roles.longest_before(chars, end, begin) > 0;
}

/// 由各镇初审、|县民政局复核: the next office of the chain.
bool links_a_chain(std::u32string_view chars, std::size_t begin, std::size_t mark, std::size_t end) {
  static const Lexicon links{U"初审 复核 审核 审定 复审 备案 审批 拨付 核准 公示"};
  static const Lexicon tails{U"局 委 办 镇 乡 街道 中心 部门 政府 单位"};
  constexpr std::size_t reach = 14;
  const bool opens = names::levels.longest_at(chars, mark + 1, end) > 0 ||
                     names::fields.longest_at(chars, mark + 1, end) > 0 ||
                     names::group_openers.longest_at(chars, mark + 1, end) > 0;
  if (!opens || links.longest_before(chars, mark, begin) == 0) return false;
  return tails.occurs_in(chars, mark + 2, std::min(end, mark + reach));
}

std::vector<text::Range> clauses_of(std::u32string_view chars, text::Range range,
                                    const Bracketing& brackets) {
  std::vector<text::Range> clauses;
  auto begin = range.begin;
  for (auto i = range.begin; i < range.end; ++i) {
    if (brackets.inside(i)) continue;
    const bool ratio =
        chars[i] == U':' && is_digit_at(chars, range, i - 1) && is_digit_at(chars, range, i + 1);
    if (ratio) continue;
    const bool parts =
        is_one_of(U",:", chars[i]) ||
        (chars[i] == U'、' && (ends_in_role(chars, begin, i) || links_a_chain(chars, begin, i, range.end)));
    if (!parts) continue;
    if (i > begin) clauses.push_back({begin, i});
    begin = i + 1;
  }
  if (begin < range.end || clauses.empty()) clauses.push_back({begin, range.end});
  return clauses;
}

bool opens_exposition(std::u32string_view chars, text::Range range) {
  auto at = range.begin;
  while (at < range.end && behind_number(chars, at, range.end) > at) at = behind_number(chars, at, range.end);
  if (cues::expositions.longest_at(chars, at, range.end) > 0) return true;
  constexpr std::u32string_view since = U"以来";
  constexpr std::size_t reach = 20;
  return chars.substr(at, std::min(reach, range.end - at)).find(since) != std::u32string_view::npos;
}

/// How many of the clauses only tell: up to the one that says what was decided.
std::size_t telling_clauses(std::u32string_view chars, text::Range range,
                            const std::vector<text::Range>& clauses) {
  static const Lexicon turns{
      U"会议要求 会议强调 会议明确 会议确定 会议决定 会议议定 议定 以下意见 以下事项 原则同意 原则上同意 "
      U"会议同意 同意"};
  static const Lexicon opening_turns{U"要求 强调 决定 明确 确定 请"};
  if (!opens_exposition(chars, range)) return 0;
  for (std::size_t i = 1; i < clauses.size(); ++i) {
    if (opening_turns.longest_at(chars, clauses[i].begin, clauses[i].end) > 0) return i;
    if (turns.occurs_in(chars, clauses[i].begin, std::min(clauses[i].end, clauses[i].begin + 12))) return i;
  }
  return clauses.size();
}

}  // namespace

Bracketing::Bracketing(std::u32string_view chars, text::Range body)
    : begin_(body.begin), inside_(text::bracketed(chars, body)) {}

std::size_t behind_number(std::u32string_view chars, std::size_t at, std::size_t end) {
  if (at < end && chars[at] >= 0x2460 && chars[at] <= 0x24FF) return at + 1;
  const bool bracket = at < end && chars[at] == U'(';
  const auto numeral = text::read_numeral(chars.substr(0, end), at + (bracket ? 1 : 0));
  if (!numeral) return at;
  const auto behind = at + (bracket ? 1 : 0) + numeral->length;
  if (behind >= end || !is_one_of(bracket ? U")" : U".、)", chars[behind])) return at;
  if (behind + 1 < end && chars[behind] == U'.' && chars[behind + 1] >= U'0' && chars[behind + 1] <= U'9')
    return at;
  return behind + 1;
}

std::vector<Sentence> read_sentences(std::u32string_view chars, text::Range body, const Bracketing& brackets,
                                     const std::vector<std::size_t>& cuts) {
  std::vector<Sentence> found;
  const auto add = [&](text::Range range) {
    while (!range.empty() && is_one_of(U"。;!?", chars[range.end - 1])) --range.end;
    while (!range.empty() && is_one_of(U"。;!?", chars[range.begin])) ++range.begin;
    if (range.empty()) return;
    auto clauses = clauses_of(chars, range, brackets);
    const auto telling = telling_clauses(chars, range, clauses);
    found.push_back({range, std::move(clauses), telling});
  };
  auto cut = cuts.begin();
  for (auto range : text::sentences(chars, body)) {
    for (; cut != cuts.end() && *cut < range.end; ++cut) {
      if (*cut <= range.begin) continue;
      add({range.begin, *cut});
      range.begin = *cut;
    }
    add(range);
  }
  return found;
}

std::size_t behind_lead_in(std::u32string_view chars, text::Range clause) {
  for (auto at = clause.begin;;) {
    const auto numbered = behind_number(chars, at, clause.end);
    const auto next = numbered > at ? numbered : at + cues::lead_ins.longest_at(chars, at, clause.end);
    if (next == at) return at;
    at = next;
  }
}

}  // namespace bihuan::reading
