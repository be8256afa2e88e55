// SPDX-License-Identifier: Apache-2.0
// Denials put together with what they deny: 未按规定对员工进行培训, 培训未开展 and 没有培训 all say 未培训.
#pragma once

#include <vector>

#include "search/said.h"

namespace bihuan::search {

/// Takes each denial, and the act that it denies, out of `mentions`, and puts the act's omission there. A
/// denial of no act says what its sense carries: 没有灭火器 says 未设置.
void say_omissions(const Lexicon& lexicon, std::u32string_view plain, std::vector<Mention>& mentions);

}  // namespace bihuan::search
