// SPDX-License-Identifier: Apache-2.0
// The first act of a case: what its opening says, whether it is opened in the register or in a scenario.
#pragma once

#include "cases/decide.h"

namespace bihuan::cases {

/// The act that opens the case; `number` is fixed with it where there is one. Fails where the procedure has
/// no such state, or the due rule gives no date though it is counted at once.
Result<NewAct> opening_act(const Opening& opening, const procedures::Procedure& procedure,
                           const std::optional<std::string>& number, Day today,
                           const calendar::Calendar& calendar);

/// What the procedure says of every case that is opened under it in its initial state: whether its number is
/// fixed and its time counted at once, and, for what comes from no meeting, the series of its number.
void open_under(const procedures::Procedure& procedure, Opening& opening);

}  // namespace bihuan::cases
