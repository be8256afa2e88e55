// SPDX-License-Identifier: Apache-2.0
#include "cases/stations.h"

#include <algorithm>

namespace bihuan::cases {
namespace {

class Way {
 public:
  Way(const calendar::Calendar& calendar, Day begins_on) : calendar_(calendar), begins_on_(begins_on) {}

  void take(const Act& act) {
    const auto content = content_of(act);
    const std::size_t reached = stations_.size();
    if (content) {
      for (const Fact& fact : content->facts) take(fact, act.envelope.happened_on);
    }
    if (stations_.size() == reached && !stations_.empty())
      stations_.back().acts.push_back({act.envelope.act, act.envelope.happened_on});
  }

  std::vector<Station> until(Day today) && {
    if (!stations_.empty() && stations_.back().phase != procedures::Phase::ended)
      count(stations_.back(), std::max(today, stations_.back().from));
    return std::move(stations_);
  }

 private:
  void take(const Fact& fact, Day on) {
    if (const auto* opened = std::get_if<Opened>(&fact))
      stations_.push_back({opened->state, {}, begun_on(opened->origin, on)});
    const auto* moved = std::get_if<Moved>(&fact);
    if (!moved) return;
    // Of the opening, which says the state twice.
    const bool is_there = !stations_.empty() && stations_.back().state == moved->to;
    if (!is_there) arrive(moved->to, on);
    stations_.back().phase = moved->phase;
  }

  // What a meeting decided lies there from the day of its minutes, whenever that was read or keyed in.
  Day begun_on(const Origin& origin, Day on) const {
    return std::min({on, begins_on_, origin.printed_on.value_or(on)});
  }

  void arrive(const std::string& state, Day on) {
    Day from = on;
    if (!stations_.empty()) {
      from = std::max(on, stations_.back().from);
      leave(stations_.back(), from);
    }
    stations_.push_back({state, {}, from});
  }

  void leave(Station& station, Day on) const {
    station.until = on;
    if (station.phase != procedures::Phase::ended) count(station, on);
  }

  void count(Station& station, Day end) const {
    station.days = static_cast<int>((end - station.from).count());
    station.working_days = calendar_.working_days_between(station.from, end);
  }

  const calendar::Calendar& calendar_;
  Day begins_on_;
  std::vector<Station> stations_;
};

}  // namespace

std::vector<Station> stations_of(const std::vector<Act>& acts, const calendar::Calendar& calendar,
                                 Day today) {
  if (acts.empty()) return {};
  const auto earliest =
      std::ranges::min_element(acts, {}, [](const Act& act) { return act.envelope.happened_on; });
  Way way(calendar, earliest->envelope.happened_on);
  for (const Act& act : acts) way.take(act);
  return std::move(way).until(today);
}

}  // namespace bihuan::cases
