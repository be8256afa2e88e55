// SPDX-License-Identifier: Apache-2.0
// A permit as its acts tell it: to whom the competent body gave what, by which law, and how it stood on a
// given day. What was known at an earlier moment is asked of the case replayed up to that moment (known_at).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/case.h"

namespace bihuan::cases {

inline constexpr std::string_view permit_kind = "permit";

/// How a permit stood on a day.
enum class PermitStanding {
  unrecorded,  // opened, but nothing was granted
  coming,      // granted, to be in force later
  in_force,
  ending,  // in force, and its last day is near
  suspended,
  lapsed,     // its intervals are over, or it was cancelled
  withdrawn,  // by a decision of the competent body
  unfounded,  // in force by its own acts, but the permit on which it rests is not
};

/// Every standing, in the order in which they are listed.
inline constexpr PermitStanding permit_standings[] = {
    PermitStanding::in_force, PermitStanding::ending, PermitStanding::unfounded, PermitStanding::suspended,
    PermitStanding::coming,   PermitStanding::lapsed, PermitStanding::withdrawn, PermitStanding::unrecorded};

/// Spelt like the enumerator.
std::string_view name_of(PermitStanding standing);

struct Permit {
  std::string holder_kind;  // a choice of the procedure: firm, vehicle, driver
  std::string holder;
  std::string subject;
  std::string scope;
  std::string conditions;
  std::string number;  // of the document, not of the case
  std::string basis;
  std::optional<OrganisationId> authority;
  std::optional<CaseId> rests_on;
  std::optional<Interval> interval;  // in force on that day, or else the next, or else the last
  PermitStanding standing = PermitStanding::unrecorded;

  bool is_in_force() const {
    return standing == PermitStanding::in_force || standing == PermitStanding::ending;
  }
};

/// The permit as it stood on that day, of the case that these acts have made: by its holder, scope and
/// conditions of then, whatever was changed afterwards; before they began by the first ones. `near` days
/// before its last one it is ending, unless a decision cut it short. On what it rests nothing is asked.
Permit permit_on(const Case& subject, const std::vector<Act>& acts, Day day, int near = 30);

/// The same, now that it is known how the permit stood on which it rests.
Permit resting_on(Permit permit, const Permit& foundation);

}  // namespace bihuan::cases
