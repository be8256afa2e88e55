// SPDX-License-Identifier: Apache-2.0
// What is reported and accepted of a target held against what was set for it, by the names of the fields that
// docs/formats/procedures.md reserves for that.
#pragma once

#include <vector>

#include "cases/decide.h"

namespace bihuan::cases {

/// A number field of this name is what a target is accepted with: its act needs it as soon as a figure was
/// set, and reaches it: as much at least, of a target below zero no more.
inline constexpr std::string_view reached_field = "reached";

/// A figure that does not reach the target, and one of a day before the target begins.
std::vector<Words> target_figure_faults(const Case& subject, const procedures::Procedure& procedure,
                                        const procedures::Act& act, const Command& command);

}  // namespace bihuan::cases
