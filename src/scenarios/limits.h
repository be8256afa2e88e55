// SPDX-License-Identifier: Apache-2.0
// How large a file of scenarios may be, and what stands in it.
#pragma once

#include <cstddef>

namespace bihuan::limits {

inline constexpr std::size_t scenario_bytes_max = 512U << 10;   // the scenarios of one procedure
inline constexpr std::size_t scenarios_max = 400;               // of one file
inline constexpr std::size_t scenario_steps_max = 200;          // of one scenario
inline constexpr std::size_t scenario_cases_max = 30;           // opened in one scenario
inline constexpr std::size_t scenario_organisations_max = 100;  // declared in one file

}  // namespace bihuan::limits
