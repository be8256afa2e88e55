// SPDX-License-Identifier: Apache-2.0
// For tests: procedures that nobody wrote. Each begins as a way of three states and grows by random
// additions from the whole vocabulary; an addition that no file could be loaded with is dropped.
#pragma once

#include "procedures/procedure.h"

namespace bihuan::cases::testing {

/// What the checks of a file said to the additions.
struct Growth {
  int proposed = 0;
  int accepted = 0;
};

/// The same for the same seed. Loads: check() finds nothing in it. Fond of the guard and of the effect whose
/// places in the vocabulary are the seed's remainders.
procedures::Procedure grown_procedure(unsigned seed, Growth& growth);

}  // namespace bihuan::cases::testing
