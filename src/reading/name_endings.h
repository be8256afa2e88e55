// SPDX-License-Identifier: Apache-2.0
// Whether a run of characters can be the name of a body: by what it ends with, and by what a name never
// begins with or holds. Where the name begins, and what follows it, is for bearer_names.h.
#pragma once

#include "text/folded_text.h"

namespace bihuan::reading {

/// Whether the organisation's name may end at `end`: its tail is one of such names, and something stands
/// before it.
bool ends_organisation(std::u32string_view chars, std::size_t at, std::size_t end);
/// A tail that only bodies have; 区, 镇, 中心 and the like end other words too.
bool has_official_tail(std::u32string_view chars, text::Range run);
/// 法务部, 测绘院, 排水所: a tail that ends many other words too, so that it tells only where the run is
/// known to end there.
bool has_loose_tail(std::u32string_view chars, text::Range run);
/// 远岭热电: a firm by its own name and its trade, its 公司 left out; no 工程监理 and no 民间投资.
bool is_firm(std::u32string_view chars, text::Range run);
/// 引导商户 names nobody; 建设单位 and 审计局 do, though they too open with a verb.
bool opens_with_verb(std::u32string_view chars, text::Range run);

}  // namespace bihuan::reading
