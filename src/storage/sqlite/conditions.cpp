// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/conditions.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include "procedures/vocabulary.h"

namespace bihuan::storage::sqlite {
namespace {

// Lists are bound as one JSON array, so that the text of the query does not depend on their length.
constexpr std::string_view kind_is_one_of = "kind IN (SELECT value FROM json_each(?))";
constexpr std::string_view state_is_one_of = "state IN (SELECT value FROM json_each(?))";
// A kind is snake_case, so that the blank parts the two.
constexpr std::string_view kind_and_state_are_one_of =
    "kind || ' ' || state IN (SELECT value FROM json_each(?))";
constexpr std::string_view phase_is_one_of = "phase IN (SELECT value FROM json_each(?))";
constexpr std::string_view end_is_one_of = "ended IN (SELECT value FROM json_each(?))";
constexpr std::string_view waits_for_one_of = "waits_for IN (SELECT value FROM json_each(?))";
constexpr std::string_view has_one_bearer_of =
    "case_id IN (SELECT case_id FROM row_bearer WHERE organisation IN (SELECT value FROM json_each(?)))";
constexpr std::string_view is_examined_by_one_of =
    "case_id IN (SELECT case_id FROM row_bearer WHERE organisation IN (SELECT value FROM json_each(?)) AND "
    "role = 'examiner')";
constexpr std::string_view has_lead =
    "EXISTS (SELECT 1 FROM row_bearer b WHERE b.case_id = case_row.case_id AND b.role = 'lead')";
constexpr std::string_view has_no_lead =
    "NOT EXISTS (SELECT 1 FROM row_bearer b WHERE b.case_id = case_row.case_id AND b.role = 'lead')";
constexpr std::string_view has_this_lead =
    "case_id IN (SELECT case_id FROM row_bearer WHERE organisation = ? AND role = 'lead')";
constexpr std::string_view is_owed_by_one_of =
    "case_id IN (SELECT case_id FROM row_bearer WHERE organisation IN (SELECT value FROM json_each(?)) AND "
    "owes)";
constexpr std::string_view has_due = "(due_on IS NOT NULL OR is_long_term OR has_due_rule)";
constexpr std::string_view has_no_due = "NOT (due_on IS NOT NULL OR is_long_term OR has_due_rule)";
constexpr std::string_view has_ended = "phase = 'ended'";
constexpr std::string_view has_not_ended = "phase <> 'ended'";
constexpr std::string_view is_supervised = "phase IN ('running', 'paused')";
constexpr std::string_view is_not_supervised = "phase NOT IN ('running', 'paused')";
constexpr std::string_view has_waiting_notice = "notice_waits";
constexpr std::string_view has_no_waiting_notice = "NOT notice_waits";
constexpr std::string_view is_counted = "is_counted";
constexpr std::string_view is_not_counted = "NOT is_counted";
constexpr std::string_view lead_has_acted = "lead_has_acted";
constexpr std::string_view lead_has_not_acted = "NOT lead_has_acted";
constexpr std::string_view says_words =
    "(instr(ifnull(number, ''), ?) OR instr(title, ?) OR instr(quote, ?))";

// Rows without a date or number come last in both directions; the case's id settles what is equal.
constexpr std::string_view by_origin = "series, year, meeting, item, ordinal, case_id";
constexpr std::string_view by_origin_back =
    "series DESC, year DESC, meeting DESC, item DESC, ordinal DESC, case_id DESC";
constexpr std::string_view by_due = "due_on ASC NULLS LAST, case_id";
constexpr std::string_view by_due_back = "due_on DESC NULLS LAST, case_id DESC";
constexpr std::string_view by_change = "changed_on, case_id";
constexpr std::string_view by_change_back = "changed_on DESC, case_id DESC";
constexpr std::string_view by_number =
    "number IS NULL, series, year, meeting, item, ordinal, number, case_id";
constexpr std::string_view by_number_back =
    "number IS NULL, series DESC, year DESC, meeting DESC, item DESC, ordinal DESC, number DESC, case_id "
    "DESC";

std::string_view word_of(const std::string& text) {
  return text;
}
std::string_view word_of(const OrganisationId& id) {
  return id.text();
}
std::string word_of(const cases::KindState& one) {
  return fmt::format("{} {}", one.kind, one.state);
}
template <class Enum>
requires std::is_enum_v<Enum> std::string_view word_of(Enum value) {
  return procedures::word_for(value);
}

template <class T>
void require_one_of(Conditions& conditions, std::string_view condition, const std::vector<T>& wanted) {
  if (wanted.empty()) return;
  boost::json::array words;
  for (const auto& value : wanted) words.emplace_back(word_of(value));
  conditions.require(condition, boost::json::serialize(words));
}

void require_within(Conditions& conditions, std::string_view condition,
                    const std::optional<cases::Days>& days) {
  if (days) conditions.require(condition, iso(days->first), iso(days->last));
}

void require_either(Conditions& conditions, const std::optional<bool>& wanted, std::string_view yes,
                    std::string_view no) {
  if (wanted) conditions.require(*wanted ? yes : no);
}

}  // namespace

Conditions Conditions::visible_to(const Viewer& viewer) {
  return Conditions(viewer.sees_all() ? "TRUE" : "FALSE");
}

Conditions Conditions::among(const std::string& ids, std::vector<Value> values) {
  Conditions conditions("case_id IN (" + ids + ")");
  conditions.values_ = std::move(values);
  return conditions;
}

Conditions Conditions::of(const cases::Filter& filter, const Viewer& viewer) {
  auto conditions = visible_to(viewer);
  require_one_of(conditions, kind_is_one_of, filter.kinds);
  require_one_of(conditions, state_is_one_of, filter.states);
  require_one_of(conditions, kind_and_state_are_one_of, filter.kind_states);
  require_one_of(conditions, phase_is_one_of, filter.phases);
  require_one_of(conditions, waits_for_one_of, filter.waits_for);
  require_one_of(conditions, end_is_one_of, filter.ends);
  if (filter.lead) conditions.require(has_this_lead, filter.lead->text());
  require_one_of(conditions, has_one_bearer_of, filter.bearers);
  require_one_of(conditions, is_examined_by_one_of, filter.examiners);
  require_one_of(conditions, is_owed_by_one_of, filter.owing);
  if (filter.minutes) conditions.require("minutes = ?", filter.minutes->text());
  if (filter.parent) conditions.require("parent = ?", filter.parent->text());
  if (filter.procedure) conditions.require("procedure = ?", filter.procedure->text());
  if (!filter.number.empty()) conditions.require("number = ?", filter.number);
  if (!filter.official.empty()) conditions.require("instr(officials, ?)", filter.official);
  if (!filter.words.empty()) conditions.require(says_words, filter.words, filter.words, filter.words);
  if (filter.due_before) conditions.require("due_on < ?", iso(*filter.due_before));
  if (filter.due_from) conditions.require("due_on >= ?", iso(*filter.due_from));
  require_within(conditions, "due_on BETWEEN ? AND ?", filter.due);
  require_within(conditions, "docketed_on BETWEEN ? AND ?", filter.docketed);
  require_within(conditions, "ended_on BETWEEN ? AND ?", filter.ended);
  require_either(conditions, filter.has_lead, has_lead, has_no_lead);
  require_either(conditions, filter.has_due, has_due, has_no_due);
  require_either(conditions, filter.has_ended, has_ended, has_not_ended);
  require_either(conditions, filter.under_supervision, is_supervised, is_not_supervised);
  require_either(conditions, filter.notice_waits, has_waiting_notice, has_no_waiting_notice);
  require_either(conditions, filter.is_counted, is_counted, is_not_counted);
  require_either(conditions, filter.lead_has_acted, lead_has_acted, lead_has_not_acted);
  return conditions;
}

std::string_view key_of(cases::CountedBy key) {
  switch (key) {
    case cases::CountedBy::lead:
      return "organisation";
    case cases::CountedBy::minutes:
      return "minutes";
    case cases::CountedBy::due_month:
      return "substr(due_on, 1, 7)";
    case cases::CountedBy::docketed_month:
      return "substr(docketed_on, 1, 7)";
    case cases::CountedBy::ended_month:
      return "substr(ended_on, 1, 7)";
    case cases::CountedBy::version:
      return "nullif(procedure, '')";
  }
  VERIFY(false && "a key that nothing is counted by");
  return {};
}

std::string_view table_of(cases::CountedBy key) {
  if (key != cases::CountedBy::lead) return "case_row";
  // CROSS: the conditions choose the cases first, then each is asked for its leads.
  return "case_row CROSS JOIN (SELECT case_id, organisation FROM row_bearer WHERE role = 'lead') USING "
         "(case_id)";
}

std::string_view order_of(const cases::Paging& paging) {
  switch (paging.sort) {
    case cases::Sort::origin:
      return paging.descending ? by_origin_back : by_origin;
    case cases::Sort::due_on:
      return paging.descending ? by_due_back : by_due;
    case cases::Sort::changed_on:
      return paging.descending ? by_change_back : by_change;
    case cases::Sort::number:
      return paging.descending ? by_number_back : by_number;
  }
  VERIFY(false && "a sort without an order");
  return {};
}

}  // namespace bihuan::storage::sqlite
