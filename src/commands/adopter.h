// SPDX-License-Identifier: Apache-2.0
// Who adopts what holds for the whole office, a procedure or a year's holidays, from the command line.
#pragma once

#include <string>

#include "cases/register.h"

namespace bihuan::commands {

struct Adopter {
  std::string by;      // a name on the office's roster
  std::string reason;  // or on whose word
};

/// The person of that name who sits in the office. Refuses with all that is missing: the name, and why.
Result<cases::Actor> actor_of(const Adopter& adopter, const cases::CaseRegister& register_);

}  // namespace bihuan::commands
