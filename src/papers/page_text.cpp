// SPDX-License-Identifier: Apache-2.0
#include "papers/page_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "papers/encoding.h"
#include "text/utf8.h"

namespace bihuan::papers {
namespace {

constexpr std::size_t page_characters_min = 8;  // a page number and stray marks of a scanner stay below it
constexpr std::size_t thin_page_characters_max = 60;
constexpr double same_line = 0.4;        // of a character's size, between two base lines
constexpr double gap_min = 0.75;         // of its size; text set to both margins is stretched by less
constexpr double same_place = 0.2;       // a character printed twice to look bold
constexpr std::size_t blanks_max = 120;  // of one gap: no page is wider

using Line = std::span<const Glyph>;

double width_of(const Glyph& glyph) {
  return glyph.character < 0x2000 ? glyph.size / 2 : glyph.size;
}

/// How many half-width columns the distance takes.
std::size_t columns(double distance, double size) {
  const double count = std::round(distance / (size / 2));
  return count < 1 ? 0 : static_cast<std::size_t>(std::min(count, static_cast<double>(blanks_max)));
}

/// The glyphs by lines, and along each line.
std::vector<Line> lines_of(std::vector<Glyph>& page) {
  std::ranges::stable_sort(page, {}, &Glyph::y);
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < page.size();) {
    auto end = begin + 1;
    while (end < page.size() && page[end].y - page[begin].y <= same_line * page[begin].size) ++end;
    std::ranges::stable_sort(page.begin() + static_cast<std::ptrdiff_t>(begin),
                             page.begin() + static_cast<std::ptrdiff_t>(end), {}, &Glyph::x);
    lines.emplace_back(page.data() + begin, end - begin);
    begin = end;
  }
  return lines;
}

void add_line(Line line, double margin, std::u32string& text) {
  text.append(columns(line.front().x - margin, line.front().size), U' ');
  const Glyph* before = nullptr;
  for (const Glyph& glyph : line) {
    if (before != nullptr) {
      const double distance = glyph.x - before->x;
      if (glyph.character == before->character && distance < same_place * glyph.size) continue;
      const double gap = distance - width_of(*before);
      if (gap > gap_min * glyph.size) text.append(columns(gap, glyph.size), U' ');
    }
    text += glyph.character;
    before = &glyph;
  }
  text += U'\n';
}

double left_margin(const std::vector<std::vector<Glyph>>& pages) {
  double margin = std::numeric_limits<double>::max();
  for (const auto& page : pages) {
    for (const Glyph& glyph : page) margin = std::min(margin, glyph.x);
  }
  return margin;
}

std::size_t pages_of(std::string_view text) {
  return std::max<std::size_t>(1, static_cast<std::size_t>(std::count(text.begin(), text.end(), '\f')));
}

std::size_t characters_on(std::string_view pages) {
  std::string solid(pages);
  std::erase_if(solid, [](char c) { return c == ' ' || c == '\n' || c == '\f' || c == '\r' || c == '\t'; });
  return count_characters(solid);
}

}  // namespace

std::string text_of_pages(std::vector<std::vector<Glyph>> pages) {
  const double margin = left_margin(pages);
  std::u32string text;
  for (auto& page : pages) {
    for (const Line line : lines_of(page)) add_line(line, margin, text);
    text += U'\f';
  }
  return text::to_utf8(text);
}

bool is_next_to_nothing(std::string_view text) {
  return characters_on(text) < page_characters_min * pages_of(text);
}

bool is_thin(std::string_view text) {
  return characters_on(text) <= thin_page_characters_max * pages_of(text);
}

std::string tidied(std::string_view text) {
  std::string lines = with_plain_line_ends(text);
  std::string tidy;
  for (std::string_view rest = lines; !rest.empty();) {
    std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    std::size_t last = line.find_last_not_of(" \t");
    if (last != std::string_view::npos) tidy.append(line.substr(0, last + 1)).append(1, '\n');
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return tidy;
}

}  // namespace bihuan::papers
