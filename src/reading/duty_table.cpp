// SPDX-License-Identifier: Apache-2.0
#include "reading/duty_table.h"

#include <algorithm>

#include "reading/clauses.h"
#include "reading/duty_table_headings.h"
#include "text/dates.h"
#include "text/phrases.h"

namespace bihuan::reading {
namespace {

using text::Range;
using text::Span;

constexpr std::size_t short_title = 12;  // characters

struct Line {
  Span span;
  std::vector<Range> cells;  // one where no tab stands in the line
  bool is_row = false;
};

class LineReader {
 public:
  LineReader(const text::SourceText& source, const text::FoldedText& text)
      : chars_(source.chars()), text_(text) {}

  std::vector<Line> read() const {
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < chars_.size();) {
      const auto end = std::min(chars_.find(U'\n', begin), chars_.size());
      lines.push_back(line({begin, end}));
      begin = end + 1;
    }
    return lines;
  }

 private:
  Line line(Span span) const {
    Line line{span, {}, false};
    for (auto begin = span.begin;;) {
      const auto end = std::min(chars_.find(U'\t', begin), span.end);
      line.cells.push_back({text_.position(begin), text_.position(end)});
      if (end == span.end) return line;
      line.is_row = true;
      begin = end + 1;
    }
  }

  std::u32string_view chars_;
  const text::FoldedText& text_;
};

class TableFinder {
 public:
  TableFinder(const text::FoldedText& text, const std::vector<Line>& lines) : text_(text), lines_(lines) {}

  std::vector<DutyTable> find() {
    for (std::size_t i = 0; i < lines_.size();) i = take(i);
    return std::move(found_);
  }

 private:
  /// Takes the table whose headings begin in line `i`; behind it, or behind the line if there is none.
  std::size_t take(std::size_t i) {
    if (!lines_[i].is_row) return i + 1;
    const auto first = headings(i);
    auto columns = read_headings(first);
    auto next = i + 1;
    if (next < lines_.size() && lines_[next].is_row) {
      if (auto both = read_headings(first, headings(next))) {
        columns = std::move(both);
        ++next;
      }
    }
    if (!columns) return i + 1;
    DutyTable table{title_above(i), *std::move(columns), {}, lines_[i].span};
    for (; next < lines_.size() && goes_on(lines_[next]); ++next) {
      if (headings(next) != first) table.rows.push_back(lines_[next].cells);
    }
    table.whole.end = lines_[next - 1].span.end;
    if (!table.rows.empty()) found_.push_back(std::move(table));
    return next;
  }

  Headings headings(std::size_t i) const {
    Headings words;
    for (const auto cell : lines_[i].cells) words.push_back(text_.chars(cell));
    return words;
  }

  /// A note below the rows, and the headings of another table, end this one.
  bool goes_on(const Line& line) const {
    if (!line.is_row) return false;
    const auto words = only_words(line);
    return words.empty() || text::match_any(text_.chars(), words.begin,
                                            {U"注:", U"备注:", U"说明:", U"填表", U"制表", U"填报", U"联系人",
                                             U"附件", U"附表"}) == 0;
  }

  /// The only cell of the line that says anything; empty if several do or none does.
  static Range only_words(const Line& line) {
    Range words;
    for (const auto cell : line.cells) {
      if (cell.empty()) continue;
      if (!words.empty()) return {};
      words = cell;
    }
    return words;
  }

  std::optional<Range> title_above(std::size_t i) const {
    constexpr int lines_between_max = 3;
    for (int between = 0; i > 0 && between < lines_between_max; ++between) {
      const auto& line = lines_[--i];
      const auto words = only_words(line);
      if (words.empty() && std::ranges::any_of(line.cells, [](Range cell) { return !cell.empty(); })) break;
      if (words.empty() || is_particular(words)) continue;
      if (!is_title(words)) break;
      return i > 0 && words.size() < short_title ? with_line_above(words, lines_[i - 1]) : words;
    }
    return {};
  }

  /// 责任分工表 alone is the second line of a title.
  Range with_line_above(Range title, const Line& line) const {
    const auto words = only_words(line);
    const bool goes_before = !words.empty() && !is_particular(words) && may_be_a_title(words) &&
                             text::match_any(text_.chars(), words.begin, {U"附件", U"附表"}) == 0;
    return goes_before ? Range{words.begin, title.end} : title;
  }

  /// 单位：万元, （2020年5月）: what stands between a title and its table.
  bool is_particular(Range words) const {
    const auto chars = text_.chars(words);
    const bool in_brackets = chars.front() == U'(' && chars.back() == U')';
    const auto date = text::read_date(text_.chars(), words.begin);
    return in_brackets || chars.find(U':') != std::u32string_view::npos || (date && date->end == words.end);
  }

  bool may_be_a_title(Range words) const {
    constexpr std::size_t title_max = 60;
    const auto chars = text_.chars(words);
    return words.size() <= title_max && !text::ends_clause(chars.back()) && chars.find(U'。') == chars.npos &&
           behind_number(text_.chars(), words.begin, words.end) == words.begin;
  }

  bool is_title(Range words) const {
    constexpr std::size_t title_min = 4;
    return words.size() >= title_min && may_be_a_title(words) &&
           text::contains_any(text_.chars(words), {U"表", U"清单", U"台账", U"分工", U"分解", U"任务",
                                                   U"工作", U"计划", U"方案", U"事项", U"一览"});
  }

  const text::FoldedText& text_;
  const std::vector<Line>& lines_;
  std::vector<DutyTable> found_;
};

}  // namespace

std::vector<DutyTable> find_duty_tables(const text::SourceText& source, const text::FoldedText& text) {
  const auto lines = LineReader(source, text).read();
  return TableFinder(text, lines).find();
}

bool may_hold_tables(const text::SourceText& source) {
  return source.chars().find(U'\t') != std::u32string_view::npos;
}

}  // namespace bihuan::reading
