// SPDX-License-Identifier: Apache-2.0
#include "cases/permits.h"

#include <algorithm>
#include <fmt/format.h>

namespace bihuan::cases {
namespace {

/// What an act recorded by itself, as far as it has not been destroyed.
class Recorded {
 public:
  explicit Recorded(const Act& act) : act_(act.envelope.act), alone_(evolve({}, act)) {}

  std::string at(std::string_view field) const {
    return std::string(alone_.recorded(fmt::format("{}.{}", act_, field)));
  }

 private:
  std::string act_;
  Case alone_;
};

template <class Id>
std::optional<Id> id_in(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(Id(text));
}

/// What holds from a day on. What an act leaves blank stays as it was, but for a new grant.
struct Terms {
  Day from;
  bool is_grant = false;
  Permit said;
};

Permit said_in(const Act& act) {
  const Recorded recorded(act);
  Permit said;
  said.holder_kind = recorded.at("holder_kind");
  said.holder = recorded.at("holder");
  said.subject = recorded.at("subject");
  said.scope = recorded.at("scope");
  said.conditions = recorded.at("conditions");
  said.number = recorded.at("number");
  said.basis = recorded.at("basis");
  said.authority = id_in<OrganisationId>(recorded.at("authority"));
  said.rests_on = id_in<CaseId>(recorded.at("rests_on"));
  return said;
}

std::optional<Terms> terms_in(const Act& act) {
  const std::string& name = act.envelope.act;
  const bool is_renewal = name == "renew";
  if (!is_renewal && name != "grant" && name != "amend") return {};
  // The conditions of a renewal are those of its own interval.
  const auto begins_on = is_renewal ? parse_day(Recorded(act).at("valid_from")) : std::nullopt;
  return Terms{begins_on.value_or(act.envelope.happened_on), name == "grant", said_in(act)};
}

/// In the order of their days; of one day in that in which they were recorded.
std::vector<Terms> terms_of(const std::vector<Act>& acts) {
  std::vector<Terms> terms;
  for (const Act& act : acts) {
    if (auto found = terms_in(act)) terms.push_back(*std::move(found));
  }
  std::ranges::stable_sort(terms, {}, &Terms::from);
  return terms;
}

void change(Permit& permit, const Permit& said) {
  const auto take = [](auto& value, const auto& to) {
    if (to != std::decay_t<decltype(to)>{}) value = to;
  };
  take(permit.holder, said.holder);
  take(permit.scope, said.scope);
  take(permit.conditions, said.conditions);
  take(permit.rests_on, said.rests_on);
}

Permit as_said_on(const std::vector<Act>& acts, Day day) {
  Permit permit;
  bool was_granted = false;
  for (const Terms& next : terms_of(acts)) {
    if (was_granted && next.from > day) break;
    if (next.is_grant) permit = next.said;
    was_granted = was_granted || next.is_grant;
    if (was_granted) change(permit, next.said);
  }
  return permit;
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
  if (!now || !now->until || now->is_cut_short) return false;
  if (*now->until - day > std::chrono::days{near}) return false;
  const Day after = *now->until + std::chrono::days{1};
  return std::ranges::none_of(force.granted(), [&](const Interval& one) { return one.covers(after); });
}

PermitStanding standing_on(const Case& subject, Day day, int near) {
  const Force& force = subject.force;
  if (force.in_force(day))
    return is_ending(force, day, near) ? PermitStanding::ending : PermitStanding::in_force;
  if (force.is_withdrawn(day)) return PermitStanding::withdrawn;
  const auto around = force.around(day);
  if (around && around->covers(day)) return PermitStanding::suspended;
  if (around) return PermitStanding::coming;
  const bool was_granted = !force.granted().empty() || subject.fields.contains("grant.on");
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
    case PermitStanding::unfounded:
      return "unfounded";
  }
  VERIFY(false && "a standing of the closed set");
}

Permit permit_on(const Case& subject, const std::vector<Act>& acts, Day day, int near) {
  Permit permit = as_said_on(acts, day);
  permit.interval = interval_on(subject.force, day);
  permit.standing = standing_on(subject, day, near);
  return permit;
}

Permit resting_on(Permit permit, const Permit& foundation) {
  if (permit.is_in_force() && !foundation.is_in_force()) permit.standing = PermitStanding::unfounded;
  return permit;
}

}  // namespace bihuan::cases
