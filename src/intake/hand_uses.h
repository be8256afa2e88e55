// SPDX-License-Identifier: Apache-2.0
// What the form for keying in a case asks of each kind. Read from the kind's procedure file alone, so that a
// new kind has its own form without a new release, and nothing is asked that the procedure would not use.
#pragma once

#include <vector>

#include "procedures/procedure.h"

namespace bihuan::intake {

struct HandUses {
  bool lead = false;
  bool support = false;
  bool examiner = false;
  bool officials = false;
  bool due = false;           // an act sets the case's own date, so that it may be known from the start
  bool needs_lead = false;    // no act could set the lead afterwards
  bool needs_parent = false;  // it is about the case above, as a review is
};

HandUses uses_of(const procedures::Procedure& procedure);

/// What must have been recorded before a case leaves its first state, in the file's order: an instruction's
/// original. It is asked for right after the keying in, not in the form.
std::vector<const procedures::Act*> recorded_first(const procedures::Procedure& procedure);

}  // namespace bihuan::intake
