// SPDX-License-Identifier: Apache-2.0
#include "search/plain_text.h"

#include <unicode/uchar.h>

#include "text/width.h"

namespace bihuan::search {
namespace {

char32_t plain(char32_t c) {
  const char32_t folded = text::fold_width(c);
  if (folded >= U'A' && folded <= U'Z') return folded - U'A' + U'a';
  return folded;
}

/// A line's end ends a sentence, though it carries no ink.
bool is_dropped(char32_t c) {
  return !text::is_line_end(c) && text::is_blank(c);
}

}  // namespace

text::Span PlainText::written(Stretch stretch) const {
  if (stretch.size() == 0) return {};
  return {places[stretch.begin], places[stretch.end - 1] + std::size_t{1}};
}

PlainText plain_text(std::u32string_view written) {
  PlainText text;
  text.chars.reserve(written.size());
  text.places.reserve(written.size());
  for (std::size_t place = 0; place < written.size(); ++place) {
    if (is_dropped(written[place])) continue;
    text.chars.push_back(plain(written[place]));
    text.places.push_back(static_cast<std::uint32_t>(place));
  }
  return text;
}

bool ends_sentence(char32_t plain) {
  return plain == U'。' || plain == U';' || plain == U'!' || plain == U'?' || text::is_line_end(plain);
}

bool ends_clause(char32_t plain) {
  return plain == U',' || plain == U':' || ends_sentence(plain);
}

bool is_wordly(char32_t plain) {
  if (plain >= 0x4E00 && plain <= 0x9FFF) return true;
  return u_isalnum(static_cast<UChar32>(plain)) != 0;
}

}  // namespace bihuan::search
