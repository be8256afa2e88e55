// SPDX-License-Identifier: Apache-2.0
#include "text/page_marks.h"

#include "text/width.h"

namespace bihuan::text {
namespace {

constexpr std::size_t inside_max = 16;  // blanks and digits between the two dashes

bool is_long_dash(char32_t c) {
  return c == U'—' || c == U'―' || c == U'–' || c == U'─';
}
bool is_short_dash(char32_t c) {
  return c == U'-' || c == U'－';
}
bool is_digit(char32_t c) {
  return fold_width(c) >= U'0' && fold_width(c) <= U'9';
}

bool line_ends_at(std::u32string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at]) && !is_line_end(text[at])) ++at;
  return at == text.size() || is_line_end(text[at]);
}

bool line_starts_at(std::u32string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1]) && !is_line_end(text[at - 1])) --at;
  return at == 0 || is_line_end(text[at - 1]);
}

struct Inside {
  std::size_t end = 0;
  std::size_t digits = 0;
  std::size_t blanks = 0;
};

Inside digits_among_blanks(std::u32string_view text, std::size_t at) {
  Inside inside{at};
  for (; inside.end < text.size() && inside.end - at < inside_max; ++inside.end) {
    if (is_digit(text[inside.end])) {
      ++inside.digits;
    } else if (is_blank(text[inside.end])) {
      ++inside.blanks;
    } else {
      break;
    }
  }
  return inside;
}

std::size_t dashed_mark_length(std::u32string_view text, std::size_t at) {
  const bool is_long = is_long_dash(text[at]);
  const auto inside = digits_among_blanks(text, at + 1);
  if (inside.end == text.size() || inside.digits > 4) return 0;
  if (is_long ? !is_long_dash(text[inside.end]) : !is_short_dash(text[inside.end])) return 0;
  const auto length = inside.end + 1 - at;
  if (inside.digits > 0 && line_starts_at(text, at) && line_ends_at(text, at + length)) return length;
  if (inside.blanks == 0 || (!is_long && inside.digits == 0)) return 0;
  return length;
}

std::size_t worded_mark_length(std::u32string_view text, std::size_t at) {
  if (!line_starts_at(text, at)) return 0;
  std::size_t end = at;
  for (const char32_t lead : {U'第', U'共'}) {
    if (end == text.size() || text[end] != lead) break;
    const auto inside = digits_among_blanks(text, end + 1);
    if (inside.digits == 0 || inside.digits > 4 || inside.end == text.size() || text[inside.end] != U'页')
      return 0;
    end = inside.end + 1;
    while (end < text.size() && is_blank(text[end]) && !is_line_end(text[end])) ++end;
  }
  return end > at && line_ends_at(text, end) ? end - at : 0;
}

}  // namespace

std::size_t page_mark_length(std::u32string_view source, std::size_t at) {
  const char32_t c = source[at];
  if (is_long_dash(c) || is_short_dash(c)) return dashed_mark_length(source, at);
  if (c == U'第') return worded_mark_length(source, at);
  return 0;
}

}  // namespace bihuan::text
