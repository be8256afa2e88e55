// SPDX-License-Identifier: Apache-2.0
#include "web/permits_model.h"

#include <fmt/format.h>

#include "base/day_words.h"
#include "web/field_words.h"
#include "web/organisation_choice.h"

namespace bihuan::web {
namespace {

using cases::PermitStanding;

// The lamp that stands for it: its shape is the same as in the register of cases.
std::string_view lamp_of(PermitStanding standing) {
  switch (standing) {
    case PermitStanding::in_force:
      return "normal";
    case PermitStanding::ending:
      return "near";
    case PermitStanding::suspended:
      return "paused";
    case PermitStanding::coming:
    case PermitStanding::unrecorded:
      return "not_started";
    case PermitStanding::lapsed:
    case PermitStanding::withdrawn:
    case PermitStanding::unfounded:
      return "overdue";
  }
  VERIFY(false && "a standing of the closed set");
}

std::string holder_kind_words(const std::string& kind, const Context& context) {
  const auto shelf = context.site.cases.shelf();
  const auto* procedure = shelf->current(cases::permit_kind);
  const auto* act = procedure ? procedure->find_act("grant") : nullptr;
  const auto* field = act ? act->find_field("holder_kind") : nullptr;
  return field ? recorded_words(*field, kind, context) : kind;
}

// The firm's permit that this one presupposes, and whether it was in force itself.
boost::json::object foundation_model(const CaseId& id, PermitsKnown& known, const Context& context) {
  const auto& firm = known.foundation(id);
  if (!firm) return {{"href", "/cases/" + id.text()}, {"name", context.phrase("permits.unknown")}};
  const bool holds = firm->permit.is_in_force();
  return {{"href", "/cases/" + id.text()},
          {"name", firm->subject.number.value_or("") + " " + firm->permit.holder},
          {"standing", cases::name_of(firm->permit.standing)},
          {"in_force", holds},
          {"_fails", !holds}};
}

boost::json::array intervals_model(const std::vector<cases::Interval>& intervals, const Context& context) {
  boost::json::array model;
  for (const cases::Interval& one : intervals) model.push_back(interval_model(one, context));
  return model;
}

}  // namespace

boost::json::object standing_model(PermitStanding standing, const Context& context) {
  return {{"name", lamp_of(standing)},
          {"word", context.phrase(fmt::format("permits.standing.{}", cases::name_of(standing)))}};
}

boost::json::object interval_model(const cases::Interval& interval, const Context& context) {
  const std::string until =
      interval.until ? context.say(day_words(*interval.until)) : context.phrase("permits.no_end");
  return {{"from", iso(interval.from)},
          {"until", interval.until ? boost::json::value(iso(*interval.until)) : boost::json::value()},
          {"_words", context.say(day_words(interval.from)) + context.phrase("permits.to") + until}};
}

std::optional<KnownPermit> PermitsKnown::replay(const CaseId& id) const {
  std::vector<cases::Act> acts = context_.site.cases.acts_of(id, context_.viewer);
  if (moment_.known) {
    const Moment next_day = start_in_shanghai(*moment_.known + std::chrono::days{1});
    std::erase_if(acts, [&](const cases::Act& act) { return act.envelope.recorded_at >= next_day; });
  }
  if (acts.empty()) return {};
  cases::Case subject = cases::evolve_all(acts);
  cases::Permit permit = cases::permit_on(subject, acts, moment_.on);
  return KnownPermit{std::move(subject), std::move(permit)};
}

const std::optional<KnownPermit>& PermitsKnown::foundation(const CaseId& id) {
  const auto known = foundations_.find(id);
  return known == foundations_.end() ? foundations_.emplace(id, replay(id)).first->second : known->second;
}

std::optional<KnownPermit> PermitsKnown::find(const CaseId& id) {
  auto found = replay(id);
  if (!found || !found->permit.rests_on) return found;
  if (const auto& firm = foundation(*found->permit.rests_on))
    found->permit = cases::resting_on(std::move(found->permit), firm->permit);
  return found;
}

boost::json::object permit_model(const cases::Permit& permit, PermitsKnown& known, const Context& context) {
  boost::json::object model{{"holder_kind", permit.holder_kind},
                            {"_holder_kind", holder_kind_words(permit.holder_kind, context)},
                            {"holder", permit.holder},
                            {"subject", permit.subject},
                            {"scope", permit.scope},
                            {"conditions", permit.conditions},
                            {"permit_number", permit.number},
                            {"basis", permit.basis},
                            {"standing", cases::name_of(permit.standing)},
                            {"in_force", permit.is_in_force()},
                            {"lamp", standing_model(permit.standing, context)}};
  if (permit.authority)
    model["authority"] = boost::json::object{{"id", permit.authority->text()},
                                             {"name", organisation_name(*permit.authority, context)}};
  if (permit.interval) model["interval"] = interval_model(*permit.interval, context);
  if (permit.rests_on) model["rests_on"] = foundation_model(*permit.rests_on, known, context);
  return model;
}

boost::json::object permit_in_full(const cases::Case& subject, const Context& context) {
  PermitsKnown known({context.today, {}}, context);
  const auto found = known.find(subject.id);
  const cases::Permit permit = found ? found->permit : cases::Permit{};
  boost::json::object model = permit_model(permit, known, context);
  const bool is_before = subject.phase == procedures::Phase::before;
  model["_stands"] = !is_before && permit.standing != PermitStanding::unrecorded;
  model["granted"] = intervals_model(subject.force.granted(), context);
  model["_has_granted"] = !subject.force.granted().empty();
  model["suspended"] = intervals_model(subject.force.suspended(), context);
  model["_has_suspended"] = !subject.force.suspended().empty();
  return model;
}

}  // namespace bihuan::web
