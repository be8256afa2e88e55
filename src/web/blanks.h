// SPDX-License-Identifier: Apache-2.0
// Phrases with blanks: `{unit}` is filled with the value of `unit`.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace bihuan::web {

using Blanks = std::map<std::string_view, std::string, std::less<>>;

/// Filled in once: braces within a value stay, and so does what is no blank.
std::string fill_in(std::string_view phrase, const Blanks& blanks);

}  // namespace bihuan::web
