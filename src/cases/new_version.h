// SPDX-License-Identifier: Apache-2.0
// The act that moves an open case to another version of its procedure: a pure decision. It is refused with
// every reason where the new file has no counterpart for what the case holds, so that no case is left in a
// state from which it cannot go on, and no guard loses what it rests on.
#pragma once

#include <string_view>
#include <vector>

#include "cases/decide.h"
#include "cases/procedures_case.h"

namespace bihuan::cases {

/// Every case has this act, whatever its procedure.
inline constexpr std::string_view adopt_version_act = "adopt_version";

/// `states` says by which state one is followed that `to` does not have. The act's procedure is `to`.
Result<NewAct> decide_new_version(const Case& subject, const procedures::Procedure& from,
                                  const procedures::Procedure& to, const StateMapping& states);

/// What is wrong with a mapping that was written by hand: states that no version has, that need no successor,
/// or that lead nowhere.
std::vector<Words> mapping_faults(const StateMapping& states,
                                  const std::vector<const procedures::Procedure*>& versions,
                                  const procedures::Procedure& to);

/// The states that the program itself opens cases in, of which the file has none.
std::vector<Words> opening_faults(const procedures::Procedure& to);

}  // namespace bihuan::cases
