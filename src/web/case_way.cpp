// SPDX-License-Identifier: Apache-2.0
#include "web/case_way.h"

#include <algorithm>
#include <array>

#include "base/day_words.h"
#include "cases/carried.h"
#include "cases/stations.h"
#include "web/case_words.h"

namespace bihuan::web {
namespace {

constexpr std::array<std::string_view, 3> passing_acts{"urge", "note", "report"};
constexpr std::size_t citing_max = 100;

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

/// As it was identified, or as the case is called: what stands between the first 《 and the last 》, if any.
std::string title_of_old(const cases::Case& repeal) {
  constexpr std::string_view opening = "《";
  std::string_view title = repeal.text("identify.old_title");
  if (title.empty()) title = repeal.text("title");
  const auto begin = title.find(opening);
  const auto end = title.rfind("》");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin)
    return std::string(title);
  const auto first = begin + opening.size();
  return std::string(title.substr(first, end - first));
}

boost::json::array way_model(const cases::Case& subject, const procedures::Procedure& procedure,
                             const Context& context) {
  const auto acts = context.site.cases.acts_of(subject.id, context.viewer);
  boost::json::array way;
  for (const cases::Station& station : cases::stations_of(acts, *context.calendar, context.today))
    way.push_back(station_model(station, procedure, context));
  return way;
}

boost::json::object citing_model(const cases::Case& repeal, const Context& context) {
  const std::string title = title_of_old(repeal);
  cases::Filter filter;
  filter.kinds = {"duty"};
  filter.has_ended = false;
  filter.words = title;
  const auto own = cases::linked(repeal, cases::LinkKind::carries);
  boost::json::array rows;
  if (!title.empty()) {
    for (const cases::Row& row :
         context.site.cases.list(filter, {.limit = citing_max}, context.viewer).rows) {
      const bool is_own = row.parent == repeal.id || std::ranges::find(own, row.id) != own.end();
      if (!is_own) rows.push_back(row_model(row, context));
    }
  }
  return {{"title", title}, {"total", rows.size()}, {"_cites", !rows.empty()}, {"rows", std::move(rows)}};
}

}  // namespace

void add_way(const cases::Case& subject, const procedures::Procedure& procedure, const Context& context,
             boost::json::object& model) {
  const bool is_repeal = subject.kind == "repeal";
  if (!is_repeal && subject.kind != "document") return;
  model["way"] = way_model(subject, procedure, context);
  model["_has_way"] = true;
  if (is_repeal && !subject.has_ended()) model["citing"] = citing_model(subject, context);
}

}  // namespace bihuan::web
