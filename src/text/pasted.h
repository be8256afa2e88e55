// SPDX-License-Identifier: Apache-2.0
// Words pasted into a box for plain text, put right: rows of a spreadsheet become lines that read, and what
// Word brings along (bullets, hard blanks, soft line ends, blank lines) becomes plain. Pure; typed words stay
// as they were typed, but for blanks at the ends of lines and blank lines.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::text {

/// What is not UTF-8 is given back as it is.
std::string put_pasted_right(std::string_view pasted);

}  // namespace bihuan::text
