// SPDX-License-Identifier: Apache-2.0
// The name of a meeting, 县十六届政府2026年第3次常务（扩大）会议: parted into body, kind, term, year and
// ordinal.
#pragma once

#include <optional>

#include "reading/record.h"
#include "text/folded_text.h"

namespace bihuan::reading {

struct MeetingName {
  std::optional<Quoted> body;
  std::optional<Quoted> kind;
  std::optional<Quoted> term;
  std::optional<Numbered> year;
  std::optional<Numbered> ordinal;
};

/// The name that begins at `begin` and ends with the first kind of meeting before `end`; empty where there is
/// none.
MeetingName read_meeting_name(const text::FoldedText& text, std::size_t begin, std::size_t end);
/// Only the term, the ordinal and the year before it (2023年第5次) that stand in a stretch, whatever is
/// around them.
MeetingName read_counts(const text::FoldedText& text, text::Range within);

}  // namespace bihuan::reading
