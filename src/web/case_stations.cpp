// SPDX-License-Identifier: Apache-2.0
#include "web/case_stations.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "cases/stations.h"
#include "web/case_words.h"

namespace bihuan::web {
namespace {

// Off the way that leads on: a pause, what is kept and waits for nobody, and every end but the first verified
// one: what is issued is not on its way to be repealed.
bool is_beside_the_way(const procedures::State& state) {
  const bool ends_otherwise = state.end && state.end != procedures::End::verified;
  const bool is_kept =
      state.phase == procedures::Phase::before && state.waits_for == procedures::WaitsFor::nobody;
  return state.phase == procedures::Phase::paused || is_kept || ends_otherwise;
}

std::size_t place_of(std::string_view state, const procedures::Procedure& procedure) {
  const auto found = std::ranges::find(procedure.states, state, &procedures::State::name);
  return static_cast<std::size_t>(found - procedure.states.begin());
}

std::string label_of(const procedures::State& state, const cases::Case& subject, const Context& context) {
  const Words* keyed_in =
      words_if_keyed_in(subject.origin.minutes, fmt::format("{}.{}", subject.kind, state.name));
  return context.say(keyed_in ? *keyed_in : state.label);
}

// Where the case was, by what it followed then.
class Been {
 public:
  Been(const std::vector<cases::Act>& acts, const procedures::Procedure& procedure, const Context& context)
      : stations_(cases::stations_of(acts, *context.calendar, context.today)) {
    const bool is_told =
        std::ranges::all_of(acts, [](const cases::Act& act) { return cases::content_of(act).has_value(); });
    // Words that were destroyed and states of an earlier version do not tell what was passed over.
    knows_all_ =
        is_told && !stations_.empty() && std::ranges::all_of(stations_, [&](const cases::Station& station) {
          return procedure.find_state(station.state) != nullptr;
        });
    if (knows_all_) opened_at_ = place_of(stations_.front().state, procedure);
  }

  bool went_by(const procedures::State& state, std::size_t place) const {
    return knows_all_ && place > opened_at_ &&
           std::ranges::find(stations_, state.name, &cases::Station::state) == stations_.end();
  }

 private:
  std::vector<cases::Station> stations_;
  std::size_t opened_at_ = 0;
  bool knows_all_ = false;
};

}  // namespace

boost::json::array stations_model(const cases::Case& subject, const procedures::Procedure& procedure,
                                  const std::vector<cases::Act>& acts, const Context& context) {
  const Been been(acts, procedure, context);
  const std::size_t present = place_of(subject.state, procedure);
  const bool is_known = present < procedure.states.size();
  boost::json::array stations;
  bool has_arrived = false;
  for (std::size_t place = 0; place < procedure.states.size(); ++place) {
    const procedures::State& state = procedure.states[place];
    const bool is_beside = is_beside_the_way(state) || (state.end && has_arrived);
    has_arrived = has_arrived || state.end == procedures::End::verified;
    if (is_beside && place != present) continue;
    const bool lies_behind = is_known && place < present;
    const bool is_skipped = lies_behind && been.went_by(state, place);
    stations.push_back({{"name", state.name},
                        {"label", label_of(state, subject, context)},
                        {"present", place == present},
                        {"passed", lies_behind && !is_skipped},
                        {"skipped", is_skipped}});
  }
  return stations;
}

}  // namespace bihuan::web
