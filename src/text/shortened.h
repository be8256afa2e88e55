// SPDX-License-Identifier: Apache-2.0
// Words cut to a length for a note or a message, and seen to be cut.
#pragma once

#include <cstddef>
#include <string>

namespace bihuan::text {

/// The first `characters_max` characters and …, or `words` as they are if they have no more, or are no UTF-8.
std::string shortened(const std::string& words, std::size_t characters_max);

}  // namespace bihuan::text
