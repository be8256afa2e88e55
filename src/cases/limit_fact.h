// SPDX-License-Identifier: Apache-2.0
// Facts about limits after they were set: clocks that run, and what stands still and goes on with another
// case. Part of the closed set in fact.h.
#pragma once

#include <optional>
#include <string>

#include "calendar/due.h"

namespace bihuan::cases {

/// A clock of the procedure runs from now on.
struct ClockStarted {
  std::string clock;
  calendar::DueRule rule;
  calendar::DueDate date;
  bool operator==(const ClockStarted&) const = default;
};

struct ClockPaused {
  std::string clock;
  bool operator==(const ClockPaused&) const = default;
};

enum class ClockChange { resumed, extended, reckoned };

/// The clock ends on another day than before, or on the same after a pause.
struct ClockMoved {
  std::string clock;
  ClockChange why = ClockChange::resumed;
  calendar::DueDate date;
  bool operator==(const ClockMoved&) const = default;
};

struct ClockStopped {
  std::string clock;
  bool operator==(const ClockStopped&) const = default;
};

/// The case's own counted limit, moved on by as long as the case stood still.
struct DueResumed {
  calendar::DueDate date;
  bool operator==(const DueResumed&) const = default;
};

/// Its duty is paused: nobody is urged, and no day makes anybody late.
struct RoundHeld {
  bool operator==(const RoundHeld&) const = default;
};

/// Its duty goes on; what had still to fall due does so later. On the duty: what has become of its latest
/// round's date.
struct RoundReleased {
  std::optional<calendar::DueDate> date;
  bool operator==(const RoundReleased&) const = default;
};

/// On a duty: every document of whose steps it consists and that has not ended stands still. Until it is
/// released nobody is urged, and no day makes anybody late.
struct DutyHeld {
  bool operator==(const DutyHeld&) const = default;
};

/// One of them goes on, or the duty has come to rest on others.
struct DutyReleased {
  bool operator==(const DutyReleased&) const = default;
};

}  // namespace bihuan::cases
