// SPDX-License-Identifier: Apache-2.0
#include "reading/fields.h"

#include "reading/tail.h"
#include "text/dates.h"
#include "text/phrases.h"

namespace bihuan::reading {
namespace {

using text::Range;

bool ends_a_field(const Page& page, std::size_t i) {
  if (!page.text.starts_line(i)) return is_disclosure_note(page.chars(), i);
  if (is_site_furniture(page.text, i) || is_disclosure_note(page.chars(), i)) return true;
  if (is_signature(page.text, page.lines, i) || text::read_date(page.chars(), i)) return true;
  return text::match_any(page.chars(), i, {U"会议", U"现将", U"纪要如下", U"共印"}) > 0;
}

void add_fields(const Page& page, Range within, std::vector<Field>& fields) {
  const auto marks = find_labels(page.text, within);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto limit = i + 1 < marks.size() ? marks[i + 1].words.begin : within.end;
    auto end = marks[i].words.end;
    while (end < limit && !(end > marks[i].words.end && ends_a_field(page, end))) ++end;
    fields.push_back({marks[i].label, marks[i].words, {marks[i].words.end, end}});
  }
}

/// (列席:市检察院甲某) or 列席:… below the heading: who came for one matter.
void add_of_matter(const Page& page, const ItemRange& item, std::vector<Field>& fields) {
  const Range within{item.heading.end, item.body.begin};
  const auto marks = find_labels(page.text, within);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (!lists_people(marks[i].label)) continue;
    auto end = i + 1 < marks.size() ? marks[i + 1].words.begin : within.end;
    while (end > marks[i].words.end && page.chars()[end - 1] == U')') --end;
    fields.push_back({marks[i].label, marks[i].words, {marks[i].words.end, end}});
  }
}

}  // namespace

std::vector<Field> find_fields(const Page& page) {
  std::vector<Field> fields;
  add_fields(page, page.layout.head, fields);
  for (const auto& item : page.layout.items) add_of_matter(page, item, fields);
  add_fields(page, page.layout.tail, fields);
  return fields;
}

}  // namespace bihuan::reading
