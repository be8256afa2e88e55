// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/permits.h"

#include <fmt/format.h>

#include "storage/sqlite/conditions.h"
#include "storage/sqlite/days.h"
#include "storage/sqlite/rows.h"

namespace bihuan::storage::sqlite {
namespace {

// The one span of each permit for a day and a day of knowledge. What it rests on counts only where that was
// known, and only against what would be in force by itself: asked as one set, not once for each permit.
constexpr std::string_view stood =
    "(SELECT own.case_id, own.holder_kind, own.holder, own.purpose, own.scope, own.permit_number, "
    "own.authority, CASE WHEN own.standing IN ('in_force', 'ending') AND own.rests_on IN (SELECT "
    "below.case_id FROM row_permit AS below WHERE ? BETWEEN below.first_on AND below.last_on AND ? BETWEEN "
    "below.known_from AND below.known_until AND below.standing NOT IN ('in_force', 'ending')) THEN "
    "'unfounded' ELSE own.standing END AS standing FROM row_permit AS own WHERE ? BETWEEN own.first_on AND "
    "own.last_on AND ? BETWEEN own.known_from AND own.known_until) AS stood";

constexpr std::string_view get_authorities =
    "SELECT DISTINCT authority FROM row_permit WHERE ? BETWEEN first_on AND last_on AND ? BETWEEN known_from "
    "AND known_until AND authority IS NOT NULL AND ?";

constexpr std::string_view says_words =
    "(instr(ifnull(number, ''), ?) OR instr(title, ?) OR instr(stood.holder, ?) OR instr(stood.purpose, ?) "
    "OR instr(stood.scope, ?) OR instr(stood.permit_number, ?))";

/// All but the standing, which is counted before it narrows. First come the values of `stood`.
Conditions conditions_of(const cases::PermitsAsked& asked, const Viewer& viewer) {
  auto conditions = Conditions::visible_to(viewer);
  const std::string on = iso(asked.on);
  const std::string known = last_bound(asked.known);
  conditions.bind_before(on, known, on, known);
  if (!asked.holder_kind.empty()) conditions.require("stood.holder_kind = ?", asked.holder_kind);
  if (asked.authority) conditions.require("stood.authority = ?", asked.authority->text());
  const std::string& words = asked.words;
  if (!words.empty()) conditions.require(says_words, words, words, words, words, words, words);
  return conditions;
}

/// What the conditions speak of.
std::string tables_of(const cases::PermitsAsked& asked) {
  const bool asks_the_row = !asked.words.empty();
  return std::string(stood) + (asks_the_row ? " JOIN case_row USING (case_id)" : "");
}

std::vector<cases::Row> rows_of_page(Connection& connection, const cases::PermitsAsked& asked,
                                     cases::Paging paging, const Viewer& viewer) {
  auto narrowed = conditions_of(asked, viewer);
  if (asked.standing) narrowed.require("stood.standing = ?", std::string(cases::name_of(*asked.standing)));
  paging.sort = cases::Sort::number;
  return select_page(connection,
                     Conditions::among(fmt::format("SELECT stood.case_id FROM {} WHERE {}", tables_of(asked),
                                                   narrowed.sql()),
                                       narrowed.values()),
                     paging);
}

std::map<cases::PermitStanding, std::size_t> counts_of(Connection& connection,
                                                       const cases::PermitsAsked& asked,
                                                       const Viewer& viewer) {
  const auto conditions = conditions_of(asked, viewer);
  Query query(connection,
              Once{fmt::format("SELECT stood.standing, count(*) FROM {} WHERE {} GROUP BY stood.standing",
                               tables_of(asked), conditions.sql())});
  for (const auto& value : conditions.values()) query.bind(value);
  std::map<cases::PermitStanding, std::size_t> counts;
  while (query.next()) {
    if (const auto standing = cases::find_standing(query.text(0)))
      counts[*standing] = static_cast<std::size_t>(query.number(1));
  }
  return counts;
}

std::set<OrganisationId> authorities_of(Connection& connection, const cases::PermitsAsked& asked,
                                        const Viewer& viewer) {
  Query query(connection, get_authorities);
  query.with(asked.on, last_bound(asked.known), viewer.sees_all());
  std::set<OrganisationId> authorities;
  while (query.next()) authorities.emplace(query.text(0));
  return authorities;
}

}  // namespace

cases::PermitsFound find_permits(Connection& connection, const cases::PermitsAsked& asked,
                                 const cases::Paging& paging, const Viewer& viewer) {
  return {rows_of_page(connection, asked, paging, viewer), counts_of(connection, asked, viewer),
          authorities_of(connection, asked, viewer)};
}

}  // namespace bihuan::storage::sqlite
