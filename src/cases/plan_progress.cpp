// SPDX-License-Identifier: Apache-2.0
#include "cases/plan_progress.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <map>

namespace bihuan::cases {
namespace {

constexpr int years_max = 5;

Day end_of_year(Day within, int later) {
  using std::chrono::year_month_day, std::chrono::years, std::chrono::December;
  return (year_month_day(within).year() + years(later)) / December / 31;
}

/// Before every extension.
std::optional<Day> first_due(const Case& target) {
  return target.due_before_extensions ? target.due_before_extensions->due_on : due_of_target(target);
}

/// The share of each year up to the last one that has any; the whole alone where no year was set.
std::vector<Decimal> shares_of(const Case& target, const Decimal& whole) {
  std::vector<Decimal> shares;
  std::size_t set = 0;
  for (int year = 1; year <= years_max; ++year) {
    const auto share = Decimal::parse(target.field(fmt::format("set.year_{}", year)));
    shares.push_back(share.value_or(Decimal()));
    if (share) set = shares.size();
  }
  shares.resize(set);
  return shares.empty() ? std::vector{whole} : shares;
}

void end_with(std::vector<PlanMark>& marks, Day starts_on, const std::optional<Day>& due) {
  const Day before = marks.size() > 1 ? marks[marks.size() - 2].on : starts_on;
  if (due && *due > before && *due < marks.back().on) marks.back().on = *due;
}

int places_of(const Plan& plan) {
  int places = 0;
  for (const PlanMark& mark : plan.marks) places = std::max(places, mark.share.places());
  return std::min(places + 1, Decimal::places_max);
}

Decimal rounded(double value, int places) {
  return Decimal::parse(fmt::format("{:.{}f}", value, places)).value_or(Decimal());
}

Pace pace_of(double whole, double reached, double short_by) {
  const double direction = whole < 0 ? -1 : 1;
  if (direction * (reached - whole) >= 0) return Pace::reached;
  if (short_by <= 0) return Pace::on_pace;
  return short_by * 10 <= std::abs(whole) ? Pace::near : Pace::behind;
}

}  // namespace

double approximately(const Decimal& figure) {
  return std::strtod(figure.text().c_str(), nullptr);
}

std::optional<Day> due_of_target(const Case& target) {
  if (target.due) return target.due->due_on;
  if (!target.due_rule) return {};
  const auto* named = std::get_if<calendar::OnDay>(&target.due_rule->when);
  return named ? std::optional(named->day) : std::nullopt;
}

std::optional<Plan> plan_of(const Case& target) {
  const auto whole = Decimal::parse(target.field(whole_record));
  const auto starts_on = parse_day(target.field(begins_record));
  if (!whole || !starts_on) return {};
  Plan plan{*starts_on, Decimal::parse(target.field("set.baseline")), {}};
  Decimal so_far;
  for (const Decimal& share : shares_of(target, *whole)) {
    const auto sum = Decimal::sum(std::vector{so_far, share});
    if (!sum) return {};
    so_far = *sum;
    plan.marks.push_back({end_of_year(*starts_on, static_cast<int>(plan.marks.size())), share, so_far});
  }
  if (so_far != *whole) return {};
  end_with(plan.marks, *starts_on, first_due(target));
  return plan;
}

std::vector<Reported> reports_of(std::span<const Act> acts) {
  std::map<Day, Reported> by_day;
  for (const Act& act : acts) {
    if (act.envelope.act != "report") continue;
    const auto content = content_of(act);
    if (!content) continue;
    std::optional<Day> as_of;
    std::optional<Decimal> value;
    for (const Fact& fact : content->facts) {
      const auto* recorded = std::get_if<FieldRecorded>(&fact);
      if (recorded && recorded->name == "report.as_of") as_of = parse_day(recorded->value);
      if (recorded && recorded->name == "report.value") value = Decimal::parse(recorded->value);
    }
    if (as_of && value) by_day[*as_of] = {*as_of, act.envelope.happened_on, *value};
  }
  std::vector<Reported> reports;
  for (const auto& [as_of, reported] : by_day) reports.push_back(reported);
  return reports;
}

Decimal planned_by(const Plan& plan, Day day) {
  Day from = plan.starts_on - std::chrono::days(1);
  double reached = 0;
  for (const PlanMark& mark : plan.marks) {
    const double then = approximately(mark.value);
    if (day < mark.on) {
      const double part = std::max(0.0, static_cast<double>((day - from).count()));
      const double value = reached + (then - reached) * part / static_cast<double>((mark.on - from).count());
      return rounded(value, places_of(plan));
    }
    from = mark.on;
    reached = then;
  }
  return plan.whole();
}

Progress progress_of(const Plan& plan, std::span<const Reported> reports, Day today) {
  Progress progress;
  progress.planned_today = planned_by(plan, today);
  for (const Reported& reported : reports) {
    if (reported.as_of <= today) progress.last = reported;
  }
  if (!progress.last) {
    progress.pace = today < plan.starts_on ? Pace::not_begun : Pace::unreported;
    return progress;
  }
  progress.planned_then = planned_by(plan, progress.last->as_of);
  const double whole = approximately(plan.whole());
  const double reached = approximately(progress.last->value);
  const double direction = whole < 0 ? -1 : 1;
  const double missing = direction * (approximately(progress.planned_then) - reached);
  const int places = std::max(places_of(plan), progress.last->value.places());
  progress.short_by = rounded(std::max(0.0, missing), std::min(places, Decimal::places_max));
  progress.pace = pace_of(whole, reached, approximately(progress.short_by));
  return progress;
}

}  // namespace bihuan::cases
