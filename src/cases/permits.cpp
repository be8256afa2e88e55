// SPDX-License-Identifier: Apache-2.0
#include "cases/permits.h"

#include <algorithm>
#include <fmt/format.h>

namespace bihuan::cases {
namespace {

std::string recorded(const Case& subject, std::string_view act, std::string_view field) {
  const std::string name = fmt::format("{}.{}", act, field);
  const auto found = subject.fields.find(name);
  return found == subject.fields.end() ? std::string(subject.text(name)) : found->second;
}

/// What a later act has changed; of a permit that was granted anew, the changes before that are past.
std::string as_changed(const Case& subject, std::string_view by_act, std::string_view field) {
  const std::string granted = recorded(subject, "grant", field);
  if (recorded(subject, by_act, "on") < recorded(subject, "grant", "on")) return granted;
  const std::string changed = recorded(subject, by_act, field);
  return changed.empty() ? granted : changed;
}

template <class Id>
std::optional<Id> id_in(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(Id(text));
}

std::optional<Interval> interval_on(const Force& force, Day day) {
  if (auto around = force.around(day)) return around;
  std::optional<Interval> last;
  for (const Interval& one : force.granted()) {
    if (!last || last->from < one.from) last = one;
  }
  return last;
}

/// Its last day is near, and nothing follows on it.
bool is_ending(const Force& force, Day day, int near) {
  const auto now = force.around(day);
  if (!now || !now->until || *now->until - day > std::chrono::days{near}) return false;
  const Day after = *now->until + std::chrono::days{1};
  return std::ranges::none_of(force.granted(), [&](const Interval& one) { return one.covers(after); });
}

bool was_withdrawn(const Case& subject, Day day) {
  return subject.end == procedures::End::terminated && subject.ended_on && *subject.ended_on <= day;
}

PermitStanding standing_on(const Case& subject, Day day, int near) {
  const Force& force = subject.force;
  if (force.in_force(day))
    return is_ending(force, day, near) ? PermitStanding::ending : PermitStanding::in_force;
  if (was_withdrawn(subject, day)) return PermitStanding::withdrawn;
  const auto around = force.around(day);
  if (around && around->covers(day)) return PermitStanding::suspended;
  if (around) return PermitStanding::coming;
  const bool was_granted = !force.granted().empty() || !recorded(subject, "grant", "on").empty();
  return was_granted ? PermitStanding::lapsed : PermitStanding::unrecorded;
}

}  // namespace

std::string_view name_of(PermitStanding standing) {
  switch (standing) {
    case PermitStanding::unrecorded:
      return "unrecorded";
    case PermitStanding::coming:
      return "coming";
    case PermitStanding::in_force:
      return "in_force";
    case PermitStanding::ending:
      return "ending";
    case PermitStanding::suspended:
      return "suspended";
    case PermitStanding::lapsed:
      return "lapsed";
    case PermitStanding::withdrawn:
      return "withdrawn";
  }
  VERIFY(false && "a standing of the closed set");
}

Permit permit_on(const Case& subject, Day day, int near) {
  Permit permit;
  permit.holder_kind = recorded(subject, "grant", "holder_kind");
  permit.holder = as_changed(subject, "amend", "holder");
  permit.subject = recorded(subject, "grant", "subject");
  permit.scope = as_changed(subject, "amend", "scope");
  permit.conditions = as_changed(subject, "amend", "conditions");
  permit.number = recorded(subject, "grant", "number");
  permit.basis = recorded(subject, "grant", "basis");
  permit.authority = id_in<OrganisationId>(recorded(subject, "grant", "authority"));
  permit.rests_on = id_in<CaseId>(as_changed(subject, "renew", "rests_on"));
  permit.interval = interval_on(subject.force, day);
  permit.standing = standing_on(subject, day, near);
  return permit;
}

}  // namespace bihuan::cases
