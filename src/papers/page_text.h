// SPDX-License-Identifier: Apache-2.0
// Pages that only say where each character stands, as lines of text: from top to bottom, gaps and indents as
// blanks, which are all that marks a column or a paragraph on paper. What makes paragraphs of such lines
// (reading/lines.h) is the same whatever the paper was.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bihuan::papers {

struct Glyph {
  char32_t character = 0;
  double x = 0;  // of its left edge, to the right
  double y = 0;  // of its base line, downwards
  double size = 0;
};

/// A page end (\f) behind every page.
std::string text_of_pages(std::vector<std::vector<Glyph>> pages);

/// Whether the text of pages, each ended by \f, is no more than page numbers and stray marks of a scanner.
bool is_next_to_nothing(std::string_view text);

/// Whether it is no more than a stamp, a head and a foot would leave on pictures of pages. A short paper may
/// be as thin.
bool is_thin(std::string_view text);

/// Without blank lines, which are gaps of the page and not of the text, and the blanks at the ends of lines.
std::string tidied(std::string_view text);

}  // namespace bihuan::papers
