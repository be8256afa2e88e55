// SPDX-License-Identifier: Apache-2.0
// Where the heading of a matter ends and its text begins, also where no line break parts them.
#pragma once

#include "reading/lines.h"
#include "text/folded_text.h"

namespace bihuan::reading {

/// The heading at the beginning of `matter`; empty where the matter begins with a sentence (会议听取了…).
text::Range find_heading(const text::FoldedText& text, const Lines& lines, text::Range matter);

/// Behind the lines that only say who reports and who sits in: 汇报单位:…, 列席:….
std::size_t behind_particulars(const text::FoldedText& text, const Lines& lines, text::Range within);

/// Length of the verb of a matter at `i`: 审议, 听取, 传达学习 …; 0 if none begins.
std::size_t matter_verb_length(std::u32string_view chars, std::size_t i);

}  // namespace bihuan::reading
