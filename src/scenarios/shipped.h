// SPDX-License-Identifier: Apache-2.0
// Where the scenarios of a procedure stand: beside its file, under the same stem; those of the shipped
// procedures travel in the binary.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bihuan::scenarios {

/// `duty.scenarios.txt` for `duty`.
std::string scenarios_beside(std::string_view stem);
/// Nothing where the kind is shipped without any.
std::optional<std::string_view> shipped_scenarios(std::string_view kind);

}  // namespace bihuan::scenarios
