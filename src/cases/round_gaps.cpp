// SPDX-License-Identifier: Apache-2.0
#include "cases/round_gaps.h"

#include "cases/rounds.h"

namespace bihuan::cases {
namespace {

using procedures::Phase;

class GapFinder {
 public:
  explicit GapFinder(const calendar::Calendar& calendar) : calendar_(calendar) {}

  void add(const Act& act) {
    Case after = evolve(duty_, act);
    if (duty_.paused_on && after.phase == Phase::running)
      pauses_.push_back({*duty_.paused_on, after.resumed_on.value_or(after.changed_on)});
    const bool opens_round = after.latest_round && !is_latest(after.latest_round->id);
    if (opens_round) {
      close(after.latest_round->id, after.latest_round->named_on);
      pauses_.clear();
    }
    duty_ = std::move(after);
  }

  std::vector<RoundGap> finish() && {
    if (duty_.phase == Phase::running) close({}, {});
    return std::move(gaps_);
  }

 private:
  bool is_latest(const CaseId& round) const { return duty_.latest_round && duty_.latest_round->id == round; }

  void close(std::optional<CaseId> before, std::optional<Day> next) {
    if (pauses_.empty() || !duty_.latest_round) return;
    const Day due_on = duty_.due_before_pauses ? duty_.due_before_pauses->due_on : duty_.latest_round->due_on;
    RoundGap gap{std::move(before), {}, {}, pauses_};
    for (const calendar::DueDate& date : dates_passed_over(duty_, next, calendar_)) {
      if (date.due_on <= due_on) continue;
      gap.named_on.push_back(date.named_on);
      gap.periods.push_back(calendar::period_words(*duty_.due_rule, date.named_on)->zh);
    }
    if (!gap.named_on.empty()) gaps_.push_back(std::move(gap));
  }

  const calendar::Calendar& calendar_;
  Case duty_;
  std::vector<calendar::Standstill> pauses_;
  std::vector<RoundGap> gaps_;
};

}  // namespace

std::vector<RoundGap> gaps_between_rounds(std::span<const Act> acts, const calendar::Calendar& calendar) {
  GapFinder finder(calendar);
  for (const Act& act : acts) finder.add(act);
  return std::move(finder).finish();
}

}  // namespace bihuan::cases
