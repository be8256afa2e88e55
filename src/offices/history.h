// SPDX-License-Identifier: Apache-2.0
// What is known of one organisation over time: every value with the day from which it holds. Days may be
// recorded out of order. Written by Directory alone, read by whoever shows how things came to be.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/day.h"
#include "offices/change.h"

namespace bihuan::offices {

/// Days from `from` to the day before `until`; without `until`, for ever.
struct Interval {
  Day from;
  std::optional<Day> until;

  bool contains(Day day) const { return day >= from && (!until || day < *until); }
  bool overlaps(const Interval& other) const {
    return (!until || other.from < *until) && (!other.until || from < *other.until);
  }
  /// `other` lies wholly within.
  bool covers(const Interval& other) const {
    return from <= other.from && (!until || (other.until && *other.until <= *until));
  }

  bool operator==(const Interval&) const = default;
};

/// One value at a time, each from its day until the next one's.
template <class Value>
class Timeline {
 public:
  /// Replaces the value that was set on the very same day.
  void set(Day from, Value value) {
    const auto place = std::lower_bound(entries_.begin(), entries_.end(), from,
                                        [](const auto& entry, Day day) { return entry.first < day; });
    if (place != entries_.end() && place->first == from) {
      place->second = std::move(value);
    } else {
      entries_.emplace(place, from, std::move(value));
    }
  }

  /// nullptr before the first.
  const Value* at(Day day) const {
    const auto after = std::upper_bound(entries_.begin(), entries_.end(), day,
                                        [](Day wanted, const auto& entry) { return wanted < entry.first; });
    return after == entries_.begin() ? nullptr : &std::prev(after)->second;
  }

  /// The first day after `day` on which a value is set.
  std::optional<Day> next_change(Day day) const {
    for (const auto& [from, value] : entries_) {
      if (from > day) return from;
    }
    return {};
  }

  const std::vector<std::pair<Day, Value>>& entries() const { return entries_; }

 private:
  std::vector<std::pair<Day, Value>> entries_;
};

struct ShortName {
  std::string name;
  Interval held;

  bool operator==(const ShortName&) const = default;
};

struct History {
  OrganisationId id;
  Interval open;                            // from founding to the end
  std::optional<OrganisationId> successor;  // only of what has ended
  Timeline<std::string> full_names;
  std::vector<ShortName> short_names;
  Timeline<Kind> kinds;
  Timeline<Relation> relations;
  Timeline<std::optional<OrganisationId>> parents;
  Timeline<std::optional<OrganisationId>> bodies;
  Timeline<int> orders;

  bool bears(std::string_view name, Day day) const;
  /// When it bore, bears or will bear the name, never beyond its end.
  std::vector<Interval> times_of(std::string_view name) const;
  /// The last day on which anything is known to change, its own end left out.
  Day last_change() const;
};

}  // namespace bihuan::offices
