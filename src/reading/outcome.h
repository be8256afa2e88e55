// SPDX-License-Identifier: Apache-2.0
// What became of a matter, where the text says so: 原则同意, 同意, 审议通过, 暂缓, 不同意. To have heard is
// no outcome.
#pragma once

#include <optional>

#include "reading/record.h"
#include "text/folded_text.h"

namespace bihuan::reading {

struct FoundOutcome {
  Outcome outcome = Outcome::approved;
  text::Range words;
};

/// The first that the stretch states. What others are to agree to (报市委同意后) is none.
std::optional<FoundOutcome> find_outcome(const text::FoldedText& text, text::Range within);

}  // namespace bihuan::reading
