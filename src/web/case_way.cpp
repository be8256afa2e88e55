// SPDX-License-Identifier: Apache-2.0
#include "web/case_way.h"

#include <algorithm>
#include <array>

#include "base/day_words.h"
#include "cases/repeals.h"
#include "cases/stations.h"

namespace bihuan::web {
namespace {

constexpr std::array<std::string_view, 3> passing_acts{"urge", "note", "report"};

boost::json::array acts_model(const cases::Station& station, const procedures::Procedure& procedure,
                              const Context& context) {
  boost::json::array acts;
  for (const cases::StationAct& done : station.acts) {
    const bool is_passing = std::ranges::find(passing_acts, done.act) != passing_acts.end();
    const procedures::Act* act = procedure.find_act(done.act);
    if (!act || is_passing) continue;
    acts.push_back(
        {{"label", context.say(act->label)}, {"on", iso(done.on)}, {"_on", context.say(day_words(done.on))}});
  }
  return acts;
}

boost::json::object station_model(const cases::Station& station, const procedures::Procedure& procedure,
                                  const Context& context) {
  const procedures::State* state = procedure.find_state(station.state);
  const bool has_ended = station.phase == procedures::Phase::ended;
  boost::json::object model{{"state", station.state},
                            {"label", state ? context.say(state->label) : station.state},
                            {"from", iso(station.from)},
                            {"until", station.until ? iso(*station.until) : ""},
                            {"_from", context.say(day_words(station.from))},
                            {"_until", station.until ? context.say(day_words(*station.until)) : ""},
                            {"is_paused", station.is_paused()},
                            {"is_end", has_ended},
                            {"is_present", !station.until && !has_ended},
                            {"acts", acts_model(station, procedure, context)}};
  if (has_ended) return model;
  model["days"] = station.days;
  model["working_days"] = station.working_days;
  model["_counted"] = true;
  return model;
}

boost::json::array way_model(const cases::Case& subject, const procedures::Procedure& procedure,
                             const Context& context) {
  const auto acts = context.site.cases.acts_of(subject.id, context.viewer);
  boost::json::array way;
  for (const cases::Station& station : cases::stations_of(acts, *context.calendar, context.today))
    way.push_back(station_model(station, procedure, context));
  return way;
}

}  // namespace

void add_way(const cases::Case& subject, const procedures::Procedure& procedure, const Context& context,
             boost::json::object& model) {
  if (subject.kind != cases::repeal_kind && subject.kind != "document") return;
  model["way"] = way_model(subject, procedure, context);
  model["_has_way"] = true;
}

}  // namespace bihuan::web
