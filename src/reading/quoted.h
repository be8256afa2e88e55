// SPDX-License-Identifier: Apache-2.0
// From a stretch of folded text to a value of the record.
#pragma once

#include "reading/record.h"
#include "text/folded_text.h"

namespace bihuan::reading {

inline Quoted quoted(const text::FoldedText& text, text::Range range) {
  return {text.as_written(range), text.source(range)};
}

}  // namespace bihuan::reading
