// SPDX-License-Identifier: Apache-2.0
// The organisations of a scenario file, which are invented for it and have been there always.
#pragma once

#include <string_view>

#include "scenarios/lines.h"

namespace bihuan::scenarios {

/// Any day on which the organisations of a file are there.
Day any_day();

/// `市节水办：挂牌于市水务局`, `督查室：督办机构`, `市气象局：只可商请`. The id is the name.
void declare_organisation(std::string_view text, int line, ScenarioReading& reading);

}  // namespace bihuan::scenarios
