// SPDX-License-Identifier: Apache-2.0
// Terms of a permit that lie over one another: for a day in both nobody could say by which it was in force.
#pragma once

#include <string_view>
#include <vector>

#include "base/words.h"
#include "cases/force.h"
#include "procedures/procedure.h"

namespace bihuan::cases {

/// A choice field of this name, beside put_in_force, says that the term takes the place of those before it
/// from its first day on.
inline constexpr std::string_view replaces_field = "replaces";

/// Each term granted before with which the new one shares a day; `replaces` is where it could be said.
std::vector<Words> overlaps(const Interval& given, const Force& force, const procedures::Field& replaces);

}  // namespace bihuan::cases
