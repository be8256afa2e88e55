// SPDX-License-Identifier: Apache-2.0
// A problem's words as they are compared: widths and letters' case folded, blanks dropped, and for each
// character its place in the text as it was written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace bihuan::search {

/// A half-open range of plain characters. Never mixed with text::Span, which counts in the text as written.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  auto operator<=>(const Stretch&) const = default;
};

struct PlainText {
  std::u32string chars;
  std::vector<std::uint32_t> places;  // of each character, in the text as written

  text::Span written(Stretch stretch) const;
};

PlainText plain_text(std::u32string_view written);

/// 。 ; ! ? and line ends, behind which nothing belongs to what stood before.
bool ends_sentence(char32_t plain);
/// Those, and , and : as well.
bool ends_clause(char32_t plain);
/// Letters, digits and the characters of Chinese: what words are made of.
bool is_wordly(char32_t plain);

}  // namespace bihuan::search
