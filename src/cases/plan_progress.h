// SPDX-License-Identifier: Apache-2.0
// What a target is to reach by when, and how what was reported stands against that (序时进度). Pure. Every
// figure counts from the baseline, as data/procedures/target.toml has it; between two marks of the plan each
// day has the same share.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "cases/case.h"

namespace bihuan::cases {

// Under what an act of a target has recorded them.
inline constexpr std::string_view whole_record = "set.value";
inline constexpr std::string_view begins_record = "set.starts_on";
inline constexpr std::string_view unit_record = "set.unit";

/// To be reached by the end of that day.
struct PlanMark {
  Day on;
  Decimal share;  // of the year alone
  Decimal value;  // since the plan began

  bool operator==(const PlanMark&) const = default;
};

struct Plan {
  Day starts_on;
  std::optional<Decimal> baseline;
  std::vector<PlanMark> marks;  // one at least, in the order of days; the last one is the whole

  const Decimal& whole() const { return marks.back().value; }
};

/// The marks are the ends of years, but the last one is the first due date where that lies within its year.
/// Nothing where no figure was set, or the years do not make the whole.
std::optional<Plan> plan_of(const Case& target);

/// When the target is due as things stand, or, before it is handed down, by the day that was named for it.
std::optional<Day> due_of_target(const Case& target);

struct Reported {
  Day as_of;
  Day on;  // the day of the act
  Decimal value;

  bool operator==(const Reported&) const = default;
};

/// What the acts of a target have reported, by the day that each figure is of; a later act replaces an
/// earlier one of the same day.
std::vector<Reported> reports_of(std::span<const Act> acts);

/// Planned by the end of `day`, with one decimal more than the plan's own figures.
Decimal planned_by(const Plan& plan, Day day);

enum class Pace {
  not_begun,   // the plan has not begun
  unreported,  // it has, and no figure was reported
  reached,     // as much as the whole, or more
  on_pace,
  near,    // short of the plan by no more than a tenth of the whole
  behind,  // by more
};

struct Progress {
  Pace pace = Pace::not_begun;
  Decimal planned_today;
  std::optional<Reported> last;
  Decimal planned_then;  // by the day that the last figure is of: what it is held against
  Decimal short_by;      // in the direction of the plan; 0 where it is not short
};

/// Figures of days to come are left aside.
Progress progress_of(const Plan& plan, std::span<const Reported> reports, Day today);

/// For drawings alone: sums and comparisons are the figures' own.
double approximately(const Decimal& figure);

}  // namespace bihuan::cases
