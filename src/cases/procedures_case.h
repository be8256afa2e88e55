// SPDX-License-Identifier: Apache-2.0
// The procedure files that cases of this ledger follow, kept in it by digest: a release that ships other
// files still knows the old ones.
#pragma once

#include "cases/store.h"
#include "procedures/shelf.h"

namespace bihuan::cases {

/// The case under whose id the adopted files stand.
CaseId procedures_case();

/// Puts every file of the ledger on the shelf. Fails with the findings of a file that this release cannot
/// read.
Result<void> take_adopted_procedures(const CaseStore& store, procedures::ProcedureShelf& shelf);

/// Records the shelf's current files that the ledger does not hold yet, as acts of the program itself.
Result<void> adopt_current_procedures(CaseStore& store, const procedures::ProcedureShelf& shelf,
                                      const OrganisationId& office, Moment now);

}  // namespace bihuan::cases
