// SPDX-License-Identifier: Apache-2.0
// Who helps within an instruction's own words: 会同X, 联合X, 加强与X的协同配合. One who is helped (协助X)
// does not.
#pragma once

#include <string_view>
#include <vector>

#include "reading/bearers.h"
#include "reading/clauses.h"

namespace bihuan::reading {

std::vector<Bearer> find_support(std::u32string_view chars, text::Range quote, const Bracketing& brackets,
                                 const KnownNames& known);

}  // namespace bihuan::reading
