// SPDX-License-Identifier: Apache-2.0
#include "cases/permits.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

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

/// As a day that can be written and read back, and so asked.
bool is_sayable(Day day) {
  return parse_day(iso(day)).has_value();
}

/// On all other days it stands as on the day before.
std::set<Day> turning_days(const Force& force, const std::vector<Act>& acts) {
  std::set<Day> days;
  for (const Terms& terms : terms_of(acts)) days.insert(terms.from);
  for (const auto* intervals : {&force.granted(), &force.suspended(), &force.withdrawn()}) {
    for (const Interval& one : *intervals) {
      days.insert(one.from);
      if (!one.until) continue;
      days.insert(*one.until + std::chrono::days{1});
      days.insert(*one.until - std::chrono::days{near_days});
    }
  }
  std::erase_if(days, [](Day day) { return !is_sayable(day) || !is_sayable(day - std::chrono::days{1}); });
  return days;
}

PermitSpan span_of(Permit permit) {
  PermitSpan span;
  span.standing = permit.standing;
  span.holder_kind = std::move(permit.holder_kind);
  span.holder = std::move(permit.holder);
  span.subject = std::move(permit.subject);
  span.scope = std::move(permit.scope);
  span.number = std::move(permit.number);
  span.authority = std::move(permit.authority);
  span.rests_on = std::move(permit.rests_on);
  return span;
}

bool says_the_same(PermitSpan span, const PermitSpan& other) {
  span.first = other.first;
  span.last = other.last;
  return span == other;
}

/// By these acts, of the days before the first turning day and from each on.
std::vector<PermitSpan> spans_of_days(const std::vector<Act>& acts) {
  const Case subject = evolve_all(acts);
  const std::set<Day> days = turning_days(subject.force, acts);
  const Day before = days.empty() ? Day{} : *days.begin() - std::chrono::days{1};
  std::vector<PermitSpan> spans{span_of(permit_on(subject, acts, before))};
  for (const Day day : days) {
    PermitSpan next = span_of(permit_on(subject, acts, day));
    if (says_the_same(next, spans.back())) continue;
    spans.back().last = day - std::chrono::days{1};
    next.first = day;
    spans.push_back(std::move(next));
  }
  return spans;
}

std::vector<Act> recorded_by(Day known, const std::vector<Act>& acts) {
  std::vector<Act> recorded;
  std::ranges::copy_if(acts, std::back_inserter(recorded),
                       [&](const Act& act) { return day_in_shanghai(act.envelope.recorded_at) <= known; });
  return recorded;
}

const procedures::Act* first_act(const Case& subject, const procedures::Procedure& procedure,
                                 bool (*fits)(const procedures::Act&)) {
  const auto acts = procedure.acts_from(subject.state);
  const auto found = std::ranges::find_if(acts, [&](const procedures::Act* act) { return fits(*act); });
  return found == acts.end() ? nullptr : *found;
}

bool is_renewal(const procedures::Act& act) {
  return act.has(procedures::EffectKind::put_in_force) && !act.has(procedures::EffectKind::end_force);
}

// It ends nothing: the case goes on.
bool records_that_a_clock_ran_out(const procedures::Act& act) {
  return act.has(procedures::GuardKind::clock_expired) && act.has(procedures::EffectKind::stop_clock);
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

std::optional<PermitStanding> find_standing(std::string_view name) {
  for (const PermitStanding one : permit_standings) {
    if (name_of(one) == name) return one;
  }
  return {};
}

Permit permit_on(const Case& subject, const std::vector<Act>& acts, Day day, int near) {
  Permit permit = as_said_on(acts, day);
  permit.interval = interval_on(subject.force, day);
  permit.standing = standing_on(subject, day, near);
  return permit;
}

const procedures::Act* main_act_on(const Case& subject, const procedures::Procedure& procedure, Day day) {
  const procedures::Act* main = procedure.main_act(subject.state);
  const bool restores = main && main->has(procedures::EffectKind::restore_force);
  if (!restores || subject.force.granted().empty()) return main;
  if (!subject.force.around(day)) return first_act(subject, procedure, is_renewal);
  if (subject.force.is_suspended(day)) return main;
  return first_act(subject, procedure, records_that_a_clock_ran_out);
}

Permit resting_on(Permit permit, const Permit& foundation) {
  if (permit.is_in_force() && !foundation.is_in_force()) permit.standing = PermitStanding::unfounded;
  return permit;
}

std::vector<PermitSpan> permit_spans(const std::vector<Act>& acts) {
  std::set<Day> days;
  for (const Act& act : acts) days.insert(day_in_shanghai(act.envelope.recorded_at));
  std::vector<PermitSpan> all;
  std::vector<PermitSpan> before;
  for (const Day known : days) {
    auto spans = spans_of_days(recorded_by(known, acts));
    if (spans == before) continue;
    before = spans;
    for (PermitSpan& one : all) {
      if (!one.known_until) one.known_until = known - std::chrono::days{1};
    }
    for (PermitSpan& one : spans) one.known_from = known;
    std::ranges::move(spans, std::back_inserter(all));
  }
  return all;
}

}  // namespace bihuan::cases
