// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/rows.h"

#include <algorithm>
#include <boost/json.hpp>
#include <fmt/format.h>

#include "calendar/due_json.h"
#include "procedures/vocabulary.h"
#include "storage/sqlite/conditions.h"
#include "storage/sqlite/row_parts.h"
#include "storage/stored.h"

namespace bihuan::storage::sqlite {
namespace {

// The order of the columns is that of bind_row() and row_at().
constexpr std::string_view columns =
    "case_id, version, kind, state, phase, waits_for, ended, number, parent, minutes, series, year, meeting, "
    "item, "
    "ordinal, title, quote, matter, officials, due_words, due_on, last_working_on, is_long_term, "
    "has_due_rule, "
    "waits_for_choice, extensions, progress, opened_on, changed_on, docketed_on, ended_on, "
    "progress_on, notice_waits, is_counted, lead_has_acted, procedure, named_rule";

constexpr std::string_view put_row =
    "INSERT INTO case_row VALUES "
    "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr std::string_view forget_row = "DELETE FROM case_row WHERE case_id = ?";
constexpr std::string_view forget_bearers = "DELETE FROM row_bearer WHERE case_id = ?";
constexpr std::string_view forget_all_rows = "DELETE FROM case_row";
constexpr std::string_view forget_all_bearers = "DELETE FROM row_bearer";
constexpr std::string_view put_bearer = "INSERT INTO row_bearer VALUES (?,?,?,?,?)";
constexpr std::string_view get_bearers =
    "SELECT organisation, role, owes FROM row_bearer WHERE case_id = ? ORDER BY place";
constexpr std::string_view get_bearer_of_number = "SELECT case_id FROM case_row WHERE number = ?";
// No text has a character above U+10FFFF, so this is every number that begins so.
constexpr std::string_view count_numbers =
    "SELECT count(*) FROM case_row WHERE number >= ?1 AND number < ?1 || char(1114111)";

std::optional<std::string> written_rule(const std::optional<calendar::DueRule>& rule) {
  return rule ? std::optional(boost::json::serialize(calendar::to_json(*rule))) : std::nullopt;
}

calendar::DueRule stored_rule(const std::string& written) {
  boost::system::error_code unreadable;
  const auto value = boost::json::parse(written, unreadable);
  auto rule = calendar::due_rule_from_json(value);
  if (unreadable || !rule) throw DamagedStore("no rule of a date: " + written);
  return *std::move(rule);
}

void bind_row(Query& query, const cases::Row& row) {
  const std::optional<std::string> number = row.number.empty() ? std::nullopt : std::optional(row.number);
  const auto ended = row.end ? std::optional(std::string(procedures::word_for(*row.end))) : std::nullopt;
  query.with(row.id, row.version, row.kind, row.state, procedures::word_for(row.phase),
             procedures::word_for(row.waits_for), ended, number, row.parent, row.minutes, row.series,
             row.year, row.meeting, row.item, row.ordinal, row.title, row.quote, row.matter, row.officials,
             row.due_words, row.due_on, row.last_working_on, row.is_long_term, row.has_due_rule,
             row.waits_for_choice, row.extensions, row.progress, row.opened_on, row.changed_on,
             row.docketed_on, row.ended_on, row.progress_on, row.notice_waits, row.is_counted,
             row.lead_has_acted, row.procedure.text(), written_rule(row.named_rule));
}

// Reads the columns one after the other.
class RowReader {
 public:
  explicit RowReader(const Query& query) : query_(query) {}

  std::string text() { return query_.text(column_++); }
  std::int64_t number() { return query_.number(column_++); }
  int small() { return static_cast<int>(number()); }
  bool flag() { return number() != 0; }
  Day day() { return stored_day(text()); }
  std::optional<std::string> optional_text() {
    return query_.is_nothing(column_) ? skip() : std::optional(text());
  }
  std::optional<Day> optional_day() {
    const auto written = optional_text();
    return written ? std::optional(stored_day(*written)) : std::nullopt;
  }
  template <class Named>
  std::optional<Named> optional_id() {
    auto written = optional_text();
    return written ? std::optional(Named(*std::move(written))) : std::nullopt;
  }

 private:
  std::nullopt_t skip() {
    ++column_;
    return std::nullopt;
  }

