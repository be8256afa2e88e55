// SPDX-License-Identifier: Apache-2.0
#include "text/pasted.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "text/utf8.h"

namespace bihuan::text {
namespace {

using Row = std::vector<std::u32string>;

constexpr std::size_t heading_characters_max = 12;
constexpr std::u32string_view bullets = U"•●○■□▪▫◆◇➢➤✓✔❖·∙‣◦";
constexpr std::u32string_view plain_bullet = U"· ";

bool is_line_break(char32_t c) {
  return c == U'\v' || c == U'\f' || c == U'\u0085' || c == U'\u2028' || c == U'\u2029';
}

bool is_hard_blank(char32_t c) {
  return c == U'\u00A0' || c == U'\u2007' || c == U'\u202F';
}

bool is_invisible(char32_t c) {
  return c == U'\u00AD' || c == U'\u200B' || c == U'\u2060' || c == U'\uFEFF';
}

// Symbol fonts leave their bullets in the private use area.
bool is_bullet(char32_t c) {
  return bullets.find(c) != bullets.npos || (c >= U'\uF000' && c <= U'\uF0FF');
}

// One kind of line end and one kind of blank.
std::u32string plain_characters(std::u32string_view pasted) {
  std::u32string plain;
  for (std::size_t i = 0; i < pasted.size(); ++i) {
    const char32_t c = pasted[i];
    const bool is_return = c == U'\r';
    if (is_return && i + 1 < pasted.size() && pasted[i + 1] == U'\n') continue;
    if (is_invisible(c)) continue;
    const bool ends_line = is_return || is_line_break(c);
    plain += ends_line ? U'\n' : is_hard_blank(c) ? U' ' : c;
  }
  return plain;
}

std::u32string trimmed(std::u32string_view words) {
  constexpr std::u32string_view blanks = U" \t\u3000";
  const auto begin = words.find_first_not_of(blanks);
  if (begin == words.npos) return {};
  return std::u32string(words.substr(begin, words.find_last_not_of(blanks) + 1 - begin));
}

// Several blanks in a row stood for a place on the page, which is gone.
std::u32string without_wide_gaps(std::u32string_view words) {
  std::u32string out;
  for (const char32_t c : words) {
    const bool continues_gap = c == U' ' && !out.empty() && out.back() == U' ';
    if (!continues_gap) out += c;
  }
  return out;
}

// A spreadsheet quotes a cell that has line ends in it, and doubles the quotes within.
std::optional<std::u32string> take_quoted_cell(std::u32string_view& rest) {
  std::u32string cell;
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] != U'"') {
      cell += rest[i] == U'\n' ? U' ' : rest[i];
    } else if (i + 1 < rest.size() && rest[i + 1] == U'"') {
      cell += rest[i++];
    } else {
      const bool ends_cell = i + 1 == rest.size() || rest[i + 1] == U'\t' || rest[i + 1] == U'\n';
      if (!ends_cell) return {};
      rest.remove_prefix(i + 1);
      return cell;
    }
  }
  return {};
}

std::u32string take_cell(std::u32string_view& rest) {
  if (rest.starts_with(U'"')) {
    if (auto quoted = take_quoted_cell(rest)) return *std::move(quoted);
  }
  const auto end = std::min(rest.find_first_of(U"\t\n"), rest.size());
  std::u32string cell(rest.substr(0, end));
  rest.remove_prefix(end);
  return cell;
}

// Only where there are tabs can there be quoted cells; elsewhere a quote is a quote.
std::vector<Row> rows_of(std::u32string_view plain) {
  const bool has_cells = plain.find(U'\t') != plain.npos;
  std::vector<Row> rows{{}};
  while (true) {
    const auto line_end = std::min(plain.find(U'\n'), plain.size());
    std::u32string cell = has_cells ? take_cell(plain) : std::u32string(plain.substr(0, line_end));
    if (!has_cells) plain.remove_prefix(line_end);
    rows.back().push_back(without_wide_gaps(trimmed(cell)));
    if (plain.empty()) return rows;
    if (plain.front() == U'\n') rows.emplace_back();
    plain.remove_prefix(1);
  }
}

// `1.`, `（二）`, `3、`: what a word processor parts from its paragraph by a tab.
bool is_list_number(std::u32string_view cell) {
  constexpr std::u32string_view marks = U".．、)）(（";
  constexpr std::u32string_view numerals = U"0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩";
  const bool is_short = !cell.empty() && cell.size() <= 5;
  const bool has_mark = std::ranges::any_of(cell, [&](char32_t c) { return marks.find(c) != marks.npos; });
  return is_short && has_mark && std::ranges::all_of(cell, [&](char32_t c) {
           return marks.find(c) != marks.npos || numerals.find(c) != numerals.npos;
         });
}

// Bullets and numbers of a list belong to the words after them.
void join_list_mark(Row& row) {
  std::u32string& first = row.front();
  const bool has_bullet = !first.empty() && is_bullet(first.front());
  if (has_bullet) first = trimmed(std::u32string_view(first).substr(1));
  const bool is_lone_mark = row.size() > 1 && ((has_bullet && first.empty()) || is_list_number(first));
  if (is_lone_mark) {
    row[1] = first + (first.empty() ? U"" : U" ") + row[1];
    row.erase(row.begin());
  }
  if (has_bullet && !row.front().empty()) row.front() = std::u32string(plain_bullet) + row.front();
}

bool is_heading(const Row& row) {
  const std::set<std::u32string> different(row.begin(), row.end());
  return different.size() == row.size() && std::ranges::all_of(row, [](const std::u32string& cell) {
           const bool has_digit =
               std::ranges::any_of(cell, [](char32_t c) { return c >= U'0' && c <= U'9'; });
           return !cell.empty() && cell.size() <= heading_characters_max && !has_digit;
         });
}

std::u32string line_of(const Row& row, const Row* heading) {
  std::u32string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].empty()) continue;
    if (!line.empty()) line += U'；';
    if (heading) line += (*heading)[i] + U'：';
    line += row[i];
  }
  return line;
}

// How many rows from the first on have as many cells.
std::size_t rows_alike(std::span<const Row> rows) {
  const auto other = std::ranges::find_if(
      rows, [&](const Row& row) { return row.size() < 2 || row.size() != rows.front().size(); });
  return static_cast<std::size_t>(other - rows.begin());
}

}  // namespace

std::string put_pasted_right(std::string_view pasted) {
  const auto decoded = from_utf8(pasted);
  if (!decoded) return std::string(pasted);
  std::vector<Row> rows = rows_of(plain_characters(*decoded));
  std::ranges::for_each(rows, join_list_mark);
  std::u32string out;
  for (std::span<const Row> rest = rows; !rest.empty();) {
    const std::size_t alike = std::max<std::size_t>(rows_alike(rest), 1);
    const bool has_heading = alike > 1 && is_heading(rest.front());
    for (const Row& row : rest.first(alike).subspan(has_heading ? 1 : 0)) {
      const std::u32string line = line_of(row, has_heading ? &rest.front() : nullptr);
      if (!line.empty()) out += (out.empty() ? U"" : U"\n") + line;
    }
    rest = rest.subspan(alike);
  }
  return to_utf8(out);
}

}  // namespace bihuan::text
