// SPDX-License-Identifier: Apache-2.0
#include "text/folded_text.h"

#include <algorithm>
#include <limits>

#include "text/page_marks.h"
#include "text/utf8.h"
#include "text/width.h"

namespace bihuan::text {
namespace {

std::uint16_t add(std::uint16_t count, unsigned more) {
  return static_cast<std::uint16_t>(
      std::min<unsigned>(count + more, std::numeric_limits<std::uint16_t>::max()));
}

unsigned columns(char32_t blank) {
  if (blank == U'\t') return 4;
  if (blank == 0x3000 || blank == 0x2003) return 2;
  return blank == U' ' || blank == 0xA0 || (blank >= 0x2000 && blank <= 0x200A) ? 1 : 0;
}

}  // namespace

FoldedText::FoldedText(const SourceText& source) : source_(&source) {
  const auto text = source.chars();
  chars_.reserve(text.size());
  marks_.reserve(text.size());
  Mark next{0, 1, 0};
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text[at];
    if (const auto length = page_mark_length(text, at)) {
      at += length;
      continue;
    }
    if (is_line_end(c)) {
      const bool is_second_half = c == U'\n' && at > 0 && text[at - 1] == U'\r';
      next.line_ends = add(next.line_ends, is_second_half ? 0 : 1);
      next.gap = 0;
    } else if (is_blank(c)) {
      next.gap = add(next.gap, columns(c));
    } else {
      next.place = static_cast<std::uint32_t>(at);
      chars_.push_back(fold_width(c));
      marks_.push_back(next);
      next = Mark{};
    }
    ++at;
  }
}

Span FoldedText::source(Range range) const {
  if (range.begin >= size()) return {source_->size(), source_->size()};
  const std::size_t begin = marks_[range.begin].place;
  if (range.empty()) return {begin, begin};
  return {begin, marks_[std::min(range.end, size()) - 1].place + 1U};
}

std::string FoldedText::as_written(Range range) const {
  std::u32string written;
  for (auto i = range.begin; i < std::min(range.end, size()); ++i)
    written.push_back(source_->chars()[marks_[i].place]);
  return to_utf8(written);
}

std::size_t FoldedText::position(std::size_t source_place) const {
  const auto found = std::lower_bound(marks_.begin(), marks_.end(), source_place,
                                      [](const Mark& mark, std::size_t place) { return mark.place < place; });
  return static_cast<std::size_t>(found - marks_.begin());
}

}  // namespace bihuan::text
