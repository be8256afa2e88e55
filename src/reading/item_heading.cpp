// SPDX-License-Identifier: Apache-2.0
#include "reading/item_heading.h"

#include <algorithm>
#include <array>

#include "reading/item_marks.h"
#include "reading/lexicon.h"
#include "text/phrases.h"
#include "text/sentences.h"

namespace bihuan::reading {
namespace {

using text::FoldedText;
using text::Range;

constexpr std::size_t heading_max = 200;
constexpr std::size_t sentence_heading_max = 90;

constexpr auto matter_verbs = std::to_array<std::u32string_view>({
    U"传达学习", U"学习传达", U"集体学习", U"专题学习", U"组织学习", U"审议通过", U"审议废止",
    U"审议并",   U"审议",     U"审定",     U"听取并",   U"听取",     U"传达",     U"学习",
    U"研究讨论", U"研究审议", U"研究部署", U"研究",     U"讨论",     U"通报",     U"部署",
    U"安排部署", U"专题研究", U"汇报",     U"观看",     U"宣读",     U"废止",     U"专题听取",
    U"书面审议", U"书面听取", U"举行",     U"开展",     U"邀请",
});

constexpr auto body_openings = std::to_array<std::u32string_view>({
    U"会议",
    U"原则同意",
    U"原则上同意",
    U"原则通过",
    U"同意《",
    U"通过《",
    U"与会人员",
    U"会上",
    U"各级各部门要",
});

constexpr auto stating_words = std::to_array<std::u32string_view>({
    U"原则同意",
    U"原则上同意",
    U"原则通过",
    U"会议指出",
    U"会议强调",
    U"会议要求",
    U"会议认为",
    U"会议明确",
    U"会议原则",
    U"会议同意",
    U"会议决定",
    U"会议议定",
    U"会议确定",
    U"会议听取",
});

bool opens_the_body(const FoldedText& text, std::size_t i) {
  if (text::match_any(text.chars(), i, body_openings) > 0) {
    if (text.starts_line(i) || text.gap_before(i) > 0) return true;
    // Without a gap only what cannot be part of a heading, as 会议 in 省委专题会议精神 is.
    if (std::u32string_view(U"并、了,和").find(text.chars()[i - 1]) != std::u32string_view::npos)
      return false;
    // 区长办公|会议议定前: another meeting's name.
    constexpr auto kinds = std::to_array<std::u32string_view>({U"办公", U"常务", U"专题", U"联席", U"党组"});
    if (text::match_any_before(text.chars(), i, kinds) > 0) return false;
    return text::match_any(text.chars(), i, stating_words) > 0;
  }
  return sub_mark_length(text.chars(), i) > 0 && (text.chars()[i] == U'(' || text.starts_line(i));
}

bool reads_as_heading(std::u32string_view sentence) {
  if (sentence.size() > sentence_heading_max) return false;
  // 审议并原则通过《…》。 says what was decided: a sentence.
  if (text::contains_any(sentence, {U"并原则通过《", U"并原则同意", U"并通过《", U"并同意"})) return false;
  const auto verb = matter_verb_length(sentence, 0);
  if (verb > 0) return sentence.substr(verb, 1) != U"了";
  return text::starts_with(sentence, 0, U"关于") && !text::contains_any(sentence, {U"同意", U"由"});
}

/// Length of 列席: or (列席: with what such a label may be; 0 if none begins.
std::size_t particular_at(std::u32string_view chars, std::size_t at) {
  static const Lexicon particulars{
      U"汇报单位 汇报人 汇报部门 提请单位 提交单位 议题单位 起草单位 列席单位 列席人员 列席 列席领导 "
      U"参加单位 "
      U"参会单位 参加人员 分管领导 出席 汇报"};
  const auto from = at + (at < chars.size() && chars[at] == U'(' ? 1 : 0);
  const auto length = particulars.longest_at(chars, from, chars.size());
  const auto end = from + length;
  return length > 0 && end < chars.size() && chars[end] == U':' ? end + 1 - at : 0;
}

}  // namespace

std::size_t matter_verb_length(std::u32string_view chars, std::size_t i) {
  return text::match_any(chars, i, matter_verbs);
}

std::size_t behind_particulars(const FoldedText& text, const Lines& lines, Range within) {
  constexpr std::size_t bracket_max = 400;
  const auto chars = text.chars().substr(0, within.end);
  auto at = within.begin;
  while (particular_at(chars, at) > 0) {
    auto next = at + 1;
    if (chars[at] == U'(') {
      const auto close = chars.substr(at, bracket_max).find(U')');
      if (close == std::u32string_view::npos) break;
      next = at + close + 1;
    } else {
      while (next < within.end && !lines.starts_paragraph(next)) ++next;
    }
    if (next >= within.end) break;
    at = next;
  }
  return at;
}

Range find_heading(const FoldedText& text, const Lines& lines, Range matter) {
  const auto chars = text.chars();
  if (text::match_any(chars, matter.begin, {U"会议", U"会上", U"会前"}) > 0)
    return {matter.begin, matter.begin};
  const Range window{matter.begin, std::min(matter.end, matter.begin + heading_max)};
  const auto inside = text::bracketed(chars, window);
  for (auto i = window.begin; i < window.end; ++i) {
    const bool bracketed = inside[i - window.begin] && chars[i] != U'(';
    if (i > window.begin && !bracketed && (lines.starts_paragraph(i) || opens_the_body(text, i))) {
      return {window.begin, i};
    }
    if (inside[i - window.begin] || !text::ends_clause(chars[i])) continue;
    const Range sentence{window.begin, i};
    return reads_as_heading(text.chars(sentence)) ? sentence : Range{matter.begin, matter.begin};
  }
  if (window.end == matter.end && matter.size() <= sentence_heading_max) return matter;
  return {matter.begin, matter.begin};
}

}  // namespace bihuan::reading
