// SPDX-License-Identifier: Apache-2.0
// Names whose form tells nothing, but of which the text itself shows that they are bodies: it lists them
// before 等单位, or writes them out with 有限公司 elsewhere. Read where they bear something, they count.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bihuan::reading {

/// In the order of the text, each once, shortened as firms are in speaking (天恒供气有限公司: 天恒供气).
std::vector<std::u32string> find_shown_names(std::u32string_view chars);

}  // namespace bihuan::reading
