// SPDX-License-Identifier: Apache-2.0
#include "reading/item_title.h"

#include <algorithm>
#include <array>

#include "reading/item_heading.h"
#include "text/phrases.h"
#include "text/sentences.h"
#include "text/titles.h"

namespace bihuan::reading {
namespace {

using text::Range;

constexpr std::size_t title_max = 120;
constexpr std::size_t clause_max = 40;
constexpr std::size_t verb_within = 14;  // characters of the subject and its adverbs
constexpr std::size_t office_max = 20;   // characters of an office between the verb and its document

constexpr auto subjects =
    std::to_array<std::u32string_view>({U"会议", U"会上", U"会前", U"与会人员", U"大家"});

/// What joins the verb to its object: 了, 并原则同意, 、讨论.
constexpr auto joints = std::to_array<std::u32string_view>({
    U"了",       U"过",         U"并",   U"和",   U"、",       U"审议",     U"讨论",
    U"研究",     U"学习",       U"听取", U"传达", U"通报",     U"原则同意", U"原则上同意",
    U"原则通过", U"原则上通过", U"同意", U"通过", U"学习贯彻", U"部署",
});

/// What comes behind the object of the verb, in the next clause.
constexpr auto next_clauses = std::to_array<std::u32string_view>({
    U"并",   U"研究", U"议定", U"安排", U"充分", U"原则", U"会议", U"要求", U"强调",
    U"指出", U"决定", U"同意", U"对",   U"就",   U"现",   U"提出", U"形成", U"听取",
    U"审议", U"部署", U"明确", U"结合", U"分析", U"讨论", U"一致", U"认为", U"肯定",
    U"审定", U"传达", U"学习", U"通报", U"未予", U"不予", U"暂缓", U"暂不",
});

constexpr auto closings = std::to_array<std::u32string_view>({
    U"的情况汇报",   U"情况汇报",     U"情况的汇报", U"的汇报",     U"的情况通报",     U"情况通报",
    U"情况的通报",   U"精神",         U"及相关事项", U"相关事项",   U"及相关事宜",     U"相关事宜",
    U"等事项",       U"有关事项",     U"有关事宜",   U"及有关事项", U"的情况报告",     U"情况报告",
    U"情况的报告",   U"有关情况",     U"的说明",     U"工作汇报",   U"有关情况的汇报", U"相关情况的汇报",
    U"相关情况汇报", U"有关情况汇报", U"等有关事宜", U"等有关事项", U"等相关事宜",     U"等事宜",
});

/// From the first title over those that are joined to it.
Range run_of_titles(std::u32string_view chars, Range first, std::size_t limit) {
  Range run = first;
  while (run.end < limit) {
    const auto joint = text::match_any(chars, run.end, {U"、", U"和", U"及", U"与", U"以及"});
    const auto end = text::title_end(chars, run.end + joint);
    if (end == 0 || end > limit) break;
    run.end = end;
  }
  return run;
}

/// The document that the object is, if it is one: 《…》 or 市财政局《…》.
std::optional<Range> document_in(std::u32string_view chars, Range object) {
  const auto titles = text::find_titles(chars, object);
  if (titles.empty()) return std::nullopt;
  const auto before = chars.substr(object.begin, titles.front().begin - object.begin);
  if (before.size() > office_max || text::contains_any(before, {U"关于", U"对", U"的", U",", U"、"}))
    return std::nullopt;
  return run_of_titles(chars, titles.front(), object.end);
}

/// Length of the verb that ends at `end`: 会议听取…情况汇报|强调,要…
std::size_t saying_before(std::u32string_view chars, std::size_t end) {
  return text::match_any_before(chars, end,
                                std::initializer_list<std::u32string_view>{U"时强调", U"时指出", U"后强调",
                                                                           U"后指出", U"强调", U"指出"});
}

/// Up to the end of the sentence or the paragraph, or to a clause that is no part of the object.
Range object_behind(const Page& page, std::size_t begin, std::size_t limit) {
  const auto chars = page.chars();
  const Range window{begin, std::min(limit, begin + title_max)};
  const auto inside = text::bracketed(chars, window);
  for (auto i = window.begin; i < window.end; ++i) {
    if (inside[i - window.begin]) continue;
    if (text::ends_clause(chars[i]) || (i > begin && page.lines.starts_paragraph(i))) return {begin, i};
    if (chars[i] != U',') continue;
    if (const auto saying = saying_before(chars.substr(0, i), i)) return {begin, i - saying};
    if (text::match_any(chars, i + 1, next_clauses) > 0) return {begin, i};
  }
  return window;
}

Range without_closing(std::u32string_view chars, Range object) {
  const auto words = [&] { return chars.substr(object.begin, object.size()); };
  bool reported = false;
  while (const auto closing = text::match_any_before(words(), object.size(), closings)) {
    if (closing == object.size()) break;
    reported =
        reported || text::contains_any(words().substr(object.size() - closing), {U"汇报", U"通报", U"报告"});
    object.end -= closing;
    if (chars[object.end - 1] == U'的') --object.end;
  }
  const auto about = words().find(U"关于");
  const bool authored =
      about != std::u32string_view::npos &&
      text::match_any_before(words(), about,
                             std::initializer_list<std::u32string_view>{U"提请的", U"提出的", U"提交的",
                                                                        U"报送的", U"上报的"}) > 0;
  if ((reported || authored) && about != std::u32string_view::npos && about <= office_max &&
      about + 2 < object.size() && !text::contains_any(words().substr(0, about), {U"《", U",", U"、"})) {
    object.begin += about + 2;
  }
  return object;
}

Range object_of(const Page& page, const FoundAction& verb, std::size_t limit) {
  const auto chars = page.chars();
  auto begin = verb.verb.end;
  while (const auto joint = text::match_any(chars, begin, joints)) begin += joint;
  const auto object = object_behind(page, begin, limit);
  if (const auto document = document_in(chars, object)) return *document;
  return without_closing(chars, object);
}

Range explained_law(const Page& page, const ItemRange& item) {
  const auto titles = text::find_titles(page.chars(), item.body);
  if (titles.empty()) return item.body;
  auto law = titles.front();
  law.end += text::match_any(page.chars(), law.end, {U"解读", U"专题讲座"});
  return law;
}

/// 《…》|(以下简称《…》)
Range without_short_name(const Page& page, Range title) {
  const auto at = page.text.chars(title).find(U"(以下简称");
  if (at != std::u32string_view::npos && at > 0 && page.chars()[title.end - 1] == U')')
    title.end = title.begin + at;
  return title;
}

Range trimmed(const Page& page, Range title) {
  title = without_short_name(page, title);
  constexpr std::u32string_view marks = U"。;:,、!";
  while (!title.empty() && marks.find(page.chars()[title.end - 1]) != std::u32string_view::npos) --title.end;
  while (!title.empty() && marks.find(page.chars()[title.begin]) != std::u32string_view::npos) ++title.begin;
  return title;
}

/// 会议指出，… without verb or document: its first clause.
Range first_clause(const Page& page, Range body) {
  const auto chars = page.chars();
  auto begin = body.begin;
  if (const auto subject = text::match_any(chars, begin, subjects); subject > 0) {
    const auto comma = chars.substr(begin, std::min(verb_within, body.size())).find_first_of(U",:");
    if (comma != std::u32string_view::npos) begin += comma + 1;
  }
  auto rest = chars.substr(begin, std::min(clause_max, body.end - begin));
  rest = rest.substr(0, rest.find_first_of(U",。;:"));
  // 会议议定,旧厂处置事项|由甲局…: who does it is no part of what it is.
  constexpr auto things = std::to_array<std::u32string_view>({U"事项", U"事宜", U"工作", U"问题", U"项目"});
  const auto by = rest.find(U'由');
  if (by != std::u32string_view::npos && text::match_any_before(rest, by, things) > 0)
    rest = rest.substr(0, by);
  return {begin, begin + rest.size()};
}

/// 会议原则同意…方案。
std::optional<Range> agreed_object(const Page& page, Range body) {
  const auto subject = text::match_any(page.chars(), body.begin, {U"会议", U"会议一致", U"会议研究"});
  const auto begin = body.begin + subject;
  const auto verb =
      text::match_any(page.chars(), begin, {U"原则同意", U"原则上同意", U"原则通过", U"同意", U"通过"});
  if (verb == 0) return std::nullopt;
  return object_of(page, FoundAction{Action::other, {begin, begin + verb}}, body.end);
}

/// Length of 会议, or of 会前,与会人员: of those who do what the verb behind them says.
std::size_t subject_length(std::u32string_view chars, std::size_t i) {
  const auto first = text::match_any(chars, i, subjects);
  if (first == 0 || !text::starts_with(chars, i + first, U",")) return first;
  const auto second = text::match_any(chars, i + first + 1, subjects);
  const bool before = text::starts_with(chars, i, U"会前") || text::starts_with(chars, i, U"会上");
  return before ? first + 1 + second : first;
}

/// 一、审议并通过《…》。 or 二、同意废止《…》。: a numbered sentence that leaves 会议 out.
bool opens_without_subject(std::u32string_view chars, std::size_t i) {
  return matter_verb_length(chars, i) > 0 || text::match_any(chars, i, {U"同意", U"原则同意"}) > 0;
}

}  // namespace

std::optional<FoundAction> announced_verb(const Page& page) {
  if (page.layout.items.size() != 1) return std::nullopt;
  const auto head = page.layout.head;
  const auto call = page.chars().substr(0, head.end).find(U"召开");
  if (call == std::u32string_view::npos) return std::nullopt;
  return first_action(page.chars(), {call, head.end});
}

std::optional<FoundAction> opening_verb(const Page& page, const ItemRange& item) {
  const auto body = item.body;
  const auto subject = subject_length(page.chars(), body.begin);
  if (subject == 0 && !(item.heading.empty() && opens_without_subject(page.chars(), body.begin)))
    return std::nullopt;
  const Range window{body.begin + subject, std::min(body.end, body.begin + verb_within)};
  const auto words = page.text.chars(window);
  const auto comma = std::min(words.find_first_of(U",。:"), words.size());
  return first_action(page.chars(), {window.begin, window.begin + comma});
}

bool is_lecture(const Page& page, const ItemRange& item) {
  const auto words = page.text.chars({item.whole.begin, std::min(item.whole.end, item.whole.begin + 120)});
  return item.heading.empty() &&
         text::contains_any(words, {U"学法", U"法治讲座", U"法制讲座", U"法律讲座", U"专题讲座"});
}

Range find_title(const Page& page, const ItemRange& item, const std::vector<Range>& documents) {
  if (!item.heading.empty()) return trimmed(page, item.heading);
  if (is_lecture(page, item)) return explained_law(page, item);
  const auto opening = opening_verb(page, item);
  if (const auto verb = announced_verb(page); verb && !opening) {
    return trimmed(page, object_of(page, *verb, page.layout.head.end));
  }
  if (opening) return trimmed(page, object_of(page, *opening, item.body.end));
  if (!documents.empty()) return documents.front();
  if (const auto object = agreed_object(page, item.body)) return trimmed(page, *object);
  return trimmed(page, first_clause(page, item.body));
}

}  // namespace bihuan::reading
