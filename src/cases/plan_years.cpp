// SPDX-License-Identifier: Apache-2.0
#include "cases/plan_years.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <system_error>

namespace bihuan::cases {
namespace {

constexpr std::string_view share_prefix = "set.year_";

bool is_split(const Case& target) {
  const auto found = target.fields.lower_bound(share_prefix);
  return found != target.fields.end() && found->first.starts_with(share_prefix);
}

using Shares = std::map<int, std::vector<Decimal>>;

bool add_shares(const Case& target, Shares& shares) {
  const auto plan = plan_of(target);
  if (!plan || !is_split(target)) return false;
  for (const PlanMark& mark : plan->marks) shares[year_of(mark.on)].push_back(mark.share);
  return true;
}

Decimal sum_in(int year, const Shares& shares) {
  const auto found = shares.find(year);
  return found == shares.end() ? Decimal() : Decimal::sum(found->second).value_or(Decimal());
}

}  // namespace

std::optional<YearSpan> years_of(const Case& target) {
  const auto begins = parse_day(target.field(begins_record));
  if (!begins) return {};
  YearSpan span{year_of(*begins), year_of(*begins)};
  const auto plan = plan_of(target);
  if (!plan) return span;
  for (const PlanMark& mark : plan->marks) {
    if (mark.share != Decimal()) span.last = year_of(mark.on);
  }
  return span;
}

std::optional<YearSpan> years_for_parts(const Case& target) {
  auto span = years_of(target);
  const auto due = due_of_target(target);
  if (!span || (!due && !plan_of(target))) return {};
  if (due) span->last = std::max(span->last, year_of(*due));
  return span;
}

std::optional<int> year_after_due(const Case& target) {
  const auto span = years_of(target);
  const auto due = due_of_target(target);
  if (!span || !due || span->last <= year_of(*due)) return {};
  return span->last;
}

std::optional<int> ordinal_of_share(std::string_view record) {
  if (!record.starts_with(share_prefix)) return {};
  const std::string_view digits = record.substr(share_prefix.size());
  int ordinal = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), ordinal);
  if (error != std::errc() || end != digits.data() + digits.size() || ordinal < 1) return {};
  return ordinal;
}

int year_of(Day day) {
  return int(std::chrono::year_month_day(day).year());
}

bool lies_within(const YearSpan& own, const YearSpan& above) {
  return above.first <= own.first && own.last <= above.last;
}

std::vector<YearSum> years_that_differ(const Case& whole, const std::vector<const Case*>& parts) {
  Shares own;
  Shares of_parts;
  if (parts.empty() || !add_shares(whole, own)) return {};
  for (const Case* part : parts) {
    if (!add_shares(*part, of_parts)) return {};
  }
  Shares all = own;
  all.insert(of_parts.begin(), of_parts.end());
  std::vector<YearSum> differing;
  for (const auto& [year, shares] : all) {
    const YearSum sum{year, sum_in(year, of_parts), sum_in(year, own)};
    if (sum.parts != sum.own) differing.push_back(sum);
  }
  return differing;
}

}  // namespace bihuan::cases
