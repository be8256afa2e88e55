// SPDX-License-Identifier: Apache-2.0
#include "storage/memory/selection.h"

#include <algorithm>
#include <tuple>

namespace bihuan::storage::memory {
namespace {

template <class T>
bool is_one_of(const T& value, const std::vector<T>& wanted) {
  return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

template <class T>
bool is(const std::optional<T>& value, const std::optional<T>& wanted) {
  return !wanted || value == wanted;
}

bool says(const cases::Row& row, const std::string& words) {
  return row.number.find(words) != std::string::npos || row.title.find(words) != std::string::npos ||
         row.quote.find(words) != std::string::npos;
}

bool has_one_bearer_of(const cases::Row& row, const std::vector<OrganisationId>& wanted) {
  const auto is_wanted = [&](const cases::Bearer& bearer) { return is_one_of(bearer.organisation, wanted); };
  return wanted.empty() || std::ranges::any_of(row.bearers, is_wanted);
}

bool is_examined_by_one_of(const cases::Row& row, const std::vector<OrganisationId>& wanted) {
  const auto is_wanted = [&](const cases::Bearer& bearer) {
    return bearer.role == cases::BearerRole::examiner && is_one_of(bearer.organisation, wanted);
  };
  return wanted.empty() || std::ranges::any_of(row.bearers, is_wanted);
}

std::set<std::string> leads_of(const cases::Row& row) {
  std::set<std::string> leads;
  for (const auto& bearer : row.bearers) {
    if (bearer.role == cases::BearerRole::lead) leads.insert(bearer.organisation.text());
  }
  return leads;
}

bool has_lead(const cases::Row& row) {
  return !leads_of(row).empty();
}

bool is_owed_by_one_of(const cases::Row& row, const std::vector<OrganisationId>& wanted) {
  const auto is_wanted = [&](const OrganisationId& owing) { return is_one_of(owing, wanted); };
  return wanted.empty() || std::ranges::any_of(row.owing, is_wanted);
}

bool is_within(const std::optional<Day>& day, const std::optional<cases::Days>& days) {
  return !days || (day && days->first <= *day && *day <= days->last);
}

std::set<std::string> month_of(const std::optional<Day>& day) {
  return day ? std::set{iso(*day).substr(0, 7)} : std::set<std::string>{};
}

bool has_due(const cases::Row& row) {
  return row.due_on || row.is_long_term || row.has_due_rule;
}

bool is_supervised(const cases::Row& row) {
  return row.phase == procedures::Phase::running || row.phase == procedures::Phase::paused;
}

bool is_due_within(const cases::Row& row, const cases::Filter& filter) {
  if (filter.due_before && !(row.due_on && *row.due_on < *filter.due_before)) return false;
  return !filter.due_from || (row.due_on && *row.due_on >= *filter.due_from);
}

auto origin_of(const cases::Row& row) {
  return std::tie(row.series, row.year, row.meeting, row.item, row.ordinal);
}

template <class Key>
bool before(const Key& a, const Key& b, const cases::Paging& paging) {
  return paging.descending ? b < a : a < b;
}

}  // namespace

bool passes(const cases::Row& row, const cases::Filter& filter) {
  return is_one_of(row.kind, filter.kinds) && is_one_of(row.state, filter.states) &&
         is_one_of(cases::KindState{row.kind, row.state}, filter.kind_states) &&
         is_one_of(row.phase, filter.phases) && is_one_of(row.waits_for, filter.waits_for) &&
         has_one_bearer_of(row, filter.bearers) && is_examined_by_one_of(row, filter.examiners) &&
         is(row.minutes, filter.minutes) && is(row.parent, filter.parent) &&
         (!filter.procedure || row.procedure == *filter.procedure) &&
         (filter.number.empty() || row.number == filter.number) &&
         row.officials.find(filter.official) != std::string::npos && says(row, filter.words) &&
         is_due_within(row, filter) && is_within(row.due_on, filter.due) &&
         is_within(row.docketed_on, filter.docketed) && is_within(row.ended_on, filter.ended) &&
         (filter.ends.empty() || (row.end && is_one_of(*row.end, filter.ends))) &&
         (!filter.lead || leads_of(row).contains(filter.lead->text())) &&
         is_owed_by_one_of(row, filter.owing) && (!filter.has_lead || has_lead(row) == *filter.has_lead) &&
         (!filter.has_due || has_due(row) == *filter.has_due) &&
         (!filter.notice_waits || row.notice_waits == *filter.notice_waits) &&
         (!filter.is_counted || row.is_counted == *filter.is_counted) &&
         (!filter.lead_has_acted || row.lead_has_acted == *filter.lead_has_acted) &&
         (!filter.has_ended || (row.phase == procedures::Phase::ended) == *filter.has_ended) &&
         (!filter.under_supervision || is_supervised(row) == *filter.under_supervision);
}

std::set<std::string> keys_of(const cases::Row& row, cases::CountedBy key) {
  switch (key) {
    case cases::CountedBy::lead:
      return leads_of(row);
    case cases::CountedBy::minutes:
      return row.minutes ? std::set{row.minutes->text()} : std::set<std::string>{};
    case cases::CountedBy::due_month:
      return month_of(row.due_on);
    case cases::CountedBy::docketed_month:
      return month_of(row.docketed_on);
    case cases::CountedBy::ended_month:
      return month_of(row.ended_on);
    case cases::CountedBy::version:
      return row.procedure.empty() ? std::set<std::string>{} : std::set{row.procedure.text()};
  }
  VERIFY(false && "a key that nothing is counted by");
  return {};
}

bool stands_before(const cases::Row& a, const cases::Row& b, const cases::Paging& paging) {
  switch (paging.sort) {
    case cases::Sort::origin:
      return before(std::tuple_cat(origin_of(a), std::tie(a.id)),
                    std::tuple_cat(origin_of(b), std::tie(b.id)), paging);
    case cases::Sort::due_on:
      if (a.due_on.has_value() != b.due_on.has_value()) return a.due_on.has_value();
      return before(std::tie(a.due_on, a.id), std::tie(b.due_on, b.id), paging);
    case cases::Sort::changed_on:
      return before(std::tie(a.changed_on, a.id), std::tie(b.changed_on, b.id), paging);
    case cases::Sort::number:
      if (a.number.empty() != b.number.empty()) return b.number.empty();
      return before(std::tuple_cat(origin_of(a), std::tie(a.number, a.id)),
                    std::tuple_cat(origin_of(b), std::tie(b.number, b.id)), paging);
  }
  VERIFY(false && "a sort without an order");
  return false;
}

}  // namespace bihuan::storage::memory
