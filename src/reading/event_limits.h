// SPDX-License-Identifier: Apache-2.0
// Time limits told by an event instead of a day: 确保秋粮收购前建成, 停电窗口期内. They bind only behind a
// word that makes them a limit, or where they open a clause; what else ends in 前 tells when something was.
#pragma once

#include <string_view>

#include "reading/lexicon.h"

namespace bihuan::reading {

/// Behind the limit by an event that begins at `at`; 0 where none does. `seasons` are limits that stand alone
/// (春节前): they belong to no event.
std::size_t event_limit_end(std::u32string_view chars, std::size_t at, std::size_t end,
                            const Lexicon& seasons);

}  // namespace bihuan::reading
