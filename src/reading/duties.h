// SPDX-License-Identifier: Apache-2.0
// The duties that minutes lay on bearers they name, and the sentences that instruct without naming one. In
// the order of the text. Nothing is guessed: no bearer, no duty.
#pragma once

#include <vector>

#include "reading/gazetteer.h"
#include "reading/layout.h"
#include "reading/record.h"
#include "text/folded_text.h"

namespace bihuan::reading {

struct DutyReading {
  std::vector<Duty> duties;
  std::vector<Unassigned> unassigned;
};

DutyReading read_duties(const text::FoldedText& text, const Layout& layout, const Gazetteer& gazetteer);

}  // namespace bihuan::reading
