// SPDX-License-Identifier: Apache-2.0
// The clocks that a procedure names, beside the case's own date: what starts, stops, pauses and moves them,
// and what a pause of the whole case does to every counted limit.
#pragma once

#include <vector>

#include "cases/decide.h"
#include "cases/guards.h"

namespace bihuan::cases {

struct ClockConsequences {
  std::vector<Fact> facts;
  std::vector<Words> faults;
};

/// Of an effect of the act on the clock. Of a day that the order of the act's fields refuses already nothing
/// is said again that follows from it.
ClockConsequences consequences_for_clock(procedures::EffectKind effect, const procedures::Clock& clock,
                                         const procedures::Act& act, const Case& subject,
                                         const Command& command, const Attempt& attempt,
                                         const Surroundings& around);

/// The facts of every counted limit that moves on when a paused case goes on. What cannot be counted any more
/// stays.
std::vector<Fact> moved_by_pause(const Case& subject, Day resumed_on, const calendar::Calendar& calendar);

/// Guards: why the clock does not run on the day of the act, is not over, or still runs.
std::optional<Words> within_clock(const procedures::Clock& clock, const Case& subject, Day happened_on);
std::optional<Words> clock_expired(const procedures::Clock& clock, const Case& subject, Day happened_on);
std::optional<Words> clock_stopped(const procedures::Clock& clock, const Case& subject);
std::optional<Words> clock_running(const procedures::Clock& clock, const Case& subject);

/// Of an act that stops clocks, by itself or by a verified end: what runs only since a later day. What it
/// says was done within the time cannot have happened before that began.
std::vector<Words> stopped_before_they_ran(const procedures::Act& act, const procedures::Procedure& procedure,
                                           const Case& subject, Day happened_on);

/// The earliest date that counts for the case: its own, unless what led to its state has met it, or that of a
/// clock that runs.
const calendar::DueDate* earliest_date(const Case& subject, const procedures::Procedure& procedure);
/// The one that the ladder counts from: the same, but only of clocks that the file says are urged.
const calendar::DueDate* urged_date(const Case& subject, const procedures::Procedure& procedure);

/// The date under these notices, where that is another than it has; never one that `today` makes late.
std::optional<calendar::DueDate> reckoned_under(const RunningClock& clock, const calendar::Calendar& calendar,
                                                Day today);

}  // namespace bihuan::cases
