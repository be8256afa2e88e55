// SPDX-License-Identifier: Apache-2.0
#include "reading/secrecy.h"

#include <algorithm>

#include "reading/masthead.h"
#include "text/phrases.h"

namespace bihuan::reading {
namespace {

constexpr std::size_t top_of_the_page = 400;  // characters

bool is_starred(std::u32string_view chars, std::size_t end) {
  return text::match_any(chars, end, {U"★", U"☆", U"*"}) > 0;
}

/// Alone on its line, but for a term (1年) or a copy number, and behind a label 密级：.
bool stands_as_a_mark(const Page& page, std::size_t i, std::size_t end) {
  const auto line = page.lines.line(i);
  auto begin = line.begin;
  begin += text::match_any(page.chars(), begin, {U"密级:", U"【", U"[", U"("});
  return begin == i && line.end - end <= 12 &&
         (line.end == end || text::match_any(page.chars(), end, {U"】", U"]", U")"}) > 0 ||
          page.text.gap_before(end) > 0);
}

}  // namespace

std::optional<text::Range> find_secrecy_mark(const Page& page) {
  const auto top = std::max(masthead(page).end, std::min(top_of_the_page, page.layout.head.end));
  for (std::size_t i = 0; i < std::min(top, page.text.size()); ++i) {
    const auto length = text::match_any(page.chars(), i, {U"秘密", U"机密", U"绝密"});
    if (length == 0) continue;
    if (is_starred(page.chars(), i + length) || stands_as_a_mark(page, i, i + length))
      return text::Range{i, i + length};
  }
  return std::nullopt;
}

}  // namespace bihuan::reading
