// SPDX-License-Identifier: Apache-2.0
// The organisation table of an office, as rows, turned into the changes that make the directory say the same.
// Rows may stand in any order; the same rows again give no change, changed rows give the differences alone.
// What a table does not mention stays as it is: nothing is abolished by leaving it out.
#pragma once

#include <functional>
#include <span>

#include "offices/directory.h"

namespace bihuan::offices {

struct TableRow {
  int number = 0;  // of the row in its table, for the reasons
  std::string full_name;
  std::vector<std::string> short_names;
  Kind kind = Kind::other;
  std::string parent;  // by any name of it; empty: at the top
  Relation relation = Relation::not_listed;
  std::string nameplate_of;  // by any name of it; empty: none
  std::optional<int> order;  // nothing: as it was
  Day from;                  // the day from which the row holds

  bool operator==(const TableRow&) const = default;
};

/// Changes in an order in which the directory takes them all. Refuses the table whole, with the reasons of
/// every row. `new_id` gives a fresh id for each organisation that the directory does not know by its full
/// name.
Result<std::vector<Change>> changes_for(std::span<const TableRow> rows, const Directory& directory,
                                        const std::function<OrganisationId()>& new_id);

}  // namespace bihuan::offices
