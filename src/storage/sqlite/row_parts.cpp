// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/row_parts.h"

#include <boost/json.hpp>

#include "storage/sqlite/days.h"
#include "storage/stored.h"

namespace bihuan::storage::sqlite {
namespace {

constexpr std::string_view put_told = "INSERT INTO row_told VALUES (?,?,?,?,?)";
constexpr std::string_view get_told =
    "SELECT notice, organisation, year, ordinal FROM row_told WHERE case_id = ?";
constexpr std::string_view forget_told = "DELETE FROM row_told WHERE case_id = ?";
constexpr std::string_view forget_all_told = "DELETE FROM row_told";
constexpr std::string_view put_permit = "INSERT INTO row_permit VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr std::string_view get_permit =
    "SELECT known_from, known_until, first_on, last_on, standing, holder_kind, holder, purpose, scope, "
    "permit_number, authority, rests_on FROM row_permit WHERE case_id = ? ORDER BY place";
constexpr std::string_view forget_permit = "DELETE FROM row_permit WHERE case_id = ?";
constexpr std::string_view forget_all_permits = "DELETE FROM row_permit";

// A notice that went to two nameplates of one body is one notice.
constexpr std::string_view get_notices_to =
    "SELECT DISTINCT year, ordinal, case_id, notice FROM row_told WHERE organisation IN (SELECT value FROM "
    "json_each(?)) ORDER BY year DESC, ordinal DESC, case_id DESC, notice DESC LIMIT ? OFFSET ?";
constexpr std::string_view count_notices_to =
    "SELECT count(*) FROM (SELECT DISTINCT case_id, notice FROM row_told WHERE organisation IN (SELECT value "
    "FROM json_each(?)))";

template <class Named>
std::optional<Named> id_at(const Query& query, int column) {
  return query.is_nothing(column) ? std::nullopt : std::optional(Named(query.text(column)));
}

cases::PermitStanding stored_standing(const std::string& word) {
  const auto standing = cases::find_standing(word);
  if (!standing) throw DamagedStore("no standing of a permit: " + word);
  return *standing;
}

cases::PermitSpan span_at(const Query& query) {
  cases::PermitSpan span;
  span.known_from = stored_day(query.text(0));
  span.known_until = stored_bound(query.text(1));
  span.first = stored_bound(query.text(2));
  span.last = stored_bound(query.text(3));
  span.standing = stored_standing(query.text(4));
  span.holder_kind = query.text(5);
  span.holder = query.text(6);
  span.subject = query.text(7);
  span.scope = query.text(8);
  span.number = query.text(9);
  span.authority = id_at<OrganisationId>(query, 10);
  span.rests_on = id_at<CaseId>(query, 11);
  return span;
}

std::string list_of(const std::vector<OrganisationId>& organisations) {
  boost::json::array ids;
  for (const OrganisationId& id : organisations) ids.emplace_back(id.text());
  return boost::json::serialize(ids);
}

}  // namespace

void write_parts(Connection& connection, const cases::Row& row) {
  for (const auto& [notice, organisation, year, ordinal] : row.told)
    Query(connection, put_told).with(row.id, notice, organisation, year, ordinal).run();
  int place = 0;
  for (const cases::PermitSpan& span : row.permit) {
    Query(connection, put_permit)
        .with(row.id, place++, span.known_from, last_bound(span.known_until), first_bound(span.first),
              last_bound(span.last), cases::name_of(span.standing), span.holder_kind, span.holder,
              span.subject, span.scope, span.number, span.authority, span.rests_on)
        .run();
  }
}

void read_parts(Connection& connection, cases::Row& row) {
  Query told(connection, get_told);
  told.with(row.id);
  while (told.next()) {
    row.told.insert({static_cast<int>(told.number(0)), OrganisationId(told.text(1)),
                     static_cast<int>(told.number(2)), static_cast<int>(told.number(3))});
  }
  Query permit(connection, get_permit);
  permit.with(row.id);
  while (permit.next()) row.permit.push_back(span_at(permit));
}

void forget_parts(Connection& connection, const CaseId& id) {
  for (const auto sql : {forget_told, forget_permit}) Query(connection, sql).with(id).run();
}

void forget_all_parts(Connection& connection) {
  for (const auto sql : {forget_all_told, forget_all_permits}) Query(connection, sql).run();
}

cases::NoticesFound find_notices_to(Connection& connection, const std::vector<OrganisationId>& organisations,
                                    const cases::Paging& paging, const Viewer& viewer) {
  cases::NoticesFound found;
  if (!viewer.sees_all()) return found;
  const std::string ids = list_of(organisations);
  Query page(connection, get_notices_to);
  page.with(ids, paging.limit, paging.offset);
  while (page.next()) found.notices.push_back({CaseId(page.text(2)), static_cast<int>(page.number(3))});
  Query count(connection, count_notices_to);
  count.with(ids);
  count.next();
  found.total = static_cast<std::size_t>(count.number(0));
  return found;
}

}  // namespace bihuan::storage::sqlite
