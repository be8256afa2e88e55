// SPDX-License-Identifier: Apache-2.0
// From a stretch of folded text to a value of the record.
#pragma once

#include <vector>

#include "reading/bearer_names.h"
#include "reading/record.h"
#include "text/folded_text.h"

namespace bihuan::reading {

inline Quoted quoted(const text::FoldedText& text, text::Range range) {
  return {text.as_written(range), text.source(range)};
}

inline std::vector<QuotedBearer> quoted(const text::FoldedText& text, const std::vector<Bearer>& bearers) {
  std::vector<QuotedBearer> list;
  for (const auto& [range, sort, cue] : bearers)
    list.push_back({text.as_written(range), text.source(range), cue_of(text, cue)});
  return list;
}

}  // namespace bihuan::reading
