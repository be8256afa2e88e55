// SPDX-License-Identifier: Apache-2.0
// Figures are added up only where they count the same thing: 场 and 千瓦时 make no sum.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "cases/case.h"

namespace bihuan::cases {

/// The name under which an act that recorded this figure, `set.value`, has recorded its unit: `set.unit`.
std::string unit_name(std::string_view figure_name);

/// `12 家`, or the figure alone where there is no unit.
std::string with_unit(const Decimal& figure, std::string_view unit);

/// The parts whose figures are counted in another unit than those of the whole; of a whole that names none,
/// in another than the first part that does. Who names none counts as the whole does.
std::vector<const Case*> of_another_unit(const Case& whole, const std::vector<const Case*>& parts,
                                         std::string_view unit_name);

/// `“每场展会能耗”（千瓦时）、…`, in the order given.
Words with_their_units(const std::vector<const Case*>& parts, std::string_view unit_name);

}  // namespace bihuan::cases
