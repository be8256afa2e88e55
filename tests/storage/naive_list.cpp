// SPDX-License-Identifier: Apache-2.0
#include "naive_list.h"

#include <algorithm>
#include <fmt/format.h>

namespace bihuan::storage::testing {
namespace {

bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

bool naive_within(const std::optional<Day>& day, const std::optional<cases::Days>& days) {
  return !days || (day && *day >= days->first && *day <= days->last);
}

bool naive_passes(const cases::Row& row, const cases::Filter& filter) {
  const auto among = [](const auto& values, const auto& value) {
    return values.empty() || std::ranges::count(values, value) > 0;
  };
  bool has_lead = false;
  bool has_bearer = filter.bearers.empty();
  bool is_examined = filter.examiners.empty();
  bool has_this_lead = !filter.lead;
  for (const auto& bearer : row.bearers) {
    has_lead |= bearer.role == cases::BearerRole::lead;
    has_bearer |= std::ranges::count(filter.bearers, bearer.organisation) > 0;
    if (bearer.role == cases::BearerRole::examiner)
      is_examined |= std::ranges::count(filter.examiners, bearer.organisation) > 0;
    has_this_lead |= bearer.role == cases::BearerRole::lead && bearer.organisation == filter.lead;
  }
  bool is_owed = filter.owing.empty();
  for (const auto& owing : row.owing) is_owed |= std::ranges::count(filter.owing, owing) > 0;
  const bool has_due = row.due_on.has_value() || row.is_long_term || row.has_due_rule;
  const bool ended = row.phase == procedures::Phase::ended;
  bool is_of_this_state = filter.kind_states.empty();
  for (const auto& [kind, state] : filter.kind_states)
    is_of_this_state |= row.kind == kind && row.state == state;
  const bool supervised = row.phase == procedures::Phase::running || row.phase == procedures::Phase::paused;
  if (!among(filter.kinds, row.kind) || !among(filter.states, row.state) || !is_of_this_state) return false;
  if (!among(filter.phases, row.phase) || !among(filter.waits_for, row.waits_for)) return false;
  if (!has_bearer || !is_examined || !has_this_lead || !is_owed ||
      (filter.minutes && row.minutes != filter.minutes))
    return false;
  if (filter.procedure && row.procedure != *filter.procedure) return false;
  if (!filter.number.empty() && row.number != filter.number) return false;
  if ((filter.parent && row.parent != filter.parent) || !says(row.officials, filter.official)) return false;
  if (!says(row.number, filter.words) && !says(row.title, filter.words) && !says(row.quote, filter.words))
    return false;
  if (filter.due_before && (!row.due_on || *row.due_on >= *filter.due_before)) return false;
  if (filter.due_from && (!row.due_on || *row.due_on < *filter.due_from)) return false;
  if (!naive_within(row.due_on, filter.due) || !naive_within(row.docketed_on, filter.docketed)) return false;
  if (!naive_within(row.ended_on, filter.ended)) return false;
  if (!filter.ends.empty() && (!row.end || !among(filter.ends, *row.end))) return false;
  return filter.has_ended.value_or(ended) == ended && filter.has_lead.value_or(has_lead) == has_lead &&
         filter.has_due.value_or(has_due) == has_due &&
         filter.under_supervision.value_or(supervised) == supervised &&
         filter.notice_waits.value_or(row.notice_waits) == row.notice_waits &&
         filter.is_counted.value_or(row.is_counted) == row.is_counted &&
         filter.lead_has_acted.value_or(row.lead_has_acted) == row.lead_has_acted;
}

// A text whose order is the order asked for, but for what has no date or number.
std::string naive_key(const cases::Row& row, cases::Sort sort) {
  const auto origin =
      fmt::format("{:<9}{:04}{:04}{:04}{:04}", row.series, row.year, row.meeting, row.item, row.ordinal);
  switch (sort) {
    case cases::Sort::origin:
      return origin + row.id.text();
    case cases::Sort::due_on:
      return (row.due_on ? iso(*row.due_on) : "") + row.id.text();
    case cases::Sort::changed_on:
      return iso(row.changed_on) + row.id.text();
    case cases::Sort::number:
      return origin + row.number + "\x01" + row.id.text();
  }
  return {};
}

bool naive_comes_last(const cases::Row& row, cases::Sort sort) {
  return (sort == cases::Sort::due_on && !row.due_on) || (sort == cases::Sort::number && row.number.empty());
}

}  // namespace

cases::Page naive_list(std::vector<cases::Row> rows, const cases::Filter& filter,
                       const cases::Paging& paging) {
  std::erase_if(rows, [&](const auto& row) { return !naive_passes(row, filter); });
  std::ranges::sort(rows, [&](const auto& a, const auto& b) {
    const bool a_last = naive_comes_last(a, paging.sort);
    const bool b_last = naive_comes_last(b, paging.sort);
    if (a_last != b_last) return b_last;
    const auto [key_a, key_b] = std::pair(naive_key(a, paging.sort), naive_key(b, paging.sort));
    return paging.descending ? key_b < key_a : key_a < key_b;
  });
  cases::Page page{{}, rows.size()};
  for (std::size_t i = paging.offset; i < rows.size() && page.rows.size() < paging.limit; ++i)
    page.rows.push_back(rows[i]);
  return page;
}

}  // namespace bihuan::storage::testing
