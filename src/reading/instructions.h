// SPDX-License-Identifier: Apache-2.0
// Where a sentence speaks to somebody: each place with a bearer phrase and the part that the words after it
// give to the bearers. How such places make duties is duty_drafts.h.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "reading/bearers.h"
#include "reading/clauses.h"

namespace bihuan::reading {

enum class BearerRole {
  heads,       // X牵头，
  bears,       // X负责
  helps,       // X配合
  checks,      // 经X审核把关后
  instructed,  // X要…, 由X…, X落实…
};

struct Instruction {
  std::size_t clause = 0;  // which of the sentence's clauses
  std::size_t begin = 0;   // where a quote would begin: 由 and 责成 belong to it
  BearerPhrase phrase;
  BearerRole role = BearerRole::instructed;
  bool alone = false;  // the role ends its clause: nothing is said there of what to do
  bool modal = false;  // 要, 必须 … follows
};

/// In the order of the text.
std::vector<Instruction> find_instructions(std::u32string_view chars, const Sentence& sentence,
                                           const Bracketing& brackets, const KnownNames& known);

}  // namespace bihuan::reading
