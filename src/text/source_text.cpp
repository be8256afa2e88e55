// SPDX-License-Identifier: Apache-2.0
#include "text/source_text.h"

#include <algorithm>

#include "base/limits.h"
#include "text/utf8.h"

namespace bihuan::text {

Result<SourceText> SourceText::from_utf8(std::string_view bytes) {
  auto chars = text::from_utf8(bytes);
  if (!chars)
    return fail(ErrorKind::malformed, Words{"文本不是有效的 UTF-8 编码。", "The text is not valid UTF-8."});
  if (chars->size() > limits::text_characters_max) {
    return fail(ErrorKind::too_large,
                Words{"文本过长，请拆分后再读。", "The text is too long: split it first."});
  }
  return SourceText(*std::move(chars));
}

std::string SourceText::utf8() const {
  return to_utf8(chars_);
}

std::string SourceText::utf8(Span span) const {
  const auto end = std::min(span.end, chars_.size());
  const auto begin = std::min(span.begin, end);
  return to_utf8(chars().substr(begin, end - begin));
}

}  // namespace bihuan::text
