// SPDX-License-Identifier: Apache-2.0
// Which of the titles in 《》 a matter deliberates, adopts or repeals, and not merely studies or cites.
#pragma once

#include <vector>

#include "reading/page.h"
#include "reading/record.h"

namespace bihuan::reading {

/// With their brackets; each document once, worded as in the heading or, failing one, as in its fullest form.
std::vector<text::Range> find_documents(const Page& page, const ItemRange& item, Action action);

}  // namespace bihuan::reading
