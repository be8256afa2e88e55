// SPDX-License-Identifier: Apache-2.0
#include "cases/force.h"

#include <algorithm>

namespace bihuan::cases {
namespace {

void cut_off(std::vector<Interval>& intervals, Day from) {
  std::erase_if(intervals, [&](const Interval& one) { return one.from >= from; });
  for (Interval& one : intervals) {
    if (!one.covers(from)) continue;
    one.until = from - std::chrono::days{1};
    one.is_cut_short = true;
  }
}

bool any_covers(const std::vector<Interval>& intervals, Day day) {
  return std::ranges::any_of(intervals, [&](const Interval& one) { return one.covers(day); });
}

}  // namespace

void Force::put_in(const Interval& interval, Day given_on) {
  cut_off(withdrawn_, std::min(interval.from, given_on));
  granted_.push_back(interval);
}

void Force::restore(Day from) {
  cut_off(suspended_, from);
}

void Force::end(Day from) {
  cut_off(granted_, from);
}

void Force::withdraw(Day from) {
  end(from);
  withdrawn_.push_back({from, {}});
}

bool Force::in_force(Day day) const {
  return any_covers(granted_, day) && !is_suspended(day);
}

bool Force::is_suspended(Day day) const {
  return any_covers(suspended_, day);
}

bool Force::is_withdrawn(Day day) const {
  return any_covers(withdrawn_, day);
}

std::optional<Interval> Force::around(Day day) const {
  std::optional<Interval> next;
  for (const Interval& one : granted_) {
    if (one.covers(day)) return one;
    if (one.from > day && (!next || one.from < next->from)) next = one;
  }
  return next;
}

}  // namespace bihuan::cases
