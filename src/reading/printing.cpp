// SPDX-License-Identifier: Apache-2.0
#include "reading/printing.h"

#include <algorithm>
#include <array>

#include "reading/masthead.h"
#include "reading/organisation_names.h"
#include "reading/quoted.h"
#include "text/dates.h"
#include "text/numeral.h"
#include "text/phrases.h"
#include "text/width.h"

namespace bihuan::reading {
namespace {

using text::Range;

constexpr std::size_t office_max = 30;  // characters of an office's name

/// 市府会纪〔2023〕4号: the year in brackets, then the number; what stands before on the line is the office's
/// sign.
std::optional<Range> number_with_year(const Page& page, std::size_t bracket) {
  const auto chars = page.chars();
  const auto year = text::read_numeral(chars, bracket + 1);
  if (!year || year->value < 1949 || year->value > 2199) return std::nullopt;
  auto end = bracket + 1 + year->length;
  if (text::match_any(chars, end, {U"〕", U"]", U"】", U")"}) == 0) return std::nullopt;
  ++end;
  if (end < chars.size() && chars[end] == U'第') ++end;
  const auto number = text::read_numeral(chars, end);
  if (!number) return std::nullopt;
  end += number->length;
  if (text::match_any(chars, end, {U"号", U"期", U"次"}) == 0 || chars[end] == U'次') return std::nullopt;
  auto begin = bracket;
  while (begin > 0 && text::is_han(chars[begin - 1]) && !page.text.starts_line(begin) &&
         bracket - begin < office_max)
    --begin;
  return Range{begin, end + 1};
}

/// 2024年|第6期: where the year before the number begins.
std::size_t year_before(const Page& page, std::size_t end) {
  constexpr std::size_t year_length = 5;
  if (end < year_length || page.chars()[end - 1] != U'年') return end;
  const auto year = text::read_numeral(page.chars(), end - year_length);
  return year && year->length == year_length - 1 ? end - year_length : end;
}

std::optional<Range> issue_number(const Page& page, std::size_t i) {
  if (!page.text.starts_line(i) && page.chars()[i] != U'第') return std::nullopt;
  const auto at = i + (page.chars()[i] == U'第' ? 1 : 0);
  const auto number = text::read_numeral(page.chars(), at);
  if (at == i || !number || text::match_any(page.chars(), at + number->length, {U"期", U"号"}) == 0)
    return std::nullopt;
  const Range words{i, at + number->length + 1};
  const auto alone = [&](std::size_t place) {
    return page.text.starts_line(place) || (place > 0 && page.chars()[place - 1] == U'(');
  };
  if (alone(i)) return words;
  const auto year = year_before(page, i);
  return year < i && alone(year) ? std::optional(Range{year, words.end}) : std::nullopt;
}

std::optional<Quoted> find_document_no(const Page& page) {
  const auto within = masthead(page);
  for (auto i = within.begin; i < within.end; ++i) {
    if (text::match_any(page.chars(), i, {U"〔", U"[", U"【", U"("}) == 0) continue;
    if (const auto found = number_with_year(page, i)) return quoted(page.text, *found);
  }
  for (auto i = within.begin; i < within.end; ++i) {
    if (page.chars()[i] != U'第') continue;
    if (const auto found = issue_number(page, i)) return quoted(page.text, *found);
  }
  return std::nullopt;
}

/// The name of an office that ends right before `end`.
std::optional<Range> office_before(const Page& page, std::size_t end, std::size_t limit) {
  auto begin = end;
  while (begin > limit && end - begin < office_max && text::is_han(page.chars()[begin - 1])) {
    --begin;
    if (page.text.starts_line(begin) || page.text.gap_before(begin) >= 4) break;
  }
  const Range found{begin, end};
  if (!is_issuing_office(page.text.chars(found))) return std::nullopt;
  return found;
}

class PrintingReader {
 public:
  explicit PrintingReader(const Page& page) : page_(page) {}

