// SPDX-License-Identifier: Apache-2.0
#include "reading/lines.h"

#include <algorithm>

#include "text/phrases.h"

namespace bihuan::reading {
namespace {

constexpr std::size_t long_line = 24;        // columns; shorter lines tell nothing about the page
constexpr std::size_t page_width_max = 120;  // columns
constexpr std::size_t ragged = 7;  // columns by which full lines differ: a mark that may not start a line

}  // namespace

Lines::Lines(const text::FoldedText& text) : text_(&text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!text.starts_line(i)) continue;
    if (!lines_.empty()) lines_.back().end = i;
    lines_.push_back({i, text.size()});
  }
  std::vector<std::size_t> widths;
  for (const auto& line : lines_) {
    if (const auto width = columns(line); width >= long_line) widths.push_back(width);
  }
  if (widths.size() < 4) return;
  std::sort(widths.begin(), widths.end());
  const auto usual = widths[widths.size() * 3 / 4];
  const auto near = std::count_if(widths.begin(), widths.end(), [&](std::size_t width) {
    return width + ragged >= usual && width <= usual + ragged;
  });
  if (usual <= page_width_max && static_cast<std::size_t>(near) * 2 >= widths.size()) full_width_ = usual;
}

std::size_t Lines::columns(text::Range line) const {
  std::size_t width = 0;
  for (auto i = line.begin; i < line.end; ++i) width += text_->chars()[i] < 0x80 ? 1 : 2;
  return width;
}

std::size_t Lines::index(std::size_t i) const {
  const auto next = std::upper_bound(lines_.begin(), lines_.end(), i,
                                     [](std::size_t at, const text::Range& line) { return at < line.begin; });
  return static_cast<std::size_t>(next - lines_.begin()) - 1;
}

text::Range Lines::line(std::size_t i) const {
  return i < text_->size() ? lines_[index(i)] : text::Range{i, i};
}

bool Lines::starts_paragraph(std::size_t i) const {
  if (!text_->starts_line(i)) return false;
  const auto at = index(i);
  if (!are_wrapped() || at == 0) return true;
  const auto before = lines_[at - 1];
  if (columns(before) + ragged < full_width_) return true;
  return text_->gap_before(i) >= 2 && text::ends_clause(text_->chars()[before.end - 1]);
}

}  // namespace bihuan::reading
