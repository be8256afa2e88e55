// SPDX-License-Identifier: Apache-2.0
// When a permit is in force: intervals of days, as its acts so far have made them. Whether it was in force on
// a day, as was known at a moment, is asked of the case replayed up to that moment (known_at).
#pragma once

#include <optional>
#include <vector>

#include "base/day.h"

namespace bihuan::cases {

/// Both days included; without `until`, no end is known.
struct Interval {
  Day from;
  std::optional<Day> until;
  bool is_cut_short = false;  // by an act; it was to last longer

  bool covers(Day day) const { return from <= day && (!until || day <= *until); }

  bool operator==(const Interval&) const = default;
};

class Force {
 public:
  /// What was withdrawn is so no longer from the day on which it is given anew, or begins.
  void put_in(const Interval& interval, Day given_on);
  void put_in(const Interval& interval) { put_in(interval, interval.from); }
  void suspend(const Interval& interval) { suspended_.push_back(interval); }
  /// No suspension lasts until this day or longer.
  void restore(Day from);
  /// No interval lasts until this day or longer.
  void end(Day from);
  /// The same, by a decision that takes it back.
  void withdraw(Day from);

  bool in_force(Day day) const;
  bool is_suspended(Day day) const;
  /// Taken back, and not given anew by that day.
  bool is_withdrawn(Day day) const;
  /// The interval in force on that day, or else the next one that begins.
  std::optional<Interval> around(Day day) const;
  /// In the order in which they were given.
  const std::vector<Interval>& granted() const { return granted_; }
  const std::vector<Interval>& suspended() const { return suspended_; }
  const std::vector<Interval>& withdrawn() const { return withdrawn_; }

  bool operator==(const Force&) const = default;

 private:
  std::vector<Interval> granted_;
  std::vector<Interval> suspended_;
  std::vector<Interval> withdrawn_;
};

}  // namespace bihuan::cases