  const Query& query_;
  int column_ = 0;
};

cases::Row row_at(const Query& query) {
  RowReader from(query);
  cases::Row row;
  row.id = CaseId(from.text());
  row.version = static_cast<cases::Version>(from.number());
  row.kind = from.text();
  row.state = from.text();
  row.phase = stored_word<procedures::Phase>(from.text());
  row.waits_for = stored_word<procedures::WaitsFor>(from.text());
  if (const auto ended = from.optional_text()) row.end = stored_word<procedures::End>(*ended);
  row.number = from.optional_text().value_or("");
  row.parent = from.optional_id<CaseId>();
  row.minutes = from.optional_id<MinutesId>();
  row.series = from.text();
  row.year = from.small();
  row.meeting = from.small();
  row.item = from.small();
  row.ordinal = from.small();
  row.title = from.text();
  row.quote = from.text();
  row.matter = from.text();
  row.officials = from.text();
  row.due_words = from.text();
  row.due_on = from.optional_day();
  row.last_working_on = from.optional_day();
  row.is_long_term = from.flag();
  row.has_due_rule = from.flag();
  row.waits_for_choice = from.flag();
  row.extensions = from.small();
  row.progress = from.text();
  row.opened_on = from.day();
  row.changed_on = from.day();
  row.docketed_on = from.optional_day();
  row.ended_on = from.optional_day();
  row.progress_on = from.optional_day();
  row.notice_waits = from.flag();
  row.is_counted = from.flag();
  row.lead_has_acted = from.flag();
  row.procedure = stored_digest(from.text());
  if (const auto rule = from.optional_text()) row.named_rule = stored_rule(*rule);
  return row;
}

void read_bearers(Connection& connection, cases::Row& row) {
  Query query(connection, get_bearers);
  query.with(row.id);
  while (query.next()) {
    row.bearers.push_back({OrganisationId(query.text(0)), stored_role(query.text(1))});
    const auto& organisation = row.bearers.back().organisation;
    const bool is_known = std::ranges::find(row.owing, organisation) != row.owing.end();
    if (query.number(2) != 0 && !is_known) row.owing.push_back(organisation);
  }
}

std::vector<cases::Row> select_rows(Connection& connection, const std::string& sql,
                                    const std::vector<Value>& values) {
  std::vector<cases::Row> rows;
  Query query(connection, Once{sql});
  for (const auto& value : values) query.bind(value);
  while (query.next()) {
    rows.push_back(row_at(query));
    read_bearers(connection, rows.back());
    read_parts(connection, rows.back());
  }
  return rows;
}

std::size_t count_rows(Connection& connection, const Conditions& conditions) {
  Query query(connection, Once{fmt::format("SELECT count(*) FROM case_row WHERE {}", conditions.sql())});
  for (const auto& value : conditions.values()) query.bind(value);
  query.next();
  return static_cast<std::size_t>(query.number(0));
}

}  // namespace

void write_row(Connection& connection, const cases::Row& row) {
  Query(connection, forget_bearers).with(row.id).run();
  forget_parts(connection, row.id);
  Query(connection, forget_row).with(row.id).run();
  Query query(connection, put_row);
  bind_row(query, row);
  query.run();
  int place = 0;
  for (const auto& [organisation, role] : row.bearers) {
    const bool owes = std::ranges::find(row.owing, organisation) != row.owing.end();
    Query(connection, put_bearer).with(row.id, place++, organisation, word_for(role), owes).run();
  }
  write_parts(connection, row);
}

void forget_rows(Connection& connection) {
  forget_all_parts(connection);
  for (const auto sql : {forget_all_bearers, forget_all_rows}) Query(connection, sql).run();
}

std::optional<cases::Row> find_row(Connection& connection, const CaseId& id, const Viewer& viewer) {
  auto conditions = Conditions::visible_to(viewer);
  conditions.require("case_id = ?", id.text());
  auto rows =
      select_rows(connection, fmt::format("SELECT {} FROM case_row WHERE {}", columns, conditions.sql()),
                  conditions.values());
  return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

std::vector<cases::Row> select_page(Connection& connection, const Conditions& conditions,
                                    const cases::Paging& paging) {
  auto values = conditions.values();
  values.emplace_back(static_cast<std::int64_t>(paging.limit));
  values.emplace_back(static_cast<std::int64_t>(paging.offset));
  return select_rows(connection,
                     fmt::format("SELECT {} FROM case_row WHERE {} ORDER BY {} LIMIT ? OFFSET ?", columns,
                                 conditions.sql(), order_of(paging)),
                     values);
}

cases::Page list_rows(Connection& connection, const cases::Filter& filter, const cases::Paging& paging,
                      const Viewer& viewer) {
  const auto conditions = Conditions::of(filter, viewer);
  return {select_page(connection, conditions, paging), count_rows(connection, conditions)};
}

std::size_t count_rows(Connection& connection, const cases::Filter& filter, const Viewer& viewer) {
  return count_rows(connection, Conditions::of(filter, viewer));
}

cases::Counts count_rows_by(Connection& connection, cases::CountedBy key, const cases::Filter& filter,
                            const Viewer& viewer) {
  const auto conditions = Conditions::of(filter, viewer);
  Query query(connection,
              Once{fmt::format("SELECT {} AS counted_by, count(DISTINCT case_id) FROM {} WHERE {} AND "
                               "counted_by IS NOT NULL GROUP BY counted_by",
                               key_of(key), table_of(key), conditions.sql())});
  for (const auto& value : conditions.values()) query.bind(value);
  cases::Counts counts;
  while (query.next()) counts[query.text(0)] = static_cast<std::size_t>(query.number(1));
  return counts;
}

std::vector<cases::Rest> found_by(Connection& connection, const cases::Filter& filter) {
  const auto conditions = Conditions::of(filter, Viewer::office());
  Query query(connection, Once{fmt::format("SELECT case_id, version FROM case_row WHERE {} ORDER BY case_id",
                                           conditions.sql())});
  for (const auto& value : conditions.values()) query.bind(value);
  std::vector<cases::Rest> found;
  while (query.next()) found.push_back({CaseId(query.text(0)), static_cast<cases::Version>(query.number(1))});
  return found;
}

std::optional<CaseId> bearer_of_number(Connection& connection, std::string_view number) {
  Query query(connection, get_bearer_of_number);
  query.with(number);
  return query.next() ? std::optional(CaseId(query.text(0))) : std::nullopt;
}

std::size_t numbers_with(Connection& connection, std::string_view prefix) {
  Query query(connection, count_numbers);
  query.with(prefix);
  query.next();
  return static_cast<std::size_t>(query.number(0));
}

}  // namespace bihuan::storage::sqlite
