// SPDX-License-Identifier: Apache-2.0
// What an act with record_fields leaves on its case: every field that was filled in, and with clear_fields
// nothing of what an earlier performance had left.
#pragma once

#include <vector>

#include "cases/decide.h"
#include "cases/guards.h"

namespace bihuan::cases {

struct Recording {
  std::vector<Fact> facts;
  Texts texts;
  std::vector<Words> faults;
};

/// Choices, days, figures and names of bodies are facts; what somebody wrote is a text, which can be
/// destroyed.
Recording recorded(const procedures::Act& act, const Case& subject, const Command& command,
                   const Attempt& attempt, const Surroundings& around);

/// The other case that the value names; null where the field names none or it was not found.
const Case* case_named(const procedures::Field& field, const FieldValue& value, const Surroundings& around);

}  // namespace bihuan::cases
