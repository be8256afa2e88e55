// SPDX-License-Identifier: Apache-2.0
#include "storage/memory/permits.h"

#include <algorithm>
#include <tuple>

#include "storage/memory/selection.h"

namespace bihuan::storage::memory {
namespace {

using cases::PermitSpan;
using cases::PermitStanding;

bool is_known(const PermitSpan& span, const std::optional<Day>& known) {
  if (!known) return !span.known_until;
  return span.known_from <= *known && (!span.known_until || *known <= *span.known_until);
}

bool covers(const PermitSpan& span, Day day) {
  return (!span.first || *span.first <= day) && (!span.last || day <= *span.last);
}

/// Null where there was no permit yet.
const PermitSpan* span_on(const cases::Row& row, const cases::PermitsAsked& asked) {
  const auto span = std::ranges::find_if(
      row.permit, [&](const PermitSpan& one) { return is_known(one, asked.known) && covers(one, asked.on); });
  return span == row.permit.end() ? nullptr : &*span;
}

bool is_in_force(PermitStanding standing) {
  return standing == PermitStanding::in_force || standing == PermitStanding::ending;
}

PermitStanding standing_of(const PermitSpan& span, const Rows& rows, const cases::PermitsAsked& asked) {
  const auto below = span.rests_on ? rows.find(*span.rests_on) : rows.end();
  const PermitSpan* foundation = below == rows.end() ? nullptr : span_on(below->second, asked);
  const bool fails = foundation != nullptr && !is_in_force(foundation->standing);
  return is_in_force(span.standing) && fails ? PermitStanding::unfounded : span.standing;
}

bool passes(const cases::Row& row, const PermitSpan& span, const cases::PermitsAsked& asked) {
  if (!asked.holder_kind.empty() && span.holder_kind != asked.holder_kind) return false;
  if (asked.authority && span.authority != asked.authority) return false;
  const auto says = [&](const std::string& text) { return text.find(asked.words) != std::string::npos; };
  return says(row.number) || says(row.title) || says(span.holder) || says(span.subject) || says(span.scope) ||
         says(span.number);
}

template <class T>
std::vector<T> page_of(const std::vector<T>& all, const cases::Paging& paging) {
  const auto first = std::min(paging.offset, all.size());
  const auto count = std::min(paging.limit, all.size() - first);
  const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first);
  return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace

cases::PermitsFound find_permits(const Rows& rows, const cases::PermitsAsked& asked,
                                 const cases::Paging& paging) {
  cases::PermitsFound found;
  for (const auto& [id, row] : rows) {
    const PermitSpan* span = span_on(row, asked);
    if (span == nullptr) continue;
    if (span->authority) found.authorities.insert(*span->authority);
    if (!passes(row, *span, asked)) continue;
    const PermitStanding standing = standing_of(*span, rows, asked);
    ++found.counts[standing];
    if (!asked.standing || standing == *asked.standing) found.rows.push_back(row);
  }
  const cases::Paging by_number{.sort = cases::Sort::number, .descending = paging.descending};
  std::ranges::sort(found.rows,
                    [&](const cases::Row& a, const cases::Row& b) { return stands_before(a, b, by_number); });
  found.rows = page_of(found.rows, paging);
  return found;
}

cases::NoticesFound find_notices_to(const Rows& rows, const std::vector<OrganisationId>& organisations,
                                    const cases::Paging& paging) {
  // By number; what has the same is told apart by its case.
  std::set<std::tuple<int, int, CaseId, int>> all;
  for (const auto& [id, row] : rows) {
    for (const cases::ToldOf& told : row.told) {
      if (std::ranges::find(organisations, told.organisation) != organisations.end())
        all.emplace(told.year, told.ordinal, id, told.notice);
    }
  }
  std::vector<cases::NoticeOf> latest_first;
  for (auto one = all.rbegin(); one != all.rend(); ++one)
    latest_first.push_back({std::get<2>(*one), std::get<3>(*one)});
  return {page_of(latest_first, paging), latest_first.size()};
}

}  // namespace bihuan::storage::memory
