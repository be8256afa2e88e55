// SPDX-License-Identifier: Apache-2.0
// What follows from the acts alone and is kept beside them for reading: the register's rows, and the receipts
// of commands. It can be made anew from the ledger at any time, and changes nothing where it is right.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "cases/store.h"
#include "procedures/shelf.h"

namespace bihuan::storage {

struct Derived {
  std::uint64_t position = 0;  // of the last act that it rests on
  std::vector<cases::Row> rows;
  std::vector<cases::Receipt> receipts;
};

/// The tables of a store that hold it.
class DerivedTables {
 public:
  virtual ~DerivedTables() = default;

  /// Puts this in the place of all that there is, in one transaction. Conflict where the ledger has gone on.
  virtual Result<void> rewrite(const Derived& derived) = 0;
  /// Whether an older program wrote them, whose rows had less: until they are written anew.
  virtual bool are_outdated() const = 0;
};

/// The cases and commands of a ledger, by the envelopes of its acts.
struct Outline {
  std::uint64_t position = 0;
  std::set<CaseId> cases;  // that have a row
  std::map<CommandKey, std::map<CaseId, cases::Version>> commands;
};

Outline outline_of(const cases::CaseStore& store);
cases::Receipt receipt_in(const Outline& outline, const CommandKey& key);

/// Reads no row. Unavailable, with every such case, where a procedure that a case follows is not at hand.
Result<Derived> derive(const cases::CaseStore& store, const procedures::ProcedureShelf& shelf,
                       const Viewer& viewer);

/// Makes them anew from the ledger where they are outdated: what a migration cannot tell in SQL. `shelf` has
/// the adopted procedures too.
Result<void> renew_where_outdated(const cases::CaseStore& store, DerivedTables& tables,
                                  const procedures::ProcedureShelf& shelf);

}  // namespace bihuan::storage
