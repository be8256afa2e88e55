// SPDX-License-Identifier: Apache-2.0
// What the words behind a body say of it: something that it is to do, or what it is, has, thinks or has done.
// No table knows every verb; those by which minutes tell rather than instruct are few.
#pragma once

#include <string_view>

#include "text/folded_text.h"

namespace bihuan::reading {

/// 县财政局|已拨付…, 甲局|汇报了…: told as done.
bool tells_of_the_past(std::u32string_view chars, text::Range words);
/// 县财政局|预拨征拆资金: an act, whatever its verb. Not 资金紧张, 反映…, 拨款后.
bool says_an_act(std::u32string_view chars, text::Range words);

}  // namespace bihuan::reading
