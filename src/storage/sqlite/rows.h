// SPDX-License-Identifier: Apache-2.0
// The register's rows in SQL: written, read, filtered, sorted and counted.
#pragma once

#include "cases/store.h"
#include "storage/sqlite/conditions.h"
#include "storage/sqlite/connection.h"

namespace bihuan::storage::sqlite {

void write_row(Connection& connection, const cases::Row& row);
void forget_rows(Connection& connection);

std::optional<cases::Row> find_row(Connection& connection, const CaseId& id, const Viewer& viewer);
cases::Page list_rows(Connection& connection, const cases::Filter& filter, const cases::Paging& paging,
                      const Viewer& viewer);
/// Those of the page among the rows that hold to the conditions.
std::vector<cases::Row> select_page(Connection& connection, const Conditions& conditions,
                                    const cases::Paging& paging);
std::size_t count_rows(Connection& connection, const cases::Filter& filter, const Viewer& viewer);
cases::Counts count_rows_by(Connection& connection, cases::CountedBy key, const cases::Filter& filter,
                            const Viewer& viewer);

/// By id.
std::vector<cases::Rest> found_by(Connection& connection, const cases::Filter& filter);

std::optional<CaseId> bearer_of_number(Connection& connection, std::string_view number);
std::size_t numbers_with(Connection& connection, std::string_view prefix);

}  // namespace bihuan::storage::sqlite
