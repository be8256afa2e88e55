// SPDX-License-Identifier: Apache-2.0
// What an act opens under its case, as the templates of the procedure say. Ids are made of the command's key,
// so that its repetition opens nothing twice.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "cases/decide.h"

namespace bihuan::cases {

using ProcedureOf = std::function<const procedures::Procedure*(std::string_view kind)>;

/// The openings that follow from the act, whose fields have been found right. Fails where nothing is known of
/// a child's procedure.
Result<std::vector<Opening>> openings_of(const Case& subject, const procedures::Procedure& procedure,
                                         const Command& command, const ProcedureOf& procedure_of,
                                         const Surroundings& around);

/// Why the bearers that the act names for its children cannot be any, and where it sets out to do something
/// in a year that begins after they are due.
std::vector<Words> child_faults(const procedures::ChildTemplate& child, const procedures::Act& act,
                                const Command& command, const Surroundings& around);

}  // namespace bihuan::cases
