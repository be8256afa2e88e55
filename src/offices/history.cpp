// SPDX-License-Identifier: Apache-2.0
#include "offices/history.h"

namespace bihuan::offices {
namespace {

std::optional<Day> earlier(std::optional<Day> left, std::optional<Day> right) {
  if (!left) return right;
  if (!right) return left;
  return std::min(*left, *right);
}

template <class Value>
Day last_of(const Timeline<Value>& timeline, Day so_far) {
  return timeline.entries().empty() ? so_far : std::max(so_far, timeline.entries().back().first);
}

}  // namespace

bool History::bears(std::string_view name, Day day) const {
  const auto times = times_of(name);
  return std::any_of(times.begin(), times.end(), [&](const Interval& time) { return time.contains(day); });
}

std::vector<Interval> History::times_of(std::string_view name) const {
  std::vector<Interval> times;
  for (const auto& [from, full_name] : full_names.entries()) {
    if (full_name == name) times.push_back({from, earlier(full_names.next_change(from), open.until)});
  }
  for (const auto& short_name : short_names) {
    if (short_name.name == name)
      times.push_back({short_name.held.from, earlier(short_name.held.until, open.until)});
  }
  return times;
}

Day History::last_change() const {
  Day last = last_of(full_names, open.from);
  last = last_of(kinds, last_of(relations, last));
  last = last_of(parents, last_of(bodies, last_of(orders, last)));
  for (const auto& short_name : short_names)
    last = std::max(last, short_name.held.until.value_or(short_name.held.from));
  return last;
}

}  // namespace bihuan::offices
