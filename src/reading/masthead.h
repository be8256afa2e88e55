// SPDX-License-Identifier: Apache-2.0
// The lines above the opening sentence: title, number, office and date of the paper.
#pragma once

#include "reading/page.h"

namespace bihuan::reading {

/// From the beginning of the text to the line that says who met.
text::Range masthead(const Page& page);

}  // namespace bihuan::reading