  Printing read() {
    const auto head = masthead(page_);
    notes(head);
    printing_.document_no = find_document_no(page_);
    notes(page_.layout.tail);
    disclosure(head, {});
    // In the masthead it is the site that says so.
    disclosure(page_.layout.tail, U"公开方式:主动");
    return std::move(printing_);
  }

 private:
  void notes(Range within) {
    for (auto i = within.begin; i < within.end; ++i) {
      if (text::starts_with(page_.chars(), i, U"整理")) compiled(i, within);
      const bool starts_number =
          text::is_numeral_char(page_.chars()[i]) && (i == 0 || !text::is_numeral_char(page_.chars()[i - 1]));
      const auto date =
          starts_number ? text::read_date(page_.chars().substr(0, within.end), i) : std::nullopt;
      if (!date || !date->year) continue;
      dated(*date, within);
      i = date->end - 1;
    }
  }

  void dated(const text::WrittenDate& date, Range within) {
    const auto office = office_before(page_, date.begin, within.begin);
    const bool printed = text::match_any(page_.chars(), date.end, {U"印发", U"印制", U"印"}) > 0;
    const bool compiled_then = text::starts_with(page_.chars(), date.end, U"整理");
    if (compiled_then) {
      printing_.compiled_on = dated_on(date);
      if (office) printing_.compiled_by = quoted(page_.text, *office);
    } else if (printed || (office && !printing_.issued_on && !names_a_site(*office))) {
      printing_.issued_on = dated_on(date);
      if (office) printing_.issued_by = quoted(page_.text, *office);
    }
  }

  void compiled(std::size_t at, Range within) {
    if (printing_.compiled_by) return;
    const auto office = office_before(page_, at, within.begin);
    if (!office) return;
    printing_.compiled_by = quoted(page_.text, *office);
    const auto after = text::read_date(page_.chars().substr(0, within.end), at + 2);
    if (after && after->year && !text::starts_with(page_.chars(), after->end, U"印发"))
      printing_.compiled_on = dated_on(*after);
  }

  std::optional<DatedOn> dated_on(const text::WrittenDate& date) const {
    const auto day = date.on();
    if (!day) return std::nullopt;
    return DatedOn{*day, page_.text.source(date.begin, date.end)};
  }

  /// 发布机构：政府办, with its date below.
  bool names_a_site(Range office) const {
    return office.begin > 0 && page_.chars()[office.begin - 1] == U':';
  }

  void disclosure(Range within, std::u32string_view more) {
    for (auto i = within.begin; i < within.end && !printing_.disclosure; ++i) {
      auto lead = text::match_any(page_.chars(), i,
                                  {U"此件", U"公开属性:", U"信息公开选项:", U"公开选项:", U"公开类别:",
                                   U"(主动公开", U"(依申请公开", U"(不予公开", U"(公开发布"});
      if (lead == 0 && !more.empty() && text::starts_with(page_.chars(), i, more)) lead = more.size();
      if (lead == 0) continue;
      const Range words{i, std::min(within.end, i + lead + 6)};
      const auto note = page_.text.chars(words);
      if (text::contains_any(note, {U"依申请"}))
        printing_.disclosure = Disclosure::on_request;
      else if (text::contains_any(note, {U"不予公开", U"不公开"}))
        printing_.disclosure = Disclosure::closed;
      else if (text::contains_any(note, {U"公开发布", U"主动公开", U"公开"}))
        printing_.disclosure = Disclosure::open;
      if (!printing_.disclosure) continue;
      const auto end = page_.text.chars().find(U"公开", i) + 2;
      printing_.disclosure_span = page_.text.source(i, end);
    }
  }

  const Page& page_;
  Printing printing_;
};

}  // namespace

Printing find_printing(const Page& page) {
  return PrintingReader(page).read();
}

}  // namespace bihuan::reading
