// SPDX-License-Identifier: Apache-2.0
// Time limits in an instruction: 每月25日前, 2026年内, 三个工作日内, 月检. The rule (RFC 5545, or a date) is
// given only where the words alone settle it; 尽快, 抓紧, 及时 are no limits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reading/clauses.h"
#include "reading/cue.h"
#include "text/folded_text.h"

namespace bihuan::reading {

struct FoundLimit {
  text::Range words;
  std::optional<std::string> rule;
  CueRule form = CueRule::none;
};

/// The first one in `range` outside of titles and quotations.
std::optional<FoundLimit> find_time_limit(std::u32string_view chars, text::Range range,
                                          const Bracketing& brackets);

/// The one that stands behind 完成时限:, where a bare date is one too.
/// Behind the limit that begins exactly at `at`; `at` itself if none does.
std::size_t time_limit_end(std::u32string_view chars, std::size_t at, std::size_t end);

std::optional<FoundLimit> find_stated_limit(std::u32string_view chars, text::Range range);

}  // namespace bihuan::reading
