// SPDX-License-Identifier: Apache-2.0
// Urges by the ladders of the procedures, by the system's own hand: on working days, each case the notice of
// the highest step that it has reached, once for a limit; after a halt no more than that one.
#pragma once

#include <vector>

#include "cases/register.h"

namespace bihuan::timers {

struct NoticesGiven {
  std::size_t count = 0;        // drawn up, those that wait for approval among them
  std::vector<Error> failures;  // of cases that could not be given theirs; the others have theirs
};

/// Every notice that is due today. Doing it again gives nothing twice.
NoticesGiven give_notices(cases::CaseRegister& cases);

}  // namespace bihuan::timers
