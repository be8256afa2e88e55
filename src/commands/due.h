// SPDX-License-Identifier: Apache-2.0
// `bihuan due`: what date a rule gives, and why, by the code that gives cases their dates. Counts working
// days between two days as well. By the years of the program, or of a data folder. Refuses options that would
// have no effect beside others. Exit status 2 where the options make no rule, 18 where the rule gives no
// date.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "calendar/due.h"

namespace bihuan::commands {

struct DueOptions {
  std::optional<Day> from;  // the day itself is not counted
  std::optional<Day> to;    // instead of a rule: how many days lie between
  std::optional<Day> on;
  std::optional<int> days;
  std::optional<int> working_days;
  std::string rule;  // RFC 5545, as calendar/recurrence.h reads it; lower case and a leading RRULE: as well
  std::optional<int> rounds;  // how many dates of the rule, 1 to rounds_max; without it one
  calendar::Roll roll = calendar::Roll::none;
  calendar::Bound bound = calendar::Bound::inclusive;
  std::filesystem::path data;                    // an office's folder, whose adopted years hold
  std::vector<std::filesystem::path> calendars;  // years in the place of those that hold otherwise
  bool wants_json = false;
};

inline constexpr int due_count_max = 10000;
inline constexpr int rounds_max = 1000;

/// Gives the exit status.
int due(const DueOptions& options);

}  // namespace bihuan::commands
