// SPDX-License-Identifier: Apache-2.0
// The steps of a document's way that an instruction names, in their order: 修改完善, 提请市委常委会审议,
// 印发实施, 报送.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "reading/bearers.h"
#include "reading/clauses.h"
#include "reading/record.h"

namespace bihuan::reading {

struct FoundStep {
  StepAct act = StepAct::revise;
  std::optional<text::Range> to;  // the body that it goes to
  text::Range words;
  CueRule rule = CueRule::step_named;
};

std::vector<FoundStep> find_steps(std::u32string_view chars, text::Range quote, const Bracketing& brackets,
                                  const KnownNames& known);

}  // namespace bihuan::reading
