// SPDX-License-Identifier: Apache-2.0
#include "reading/meeting.h"

#include <algorithm>
#include <array>

#include "reading/chair.h"
#include "reading/masthead.h"
#include "reading/meeting_name.h"
#include "reading/person_entry.h"
#include "reading/quoted.h"
#include "text/dates.h"
#include "text/phrases.h"
#include "text/utf8.h"

namespace bihuan::reading {
namespace {

using text::Range;

/// 第十六届人民政府: whose, stands elsewhere if anywhere.
bool is_placeless(const MeetingName& name) {
  return !name.body || name.body->text == "人民政府" || name.body->text == "政府";
}

/// Behind 召开 the meeting is named, up to the end of the clause. A title may say less than the opening.
MeetingName name_in_the_opening(const Page& page) {
  MeetingName found;
  const auto chars = page.chars();
  const auto head = chars.substr(0, page.layout.head.end);
  for (auto call = head.find(U"召开"); call != std::u32string_view::npos;
       call = head.find(U"召开", call + 2)) {
    const auto begin = call + 2 + text::match_any(chars, call + 2, {U"了"});
    const auto end = std::min(chars.substr(begin, 60).find_first_of(U",。;:"), std::size_t{60}) + begin;
    auto name = read_meeting_name(page.text, begin, end);
    if (!name.kind) continue;
    if (!found.kind || !is_placeless(name)) found = std::move(name);
    if (!is_placeless(found)) break;
  }
  return found;
}

/// 自治县十三届人民政府: 自治县人民政府.
Quoted without_the_term(const Page& page, Range body) {
  auto found = quoted(page.text, body);
  const auto term = read_counts(page.text, body).term;
  const auto at = term ? found.text.find(term->text) : std::string::npos;
  if (at != std::string::npos && at > 0) found.text.erase(at, term->text.size());
  return found;
}

/// 市政府召开第3次常务会议: the body stands before the call.
std::optional<Quoted> body_before_the_call(const Page& page) {
  const auto call = page.chars().substr(0, page.layout.head.end).find(U"召开");
  if (call == std::u32string_view::npos) return std::nullopt;
  auto begin = call;
  constexpr std::u32string_view marks = U",】";
  while (begin > 0 && call - begin < 20 && marks.find(page.chars()[begin - 1]) == std::u32string_view::npos &&
         !page.text.starts_line(begin)) {
    --begin;
  }
  constexpr auto bodies = std::to_array<std::u32string_view>({U"政府", U"管委会", U"委员会", U"办事处"});
  if (text::match_any_before(page.chars(), call, bodies) == 0 || call - begin == 20) return std::nullopt;
  return without_the_term(page, {begin, call});
}

/// A title in two lines: the body, then 常务会议纪要.
std::optional<Quoted> body_on_its_own_line(const Page& page, Range title) {
  constexpr auto bodies = std::to_array<std::u32string_view>(
      {U"人民政府", U"管委会", U"管理委员会", U"办事处", U"行政公署", U"指挥部", U"领导小组"});
  constexpr auto papers = std::to_array<std::u32string_view>({U"会议纪要", U"纪要"});
  for (const auto& line : page.lines.all()) {
    if (line.begin >= title.end) break;
    const auto words = page.text.chars(Range{line.begin, line.end});
    const auto size = words.size() - text::match_any_before(words, words.size(), papers);
    if (size <= 30 && text::match_any_before(words, size, bodies) > 0)
      return quoted(page.text, Range{line.begin, line.begin + size});
  }
  return std::nullopt;
}

/// 县十三届人民政府召开…
std::optional<Quoted> term_before_the_call(const Page& page) {
  constexpr std::size_t reach = 20;
  const auto call = page.chars().substr(0, page.layout.head.end).find(U"召开");
  if (call == std::u32string_view::npos) return std::nullopt;
  return read_counts(page.text, {call - std::min(call, reach), call}).term;
}

template <class T>
void fill(std::optional<T>& value, const std::optional<T>& other) {
  if (!value) value = other;
}

void fill(MeetingName& name, const MeetingName& other) {
  fill(name.body, other.body);
  fill(name.kind, other.kind);
  fill(name.term, other.term);
  fill(name.year, other.year);
  fill(name.ordinal, other.ordinal);
}

/// 全县防汛|工作会议, 甲县某楼盘处置|专题会议: what it was about, not who met.
bool is_topic(const Quoted& body) {
  const auto words = text::from_utf8(body.text).value_or(U"");
  constexpr std::u32string_view deeds = U"置作动理展治建设改化署决";  // 处置 工作 整治 建设 …
  if (!words.empty() && deeds.find(words.back()) != std::u32string_view::npos) return true;
  return text::match_any(words, 0, {U"全省", U"全市", U"全州", U"全县", U"全区", U"全旗", U"全镇", U"全乡"}) >
         0;
}

MeetingName find_name(const Page& page) {
  auto name = name_in_the_opening(page);
  if (name.body && is_topic(*name.body)) name.body.reset();
  if (is_placeless(name) && name.kind) {
    if (auto before = body_before_the_call(page)) name.body = std::move(before);
  }
  const auto title = masthead(page);
  for (const auto& line : page.lines.all()) {
    if (line.begin >= title.end) break;
    if (line.size() > 60) continue;
    // 标题：…: the site's own label is no part of the name.
    const auto colon = page.text.chars(Range{line.begin, line.end}).rfind(U':');
    const auto begin = colon == std::u32string_view::npos ? line.begin : line.begin + colon + 1;
    fill(name, read_meeting_name(page.text, begin, std::min(line.end, title.end)));
  }
  // 市长现场办公会议: who meets is a post, not a body.
  if (name.body && is_topic(*name.body)) name.body.reset();
  if (name.body && post_ending(text::from_utf8(name.body->text).value_or(U"")) > 0) name.body.reset();
  if (!name.body && name.kind) name.body = body_on_its_own_line(page, title);
  if (!name.ordinal || !name.term || !name.year) fill(name, read_counts(page.text, title));
  if (!name.term) name.term = term_before_the_call(page);
  return name;
}

std::optional<text::WrittenDate> date_in_the_opening(const Page& page) {
  const auto head = page.chars().substr(0, page.layout.head.end);
  for (const std::u32string_view word : {U"主持召开", U"召开", U"主持"}) {
    for (auto call = head.find(word); call != std::u32string_view::npos; call = head.find(word, call + 2)) {
      auto begin = call;
      while (begin > 0 && call - begin < 150 && !page.lines.starts_paragraph(begin)) --begin;
      if (const auto date = text::find_date(page.chars(), begin, call)) return date;
    }
  }
  return std::nullopt;
}

std::optional<text::WrittenDate> date_in_a_field(const Page& page, const std::vector<Field>& fields) {
  for (const auto& field : fields) {
    if (!text::contains_any(page.text.chars(field.words), {U"时间"})) continue;
    if (const auto date = text::find_date(page.chars(), field.value.begin, field.value.end)) return date;
  }
  return std::nullopt;
}

/// (二〇二五年三月二日) under the title.
std::optional<text::WrittenDate> date_in_the_masthead(const Page& page,
                                                      const std::optional<text::WrittenDate>& like) {
  const auto title = masthead(page);
  for (auto i = title.begin; i < title.end;) {
    const auto date = text::find_date(page.chars(), i, title.end);
    if (!date) break;
    i = date->end;
    const bool bracketed = date->begin > 0 && page.chars()[date->begin - 1] == U'(';
    if (!date->year || !(bracketed || page.text.starts_line(date->begin))) continue;
    if (!like || (like->month == date->month && like->day == date->day)) return date;
  }
  return std::nullopt;
}

/// A meeting is not held after its minutes are printed.
std::optional<Day> in_the_year_of(const text::WrittenDate& date, Day printed) {
  const int year = static_cast<int>(std::chrono::year_month_day(printed).year());
  const auto found = date.on(year);
  return found && *found > printed ? date.on(year - 1) : found;
}

std::optional<Day> first_full_date(const Page& page) {
  for (std::size_t i = 0; i < page.layout.head.end;) {
    const auto date = text::find_date(page.chars(), i, page.layout.head.end);
    if (!date) break;
    if (date->year) return date->on();
    i = date->end;
  }
  return std::nullopt;
}

std::optional<DatedOn> find_day(const Page& page, const std::vector<Field>& fields, const Printing& printing,
                                const MeetingName& name) {
  auto date = date_in_the_opening(page);
  if (!date) date = date_in_a_field(page, fields);
  if (!date) date = date_in_the_masthead(page, std::nullopt);
  if (!date) return std::nullopt;
  auto day = date->on();
  if (!day) {
    if (const auto full = date_in_the_masthead(page, date)) day = full->on();
  }
  const auto printed = printing.issued_on ? printing.issued_on : printing.compiled_on;
  if (!day && printed) day = in_the_year_of(*date, printed->day);
  if (!day && name.year) day = date->on(name.year->value);
  // What the site says of its own page serves for the year alone.
  const auto shown = day ? std::nullopt : first_full_date(page);
  if (shown) day = in_the_year_of(*date, *shown);
  if (!day) return std::nullopt;
  return DatedOn{*day, page.text.source(date->begin, date->end)};
}

}  // namespace

Meeting find_meeting(const Page& page, const std::vector<Field>& fields, const Printing& printing) {
  const auto name = find_name(page);
  Meeting meeting{name.body, name.kind, name.term, name.year, name.ordinal, std::nullopt, std::nullopt};
  meeting.date = find_day(page, fields, printing, name);
  meeting.chair = find_chair(page, fields);
  return meeting;
}

}  // namespace bihuan::reading
