// SPDX-License-Identifier: Apache-2.0
// Between UTF-8, in which text travels, and code points, in which it is read. Decoding refuses what is not
// UTF-8; nothing is replaced silently.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bihuan::text {

/// Nothing if `bytes` is not well-formed UTF-8.
std::optional<std::u32string> from_utf8(std::string_view bytes);
/// What is no code point becomes U+FFFD.
std::string to_utf8(std::u32string_view chars);

}  // namespace bihuan::text
