// SPDX-License-Identifier: Apache-2.0
// The named platform or system through which something is to be done, or whose information is to be used.
#pragma once

#include <optional>
#include <string_view>

#include "text/folded_text.h"

namespace bihuan::reading {

std::optional<text::Range> find_channel(std::u32string_view chars, text::Range quote);

}  // namespace bihuan::reading
