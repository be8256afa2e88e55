// SPDX-License-Identifier: Apache-2.0
// Marks of secrecy as they are printed on the first page: 秘密★1年, 机密, 绝密★启封前, 内部资料 being none.
#pragma once

#include <optional>

#include "reading/page.h"

namespace bihuan::reading {

/// The mark in the masthead, or at the top of a text without one.
std::optional<text::Range> find_secrecy_mark(const Page& page);

}  // namespace bihuan::reading
