// SPDX-License-Identifier: Apache-2.0
#include "web/next_report.h"

#include <algorithm>

namespace bihuan::web {
namespace {

using calendar::DueDate;

bool recurs(const calendar::DueRule& rule) {
  return std::holds_alternative<calendar::EveryRound>(rule.when) ||
         std::holds_alternative<calendar::LongTerm>(rule.when);
}

// Goes along the rounds of one rule as reports settle them.
class Rounds {
 public:
  Rounds(const calendar::DueRule& rule, const calendar::Anchors& anchors, const calendar::Calendar& calendar)
      : rule_(rule), anchors_(anchors), calendar_(calendar) {
    if (auto first = calendar::due_date(rule, anchors, calendar)) open_ = *std::move(first);
  }

  void settle_by(Day report) {
    if (!open_) return;
    if (report > open_->due_on) {
      pass_over_all_before(report);
    } else if (!settled_until_ || report > *settled_until_) {
      settled_until_ = open_->due_on;
      open_ = after(open_->named_on);
    }
  }

  std::optional<DueDate> open() && { return std::move(open_); }

 private:
  // No holiday moves a date further from the day that its rule names.
  static constexpr std::chrono::days moved_max{40};

  void pass_over_all_before(Day report) {
    open_ = after(std::max(open_->named_on, report - moved_max));
    while (open_ && open_->due_on < report) open_ = after(open_->named_on);
    settled_until_.reset();
  }

  std::optional<DueDate> after(Day named_on) const {
    auto next = calendar::next_due_date(rule_, anchors_, named_on, calendar_);
    return next ? *std::move(next) : std::nullopt;
  }

  const calendar::DueRule& rule_;
  const calendar::Anchors& anchors_;
  const calendar::Calendar& calendar_;
  std::optional<DueDate> open_;
  std::optional<Day> settled_until_;
};

}  // namespace

std::optional<DueDate> next_report(const calendar::DueRule& rule, const calendar::Anchors& anchors,
                                   std::vector<Day> reported_on, const calendar::Calendar& calendar) {
  if (!recurs(rule)) return {};
  std::ranges::sort(reported_on);
  Rounds rounds(rule, anchors, calendar);
  for (const Day report : reported_on) rounds.settle_by(report);
  return std::move(rounds).open();
}

}  // namespace bihuan::web
