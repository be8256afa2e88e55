// SPDX-License-Identifier: Apache-2.0
// Which meeting this was: the body, the kind, the term of office, its number, its day and its chair, from the
// opening sentence first and from the masthead where that is silent.
#pragma once

#include "reading/fields.h"
#include "reading/printing.h"
#include "reading/record.h"

namespace bihuan::reading {

/// A day without a year takes that of the printing.
Meeting find_meeting(const Page& page, const std::vector<Field>& fields, const Printing& printing);

}  // namespace bihuan::reading
