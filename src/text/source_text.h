// SPDX-License-Identifier: Apache-2.0
// The text of a paper as it was decoded: code points, line ends and blanks included. Every Span counts in it.
// It owns its characters and never changes; what is read from it points back here.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "text/span.h"

namespace bihuan::text {

class SourceText {
 public:
  /// Fails if `bytes` is not UTF-8 (malformed) or holds more than limits::text_characters_max (too_large).
  static Result<SourceText> from_utf8(std::string_view bytes);

  std::size_t size() const { return chars_.size(); }
  std::u32string_view chars() const& { return chars_; }
  std::u32string_view chars() && = delete;
  std::string utf8() const;
  /// What lies beyond the end is left out.
  std::string utf8(Span span) const;

 private:
  explicit SourceText(std::u32string chars) : chars_(std::move(chars)) {}

  std::u32string chars_;
};

}  // namespace bihuan::text
