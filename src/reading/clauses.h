// SPDX-License-Identifier: Apache-2.0
// A sentence of an item's body in its clauses: the runs between commas and colons that stand outside of
// brackets and quotation marks. A 、 that follows a role (甲局牵头、乙局配合) parts clauses too.
#pragma once

#include <string_view>
#include <vector>

#include "text/folded_text.h"

namespace bihuan::reading {

struct Sentence {
  text::Range range;                 // without the closing mark
  std::vector<text::Range> clauses;  // in order, without their closing marks; at least one
  /// So many clauses from the first only tell (会议指出, …): there a modal alone instructs.
  std::size_t telling = 0;
};

/// Which characters of a body stand inside brackets or quotation marks.
class Bracketing {
 public:
  Bracketing(std::u32string_view chars, text::Range body);
  bool inside(std::size_t at) const { return inside_[at - begin_]; }

 private:
  std::size_t begin_;
  std::vector<bool> inside_;
};

/// `cuts`: places, in order, where a sentence ends although no mark stands there.
std::vector<Sentence> read_sentences(std::u32string_view chars, text::Range body, const Bracketing& brackets,
                                     const std::vector<std::size_t>& cuts = {});

/// Behind a numeral that numbers things, (一) or 2. ; `at` itself if none stands there.
std::size_t behind_number(std::u32string_view chars, std::size_t at, std::size_t end);

/// Behind the words that may stand before a bearer: 会议要求, 同时, 一是, numerals such as (一) and 2.
std::size_t behind_lead_in(std::u32string_view chars, text::Range clause);

}  // namespace bihuan::reading
