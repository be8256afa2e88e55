// SPDX-License-Identifier: Apache-2.0
// Who presided: the words before 主持 in the opening, or behind 主持人：, parted into post and name in either
// order.
#pragma once

#include <optional>

#include "reading/fields.h"
#include "reading/record.h"

namespace bihuan::reading {

/// 县委副书记、县长王一, 王一县长 or 王一; nothing if there is no such words in the range.
std::optional<Chair> read_chair(const text::FoldedText& text, text::Range words);
std::optional<Chair> find_chair(const Page& page, const std::vector<Field>& fields);

}  // namespace bihuan::reading
