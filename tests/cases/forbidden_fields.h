// SPDX-License-Identifier: Apache-2.0
// For tests: what a procedure forbids of the fields of an act. See forbidden.h.
#pragma once

#include "forbidden.h"

namespace bihuan::cases::testing {

/// Adds a reason for each field that is missing, of another type or out of its bounds.
void look_at_fields(const procedures::Act& act, const Asked& asked, std::vector<std::string>& found);

/// Null where nothing, or something of another type, was filled in.
template <class T>
const T* given(const scenarios::PerformingStep& step, const std::string& name) {
  const auto found = step.fields.find(name);
  return found == step.fields.end() ? nullptr : std::get_if<T>(&found->second);
}

}  // namespace bihuan::cases::testing
