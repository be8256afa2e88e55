// SPDX-License-Identifier: Apache-2.0
// Whether somebody wrote anything at all: a reason of blanks is no reason.
#pragma once

#include <string_view>

namespace bihuan::text {

/// Nothing but what carries no ink: blanks of any width, line ends, marks of direction. What is not UTF-8 is
/// not blank: it is for others to refuse.
bool is_blank_text(std::string_view utf8);

}  // namespace bihuan::text
