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

bool is_in_force(PermitStanding standing) {
  return standing == PermitStanding::in_force || standing == PermitStanding::ending;
}

// The firm's permit that this one presupposes, and whether it was in force itself.
boost::json::object foundation_model(const CaseId& id, const PermitMoment& moment, const Context& context) {
  const auto firm = case_known(id, moment, context);
  if (!firm) return {{"href", "/cases/" + id.text()}, {"name", context.phrase("permits.unknown")}};
  const cases::Permit permit = cases::permit_on(*firm, moment.on);
  const bool holds = is_in_force(permit.standing);
  return {{"href", "/cases/" + id.text()},
          {"name", firm->number.value_or("") + " " + permit.holder},
          {"standing", cases::name_of(permit.standing)},
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

std::optional<cases::Case> case_known(const CaseId& id, const PermitMoment& moment, const Context& context) {
  if (!moment.known) {
    auto subject = context.site.cases.load(id, context.viewer);
    return subject ? std::optional(*std::move(subject)) : std::nullopt;
  }
  const Moment next_day = start_in_shanghai(*moment.known + std::chrono::days{1});
  auto subject = cases::known_at(context.site.cases.acts_of(id, context.viewer),
                                 next_day - std::chrono::milliseconds{1});
  return subject.version == 0 ? std::nullopt : std::optional(std::move(subject));
}

boost::json::object permit_model(const cases::Permit& permit, const PermitMoment& moment,
                                 const Context& context) {
  boost::json::object model{{"holder_kind", permit.holder_kind},
                            {"_holder_kind", holder_kind_words(permit.holder_kind, context)},
                            {"holder", permit.holder},
                            {"subject", permit.subject},
                            {"scope", permit.scope},
                            {"conditions", permit.conditions},
                            {"permit_number", permit.number},
                            {"basis", permit.basis},
                            {"standing", cases::name_of(permit.standing)},
                            {"in_force", is_in_force(permit.standing)},
                            {"lamp", standing_model(permit.standing, context)}};
  if (permit.authority)
    model["authority"] = boost::json::object{{"id", permit.authority->text()},
                                             {"name", organisation_name(*permit.authority, context)}};
  if (permit.interval) model["interval"] = interval_model(*permit.interval, context);
  if (permit.rests_on) model["rests_on"] = foundation_model(*permit.rests_on, moment, context);
  return model;
}

boost::json::object permit_in_full(const cases::Case& subject, const Context& context) {
  const PermitMoment moment{context.today, {}};
  boost::json::object model = permit_model(cases::permit_on(subject, moment.on), moment, context);
  model["granted"] = intervals_model(subject.force.granted(), context);
  model["_has_granted"] = !subject.force.granted().empty();
  model["suspended"] = intervals_model(subject.force.suspended(), context);
  model["_has_suspended"] = !subject.force.suspended().empty();
  return model;
}

}  // namespace bihuan::web
