// SPDX-License-Identifier: Apache-2.0
// Which encoding some bytes of Chinese text are in, and the text itself. Told by the bytes: a mark at the
// start settles it, then strict UTF-8, then whichever of GB18030 and UTF-16 gives everyday characters. Never
// replaces a character that it cannot read: bytes that are no text in any of them are refused.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace bihuan::papers {

enum class Encoding { utf8, gb18030, utf16le, utf16be };

struct DecodedText {
  Encoding encoding = Encoding::utf8;
  std::string text;  // UTF-8, without a byte order mark, line ends as they came

  bool operator==(const DecodedText&) const = default;
};

std::string_view name_of(Encoding encoding);

/// Tells the encoding by content. Fails with malformed.
Result<DecodedText> decode(std::string_view bytes);
/// The same, but believes in `labelled` if the bytes keep its rules and give everyday characters.
Result<DecodedText> decode(std::string_view bytes, Encoding labelled);

/// The text of `bytes` read strictly as `encoding`, or nothing if they break its rules or hold control
/// characters that no text has.
std::optional<std::string> decode_as(Encoding encoding, std::string_view bytes);

/// The encoding that a label of HTML or XML means. GB2312 and GBK are read as GB18030, which holds both.
std::optional<Encoding> encoding_labelled(std::string_view label);

/// Whether the bytes are UTF-8 of a text, as decode_as tells it.
bool is_clean_utf8(std::string_view bytes);

/// A few control characters, as conversions leave where the digits of a page number had no code, become
/// blanks. Where they are more than one byte in a hundred the bytes are returned as they came: that is no
/// text.
std::string with_blanks_for_controls(std::string_view bytes);

/// Code points of valid UTF-8.
std::size_t count_characters(std::string_view utf8);

/// Every line and page end, whatever the system it comes from, as \n.
std::string with_plain_line_ends(std::string_view utf8);

}  // namespace bihuan::papers
