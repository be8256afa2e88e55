// SPDX-License-Identifier: Apache-2.0
// The matters of the meeting: title, action, documents and outcome of each part of the layout.
#pragma once

#include "reading/page.h"
#include "reading/record.h"

namespace bihuan::reading {

std::vector<Item> find_items(const Page& page);

}  // namespace bihuan::reading
