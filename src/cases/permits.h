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
std::optional<PermitStanding> find_standing(std::string_view name);

/// That a permit is ending is said on so many days before its last one.
inline constexpr int near_days = 30;

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
Permit permit_on(const Case& subject, const std::vector<Act>& acts, Day day, int near = near_days);

/// The main act of the case's state on that day. What restores a permit is none once its suspension has run
/// out, but what records that; and once nothing of its term is left, what renews it.
const procedures::Act* main_act_on(const Case& subject, const procedures::Procedure& procedure, Day day);

/// The same, now that it is known how the permit stood on which it rests.
Permit resting_on(Permit permit, const Permit& foundation);

/// What permit_on() says alike on days that follow each other, by what was known on days that follow each
/// other: what the register of permits is asked by. Each day is within; without one there is no bound.
struct PermitSpan {
  Day known_from;  // by the acts that were recorded by the end of this day
  std::optional<Day> known_until;
  std::optional<Day> first;
  std::optional<Day> last;
  PermitStanding standing = PermitStanding::unrecorded;  // on what it rests nothing is asked
  std::string holder_kind;
  std::string holder;
  std::string subject;
  std::string scope;
  std::string number;
  std::optional<OrganisationId> authority;
  std::optional<CaseId> rests_on;

  bool operator==(const PermitSpan&) const = default;
};

/// For every day and every day of knowledge from the first act's on exactly one.
std::vector<PermitSpan> permit_spans(const std::vector<Act>& acts);

/// Which permits, by how they stood on a day; every part that is set must hold.
struct PermitsAsked {
  Day on;
  // By what was recorded by the end of this day; without one, by everything.
  std::optional<Day> known = {};
  std::string words = {};  // within its holder, purpose, scope or number, or the case's number or title
  std::string holder_kind = {};
  std::optional<OrganisationId> authority = {};
  std::optional<PermitStanding> standing = {};  // with what it rests on
};

}  // namespace bihuan::cases
