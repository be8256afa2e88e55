// SPDX-License-Identifier: Apache-2.0
// Names as keys: two writings of one name of a person or an organisation give the same string.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::text {

/// Blanks dropped, widths folded, the dots of names (· • ・) made alike. 王　强 and 王强 are one name.
std::string fold_name(std::string_view utf8);

}  // namespace bihuan::text
