// SPDX-License-Identifier: Apache-2.0
// The open rounds of a duty that is paused: nobody is urged and no day of the pause makes anybody late. When
// the duty goes on, what was not yet due falls due later by as many days as it stood still.
#pragma once

#include <optional>

#include "cases/decide.h"

namespace bihuan::cases {

// The acts' names in the ledger; they follow from acts on the duty.
inline constexpr std::string_view hold_with_duty_act = "hold_with_duty";  // on a round, as the next
inline constexpr std::string_view release_with_duty_act = "release_with_duty";
inline constexpr std::string_view follow_round_act = "follow_round";  // on the duty

/// What an act that made `after` of `before` brings for a round that has not ended, by pausing its duty or
/// letting it go on.
std::optional<NewAct> act_of_pause(const Case& before, const Case& after, const Case& round,
                                   const calendar::Calendar& calendar);

/// What the duty then says of its latest round, whose due date has moved.
std::optional<NewAct> duty_follows(const Case& duty, const Case& round);

/// The day as it counts for the round: during a pause that of its beginning.
Day counted_day(const Case& round, Day day);

}  // namespace bihuan::cases
