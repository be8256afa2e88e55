// SPDX-License-Identifier: Apache-2.0
// The way that a case has gone, as its acts tell it: each state with the days that it stayed there. What was
// recorded late counts from the day on which it happened, but never from before the state that it left; a
// case that was keyed in afterwards begins with the first thing that happened, one that comes from minutes on
// the day on which they were printed, if that is earlier.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.h"
#include "cases/act.h"

namespace bihuan::cases {

/// An act within a state that did not move the case on.
struct StationAct {
  std::string act;
  Day on;

  bool operator==(const StationAct&) const = default;
};

struct Station {
  std::string state;
  procedures::Phase phase = procedures::Phase::before;
  Day from;
  std::optional<Day> until = {};  // when it moved on; nothing while it is there, or has ended there
  int days = 0;  // from the day after it came to the day it went, as limits are counted; 0 of an end
  int working_days = 0;
  std::vector<StationAct> acts = {};

  bool is_paused() const { return phase == procedures::Phase::paused; }

  bool operator==(const Station&) const = default;
};

/// In the order in which they were reached; the last one is where the case stands on that day.
std::vector<Station> stations_of(const std::vector<Act>& acts, const calendar::Calendar& calendar, Day today);

}  // namespace bihuan::cases
