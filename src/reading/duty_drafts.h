// SPDX-License-Identifier: Apache-2.0
// The duties of one sentence, in folded positions: which bearers share an instruction, who leads, helps or
// checks, and where each quote begins and ends.
#pragma once

#include <string_view>
#include <vector>

#include "reading/instructions.h"

namespace bihuan::reading {

struct DutyDraft {
  text::Range quote;
  text::Range circumstance;  // the quote with what stands before its bearer: a time limit may stand there
  std::size_t told = 0;      // behind the last bearer phrase: what they are to do
  std::vector<Bearer> lead;
  std::vector<Bearer> support;
  std::vector<Bearer> officials;
  text::Range due;  // where a note states the time limit; empty if none does
};

std::vector<DutyDraft> draft_duties(std::u32string_view chars, const Sentence& sentence,
                                    const Bracketing& brackets, const KnownNames& known);

}  // namespace bihuan::reading
