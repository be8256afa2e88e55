// SPDX-License-Identifier: Apache-2.0
// Notes of responsibility behind an instruction: (责任单位:甲局、乙局), (甲局牵头,乙局配合), 牵头单位:甲局.
// The bearer stands behind what it is to do.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "reading/bearers.h"
#include "reading/clauses.h"

namespace bihuan::reading {

struct Note {
  text::Range range;  // the brackets included
  std::vector<Bearer> lead;
  std::vector<Bearer> support;
  std::vector<Bearer> officials;
  text::Range due;  // what stands behind 完成时限:; empty if nothing does

  bool empty() const { return lead.empty() && support.empty() && officials.empty() && due.empty(); }
  void join(const Note& more);
};

/// Those in brackets, in order.
std::vector<Note> find_notes(std::u32string_view chars, text::Range body, const KnownNames& known);
/// Whether a label of such a note begins at `at`: 责任单位:
bool opens_note(std::u32string_view chars, std::size_t at, std::size_t end);
/// The bearers of a stretch that says no more than they: 甲局牵头,乙局配合. None if any of it is not read.
Note read_roles(std::u32string_view chars, text::Range words, const KnownNames& known);
/// A note that is a sentence of its own; one without bearers if `sentence` is none.
Note read_note(std::u32string_view chars, text::Range sentence, const KnownNames& known);

}  // namespace bihuan::reading
