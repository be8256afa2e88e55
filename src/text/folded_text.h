// SPDX-License-Identifier: Apache-2.0
// A text as a reader's eye sees it: widths made alike, blanks, control characters and page marks dropped, and
// what the layout of the page says (line starts, gaps) kept beside each character. Rules are written against
// this text; every value found in it goes back to its place, and to its original characters, in the source.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/source_text.h"

namespace bihuan::text {

/// A half-open range of folded positions. Never mixed with Span, which counts in the source.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  auto operator<=>(const Range&) const = default;
};

class FoldedText {
 public:
  /// `source` must outlive the folded text.
  explicit FoldedText(const SourceText& source);
  explicit FoldedText(SourceText&&) = delete;

  std::size_t size() const { return chars_.size(); }
  std::u32string_view chars() const& { return chars_; }
  std::u32string_view chars() && = delete;
  std::u32string_view chars(Range range) const& { return chars().substr(range.begin, range.size()); }

  /// From the first to behind the last character of the range; empty, at the right place, for an empty range.
  Span source(Range range) const;
  Span source(std::size_t begin, std::size_t end) const { return source(Range{begin, end}); }
  /// The original characters (widths kept) without blanks, control characters and page marks.
  std::string as_written(Range range) const;
  std::string as_written(std::size_t begin, std::size_t end) const { return as_written(Range{begin, end}); }

  /// The first folded position at or behind a place of the source.
  std::size_t position(std::size_t source_place) const;
  /// Whether this is the first character of a line of the source. Page marks make no lines.
  bool starts_line(std::size_t i) const { return i < size() && marks_[i].line_ends > 0; }
  /// Line ends right before this character: 2 and more where lines stand apart.
  std::size_t line_ends_before(std::size_t i) const { return i < size() ? marks_[i].line_ends : 0; }
  /// Width of the gap right before this character on its own line, in half-width columns; a tab counts for 4.
  std::size_t gap_before(std::size_t i) const { return i < size() ? marks_[i].gap : 0; }

 private:
  struct Mark {
    std::uint32_t place = 0;  // in the source
    std::uint16_t line_ends = 0;
    std::uint16_t gap = 0;
  };

  const SourceText* source_;
  std::u32string chars_;
  std::vector<Mark> marks_;
};

}  // namespace bihuan::text
