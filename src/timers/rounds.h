// SPDX-License-Identifier: Apache-2.0
// Opens the rounds of recurring duties by the system's own hand: each once, on the day after the one before
// was due, and after a halt every one that was missed, in order.
#pragma once

#include <vector>

#include "cases/register.h"

namespace bihuan::timers {

struct RoundsOpened {
  std::size_t count = 0;
  std::vector<Error> failures;  // of duties whose round could not be opened; the others are open
};

/// Every round that is due to be open today. Doing it again opens nothing twice.
RoundsOpened open_rounds(cases::CaseRegister& cases);

}  // namespace bihuan::timers
