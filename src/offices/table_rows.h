// SPDX-License-Identifier: Apache-2.0
// The organisation table of an office, as rows, turned into the changes that make the directory say the same.
// Rows may stand in any order; the same rows again give no change, changed rows give the differences alone.
// What a table does not mention stays as it is: nothing is abolished by leaving it out.
#pragma once

#include <functional>
#include <span>

#include "offices/directory.h"

namespace bihuan::offices {

/// A full name that the row's organisation bore before.
struct FormerName {
  std::string name;
  std::optional<Day> from;   // nothing where the table does not say
  std::optional<Day> until;  // the last day on which it was borne

  bool operator==(const FormerName&) const = default;
};

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
  std::vector<FormerName> former_names = {};

  bool operator==(const TableRow&) const = default;
};

/// Changes in an order in which the directory takes them all. Refuses the table whole, with the reasons of
/// every row. A row that the directory does not know by its full name, but by a former one, renames: from the
/// day after the last of the former name, or from the row's own. `new_id` gives a fresh id for each
/// organisation that it does not know at all.
Result<std::vector<Change>> changes_for(std::span<const TableRow> rows, const Directory& directory,
                                        const std::function<OrganisationId()>& new_id);

}  // namespace bihuan::offices
