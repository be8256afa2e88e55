// SPDX-License-Identifier: Apache-2.0
// The calendar years of a target held against those of the target above and of its parts. Pure.
#pragma once

#include <optional>
#include <vector>

#include "cases/plan_progress.h"

namespace bihuan::cases {

struct YearSpan {
  int first = 0;
  int last = 0;

  bool operator==(const YearSpan&) const = default;
};

/// From the year in which it begins to the last that has a share. Nothing where it has no first day.
std::optional<YearSpan> years_of(const Case& target);

/// Likewise, but up to the year in which it is due where that is later: its parts have until then. Nothing
/// where it has no end.
std::optional<YearSpan> years_for_parts(const Case& target);

/// The last year that has a share, where the target is due before it begins: nobody can do it in time.
std::optional<int> year_after_due(const Case& target);

/// Of `set.year_2` 2, the second year being the one after that in which the target begins. Nothing of a
/// record that is no share.
std::optional<int> ordinal_of_share(std::string_view record);

int year_of(Day day);

bool lies_within(const YearSpan& own, const YearSpan& above);

struct YearSum {
  int year = 0;
  Decimal parts;  // what the parts set out to do in it
  Decimal own;    // what the target itself does

  bool operator==(const YearSum&) const = default;
};

/// The years in which the parts do not add up to the whole, whichever year each of them began in. None where
/// the whole or a part has no share set for any year.
std::vector<YearSum> years_that_differ(const Case& whole, const std::vector<const Case*>& parts);

}  // namespace bihuan::cases
