// SPDX-License-Identifier: Apache-2.0
// The register of permits in SQL: how each stood on a day, by what was known on another, and with what it
// rests on.
#pragma once

#include "cases/store.h"
#include "storage/sqlite/connection.h"

namespace bihuan::storage::sqlite {

cases::PermitsFound find_permits(Connection& connection, const cases::PermitsAsked& asked,
                                 const cases::Paging& paging, const Viewer& viewer);

}  // namespace bihuan::storage::sqlite
