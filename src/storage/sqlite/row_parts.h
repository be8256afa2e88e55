// SPDX-License-Identifier: Apache-2.0
// What a row says of many days or of many organisations, in tables of its own: how a permit stood on which
// days, and whom the case's notices went to.
#pragma once

#include "cases/store.h"
#include "storage/sqlite/connection.h"

namespace bihuan::storage::sqlite {

/// Of a row that has none yet.
void write_parts(Connection& connection, const cases::Row& row);
void read_parts(Connection& connection, cases::Row& row);
void forget_parts(Connection& connection, const CaseId& id);
void forget_all_parts(Connection& connection);

cases::NoticesFound find_notices_to(Connection& connection, const std::vector<OrganisationId>& organisations,
                                    const cases::Paging& paging, const Viewer& viewer);

}  // namespace bihuan::storage::sqlite
