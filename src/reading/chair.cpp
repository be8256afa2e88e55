// SPDX-License-Identifier: Apache-2.0
#include "reading/chair.h"

#include <algorithm>
#include <array>

#include "reading/organisation_names.h"
#include "reading/person_entry.h"
#include "reading/person_names.h"
#include "reading/quoted.h"
#include "text/dates.h"
#include "text/numeral.h"
#include "text/phrases.h"

namespace bihuan::reading {
namespace {

using text::FoldedText;
using text::Range;

constexpr std::size_t words_max = 60;

std::optional<Chair> chair(const FoldedText& text, Range post, Range name) {
  Chair found{quoted(text, name), std::nullopt};
  if (!post.empty()) found.post = quoted(text, post);
  return found;
}

std::optional<Chair> name_behind_the_post(const FoldedText& text, Range words) {
  constexpr auto lengths =
      std::to_array<std::size_t>({3, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12});  // the usual ones first
  for (const auto length : lengths) {
    if (words.size() < length + 2) continue;
    const auto name = words.end - length;
    if (!is_usual_person(text.chars({name, words.end}))) continue;
    if (post_ending(text.chars({words.begin, name})) > 0)
      return chair(text, {words.begin, name}, {name, words.end});
  }
  return std::nullopt;
}

/// A name that no table knows, behind the last post of the run.
std::optional<Chair> unusual_name_behind_the_post(const FoldedText& text, Range words) {
  constexpr std::size_t name_max = 6;
  for (auto name = words.end; name-- > words.begin + 1;) {
    const auto length = words.end - name;
    if (length > name_max) break;
    if (length >= 2 && post_ending(text.chars({words.begin, name})) > 0)
      return chair(text, {words.begin, name}, {name, words.end});
  }
  return std::nullopt;
}

/// 巴某·努某  县委副书记、县长: the gap tells where a long name ends.
std::optional<Chair> post_behind_the_gap(const FoldedText& text, Range words) {
  constexpr std::size_t name_min = 2, name_max = 12;
  for (auto at = words.begin + name_min; at < std::min(words.end, words.begin + name_max); ++at) {
    if (text.gap_before(at) == 0) continue;
    const Range name{words.begin, at}, post{at, words.end};
    if (!is_usual_person(text.chars(name)) || post_ending(text.chars(post)) == 0) continue;
    return chair(text, post, name);
  }
  return std::nullopt;
}

std::optional<Chair> post_behind_the_name(const FoldedText& text, Range words) {
  const auto chars = text.chars(words);
  for (const std::size_t length : {3U, 2U, 4U}) {
    if (chars.size() < length + 2 || !is_usual_person(chars.substr(0, length))) continue;
    const auto post = chars.substr(length);
    if (post_ending(post) == 0) continue;
    return chair(text, {words.begin + length, words.end}, {words.begin, words.begin + length});
  }
  return std::nullopt;
}

/// Where 在三楼会议室 or 于3月2日 begins behind the name. 于 is a surname too.
std::size_t place_or_time(std::u32string_view words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == U'在') return i;
    if (words[i] == U'于' && i + 1 < words.size() && text::is_numeral_char(words[i + 1])) return i;
  }
  return words.size();
}

/// Times of day and dates before the words, places and titles behind them.
Range trimmed(const FoldedText& text, Range words) {
  const auto chars = text.chars();
  for (bool more = true; more && words.begin < words.end;) {
    more = false;
    if (const auto date = text::read_date(chars.substr(0, words.end), words.begin))
      words.begin = date->end, more = true;
    if (const auto time =
            text::match_any(chars, words.begin, {U"上午", U"下午", U"晚上", U"晚", U"由", U"会议由"})) {
      words.begin += time, more = true;
    }
  }
  words.begin = std::min(words.begin, words.end);
  words.end = words.begin + place_or_time(text.chars(words));
  words.end = words.begin + without_title(text.chars(words));
  return words;
}

