// SPDX-License-Identifier: Apache-2.0
// The organisation table of an office, XLSX or CSV, as the changes that it asks of the directory. Columns are
// found by the names that offices give them. Nothing is half done: a table with any fault gives no changes,
// and every fault names its cell or its row.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "cases/register.h"
#include "offices/table_rows.h"
#include "papers/tables.h"

namespace bihuan::intake {

struct OrganisationImport {
  std::vector<offices::TableRow> rows;
  std::vector<offices::Change> changes;  // empty where there are faults, or nothing would change
  std::vector<Words> faults;
};

/// What the file holds, for a person to look at before it is taken over. `day` is from when a row holds that
/// names no day. Fails where the file is no table, or no column holds names.
Result<OrganisationImport> read_organisations(std::string_view bytes, std::string_view file_name,
                                              const offices::Directory& directory, Day day,
                                              const std::function<OrganisationId()>& new_id);

/// The same of tables that are read already.
Result<OrganisationImport> read_organisations(const std::vector<papers::Table>& tables,
                                              const offices::Directory& directory, Day day,
                                              const std::function<OrganisationId()>& new_id);

/// The act that takes the import over.
cases::Reorganisation reorganisation_of(const OrganisationImport& import, std::string_view file_name,
                                        Day day);

}  // namespace bihuan::intake
