// SPDX-License-Identifier: Apache-2.0
// A procedure told in words, from the file alone: what the reference pages say, in the repository and in the
// program.
#pragma once

#include <string>
#include <vector>

#include "procedures/procedure.h"

namespace bihuan::procedures {

struct StateReference {
  const State* state = nullptr;
  Words phase;  // with how it ends, where it has ended
  Words waits_for;
};

struct ActReference {
  const Act* act = nullptr;
  Words who;
  Words from;
  Words to;
  std::vector<Words> fields;
  std::vector<Words> guards;
  std::vector<Words> effects;
};

struct Reference {
  std::vector<StateReference> states;
  std::vector<ActReference> acts;
  std::vector<Words> clocks;    // a line each
  std::vector<Words> children;  // what acts open under a case
  std::vector<Words> notices;   // that acts give
  std::vector<Words> urging;    // the steps of the ladder
};

/// Its pointers lead into the procedure.
Reference reference_of(const Procedure& procedure);

/// The page `KIND.md`, which shows `KIND.svg` beside it.
std::string reference_page(const Procedure& procedure);
/// The page `README.md`, which leads to those of the kinds.
std::string reference_index(const std::vector<const Procedure*>& procedures);

}  // namespace bihuan::procedures
