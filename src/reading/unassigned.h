// SPDX-License-Identifier: Apache-2.0
// Sentences that instruct without naming a bearer: 同时，要切实加强…. They are no duties; a person must see
// them.
#pragma once

#include <string_view>

#include "reading/clauses.h"

namespace bihuan::reading {

/// For a sentence in which no duty was found.
bool instructs_nobody(std::u32string_view chars, const Sentence& sentence);
/// The sentence without the numerals and 会议要求 before it.
text::Range unassigned_quote(std::u32string_view chars, const Sentence& sentence);

}  // namespace bihuan::reading
