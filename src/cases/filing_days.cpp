// SPDX-License-Identifier: Apache-2.0
#include "cases/filing_days.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/fields.h"

namespace bihuan::cases {
namespace {

using procedures::FilingKind;

const Day* day_elsewhere(FilingKind kind, const Command& command) {
  return kind == FilingKind::elsewhere ? day_field(command.fields, "filed_on") : nullptr;
}

// The first round of a duty may be opened in the middle of its period: the month that it is named after has
// begun before.
Day period_begins_on(const Case& round) {
  const auto& due = round.due_before_pauses ? round.due_before_pauses : round.due;
  if (!due) return round.opened_on;
  const std::chrono::year_month_day named(due->named_on);
  return std::min(round.opened_on, Day(named.year() / named.month() / 1));
}

std::vector<Words> faults_of_happened_on(const Case& round, const Attempt& attempt, Day today) {
  if (!attempt.on_behalf && attempt.happened_on < today)
    return {{"本单位自己报送的，以录入之日为报送日期，发生日期须是今天",
             "One's own filing counts on the day on which it is recorded: it is today's"}};
  if (!attempt.on_behalf || attempt.happened_on >= round.opened_on) return {};
  const auto [zh, en] = day_words(round.opened_on);
  return {{fmt::format("发生日期不能早于本期开出之日 {}", zh),
           fmt::format("It cannot have been filed before the round was opened on {}", en)}};
}

}  // namespace

Day day_of_filing(FilingKind kind, const Command& command, const Attempt& attempt) {
  const Day* elsewhere = day_elsewhere(kind, command);
  return elsewhere ? *elsewhere : attempt.happened_on;
}

std::vector<Words> filing_day_faults(const Case& round, FilingKind kind, const Command& command,
                                     const Attempt& attempt, const Surroundings& around) {
  std::vector<Words> faults = faults_of_happened_on(round, attempt, around.today);
  const Day* elsewhere = day_elsewhere(kind, command);
  if (elsewhere && *elsewhere > attempt.happened_on)
    faults.push_back(
        {"在他处报送的日期不能晚于发生日期", "It cannot have been filed elsewhere after this day"});
  const Day begins_on = period_begins_on(round);
  if (elsewhere && *elsewhere < begins_on) {
    const auto [zh, en] = day_words(begins_on);
    faults.push_back({fmt::format("在他处报送的日期不能早于本期开始之日 {}", zh),
                      fmt::format("It cannot have been filed elsewhere before the period began on {}", en)});
  }
  return faults;
}

}  // namespace bihuan::cases