/// The words from the last comma or full stop to `end`. One right before 主持 parts nothing.
Range clause_before(const Page& page, std::size_t end) {
  if (end > 0 && page.chars()[end - 1] == U',') --end;
  auto begin = end;
  while (begin > 0 && end - begin < words_max) {
    if (std::u32string_view(U",。;:").find(page.chars()[begin - 1]) != std::u32string_view::npos) break;
    --begin;
    if (page.lines.starts_paragraph(begin)) break;
  }
  return {begin, end};
}

}  // namespace

std::optional<Chair> read_chair(const FoldedText& text, Range words) {
  words = trimmed(text, words);
  if (auto found = post_behind_the_gap(text, words)) return found;
  if (auto found = name_behind_the_post(text, words)) return found;
  if (auto found = post_behind_the_name(text, words)) return found;
  if (auto found = unusual_name_behind_the_post(text, words)) return found;
  // 代县长 alone is a post, though 代 is a surname.
  const bool is_a_post = post_ending(text.chars(words)) > 0;
  if (is_usual_person(text.chars(words)) && !is_a_post) return chair(text, {words.begin, words.begin}, words);
  return std::nullopt;
}

namespace {

/// 主持人:甲某|(市委副书记、市长)
std::optional<Quoted> post_in_bracket(const Page& page, std::size_t at) {
  const auto chars = page.chars();
  if (at >= chars.size() || chars[at] != U'(') return std::nullopt;
  const auto close = chars.substr(at, words_max).find(U')');
  if (close == std::u32string_view::npos) return std::nullopt;
  const Range post{at + 1, at + close};
  if (post_ending(page.text.chars(post)) == 0) return std::nullopt;
  return quoted(page.text, post);
}

/// 主持人:铁某: whatever the surname, where nothing else can stand.
bool is_a_name_alone(const Page& page, Range value) {
  const auto words = page.text.chars(value);
  return may_be_a_person(words) && post_ending(words) == 0 && organisation_ending(words, words.size()) == 0;
}

std::optional<Chair> chair_in_a_field(const Page& page, const std::vector<Field>& fields) {
  for (const auto& field : fields) {
    if (field.label != Label::chair) continue;
    auto value = field.value;
    const auto end = page.text.chars(value).find_first_of(U",。;(");
    if (end != std::u32string_view::npos) value.end = value.begin + end;
    auto found = read_chair(page.text, value);
    if (!found && is_a_name_alone(page, value)) found = chair(page.text, {value.begin, value.begin}, value);
    if (found && !found->post) found->post = post_in_bracket(page, value.end);
    if (found) return found;
  }
  return std::nullopt;
}

/// 市长甲某带队调研…,并主持召开…: named at the beginning of the sentence.
std::optional<Chair> chair_of_the_sentence(const Page& page, std::size_t at) {
  constexpr std::size_t reach = 200;
  constexpr auto leading = std::to_array<std::u32string_view>(
      {U"带领", U"率领", U"率队", U"率", U"带队", U"深入", U"前往", U"赴", U"到", U"实地", U"先后", U"一行"});
  auto begin = at;
  while (begin > 0 && at - begin < reach && page.chars()[begin - 1] != U'。') --begin;
  for (auto i = begin; i < at; ++i) {
    if (text::match_any(page.chars(), i, leading) == 0) continue;
    auto from = i;
    while (from > begin && page.chars()[from - 1] != U',') --from;
    return read_chair(page.text, {from, i});
  }
  return std::nullopt;
}

std::optional<Chair> chair_in_the_opening(const Page& page) {
  const auto head = page.chars().substr(0, page.layout.head.end);
  for (auto at = head.find(U"主持"); at != std::u32string_view::npos; at = head.find(U"主持", at + 2)) {
    if (auto found = read_chair(page.text, clause_before(page, at))) return found;
    if (auto found = chair_of_the_sentence(page, at)) return found;
  }
  const auto call = head.find(U"召开");
  return call == std::u32string_view::npos ? std::nullopt : chair_of_the_sentence(page, call);
}

}  // namespace

std::optional<Chair> find_chair(const Page& page, const std::vector<Field>& fields) {
  auto listed = chair_in_a_field(page, fields);
  const auto opening = chair_in_the_opening(page);
  if (!listed) return opening;
  if (!listed->post && opening && opening->name.text == listed->name.text) return opening;
  return listed;
}

}  // namespace bihuan::reading
