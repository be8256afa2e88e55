// SPDX-License-Identifier: Apache-2.0
#include "reading/layout.h"

#include <algorithm>

#include "reading/item_heading.h"
#include "reading/item_marks.h"
#include "reading/plain_matters.h"
#include "reading/tail.h"

namespace bihuan::reading {
namespace {

using text::FoldedText;
using text::Range;

ItemRange item(const FoldedText& text, const Lines& lines, std::size_t begin, Range matter) {
  const auto heading = find_heading(text, lines, matter);
  // 一、关于…事项。会议…: the mark that closes the heading belongs to neither.
  const bool closed = !heading.empty() && heading.end < matter.end && text.chars()[heading.end] == U'。';
  const auto body = behind_particulars(text, lines, {heading.end + (closed ? 1 : 0), matter.end});
  return {0, heading, {body, matter.end}, {begin, matter.end}};
}

/// Behind the heading of the last matter and the lines below it that only say who came for it.
std::size_t opening_end(const FoldedText& text, const Lines& lines, std::size_t begin) {
  const auto heading = find_heading(text, lines, {begin, text.size()});
  return behind_particulars(text, lines, {heading.end, text.size()});
}

Layout numbered(const FoldedText& text, const Lines& lines, const std::vector<ItemMark>& marks) {
  Layout layout;
  layout.head = {0, marks.front().words.begin};
  const auto last = marks.back().words;
  const auto tail = find_tail(text, lines, {opening_end(text, lines, last.end), text.size()});
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto end = i + 1 < marks.size() ? marks[i + 1].words.begin : tail;
    layout.items.push_back(item(text, lines, marks[i].words.begin, {marks[i].words.end, end}));
  }
  layout.tail = {tail, text.size()};
  return layout;
}

Layout plain(const FoldedText& text, const Lines& lines) {
  Layout layout;
  const auto starts = find_plain_matters(text, lines);
  if (starts.empty()) {
    layout.head = {0, text.size()};
    layout.tail = {text.size(), text.size()};
    return layout;
  }
  const auto tail = find_tail(text, lines, {starts.back(), text.size()});
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const auto end = i + 1 < starts.size() ? starts[i + 1] : tail;
    layout.items.push_back(item(text, lines, starts[i], {starts[i], end}));
  }
  layout.head = {0, starts.front()};
  layout.tail = {tail, text.size()};
  return layout;
}

/// 会上，还… at the end of the numbered matters is one more, without a numeral.
void part_the_last(const FoldedText& text, const Lines& lines, Layout& layout) {
  if (layout.items.empty()) return;
  auto& last = layout.items.back();
  const auto start = find_unnumbered_last(text, lines, last.body);
  if (start == last.body.end || start == last.body.begin) return;
  const auto end = last.whole.end;
  last.whole.end = last.body.end = start;
  layout.items.push_back(item(text, lines, start, {start, end}));
}

}  // namespace

Layout lay_out(const FoldedText& text, const Lines& lines) {
  const auto marks = find_item_marks(text);
  auto layout = marks.empty() ? plain(text, lines) : numbered(text, lines, marks);
  part_the_last(text, lines, layout);
  int no = 0;
  for (auto& item : layout.items) item.no = ++no;
  return layout;
}

}  // namespace bihuan::reading
