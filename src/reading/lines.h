// SPDX-License-Identifier: Apache-2.0
// Where paragraphs begin. A paper's own paragraphs survive some conversions as lines; others break them at
// the width of the page. This tells the two apart, so that a line start is taken for a new paragraph only
// where it is one.
#pragma once

#include <vector>

#include "text/folded_text.h"

namespace bihuan::reading {

class Lines {
 public:
  /// `text` must outlive this.
  explicit Lines(const text::FoldedText& text);

  /// Whether the lines are broken at the width of a page.
  bool are_wrapped() const { return full_width_ > 0; }
  bool starts_paragraph(std::size_t i) const;
  /// The line that `i` stands in.
  text::Range line(std::size_t i) const;
  /// All lines in order.
  const std::vector<text::Range>& all() const { return lines_; }

 private:
  std::size_t columns(text::Range line) const;
  std::size_t index(std::size_t i) const;

  const text::FoldedText* text_;
  std::vector<text::Range> lines_;
  std::size_t full_width_ = 0;  // of a wrapped text, in half-width columns
};

}  // namespace bihuan::reading
