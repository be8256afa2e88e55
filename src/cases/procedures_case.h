// SPDX-License-Identifier: Apache-2.0
// The procedure files as the acts on one case have made them: kept in the ledger by digest, so that a release
// that ships other files still knows those that cases follow, and current from the act that adopts them.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "cases/store.h"
#include "procedures/shelf.h"

namespace bihuan::cases {

/// By which state of a new file a state is followed that the file no longer has.
using StateMapping = std::map<std::string, std::string, std::less<>>;

/// The open cases of a kind are on their way to its current file.
struct VersionOrder {
  StateMapping states;
  Texts remarks;

  bool operator==(const VersionOrder&) const = default;
};

struct ProceduresState {
  Version version = 0;
  procedures::ProcedureShelf shelf;
  std::set<proof::Digest> released;                         // files that a release has brought
  std::set<std::string, std::less<>> offices_own;           // kinds whose current file the office chose
  std::map<std::string, VersionOrder, std::less<>> orders;  // by kind; not all cases have been moved yet
};

/// The case under whose id the adopted files stand.
CaseId procedures_case();

/// The state after one more act. A file that this release cannot read is not put on the shelf, which
/// take_adopted_procedures() tells at the start.
ProceduresState evolve_procedures(ProceduresState before, const Act& act);

/// What adopting a file says, and where open cases are to follow it, by which states.
Content adoption_of(const procedures::Procedure& procedure, std::string_view file,
                    const std::optional<StateMapping>& moved_by = {}, const Texts& remarks = {});

/// Who adopted a file when and why, as the act on the procedures says it.
struct VersionAdoption {
  PersonId person;
  OrganisationId organisation;
  Moment recorded_at;
  std::string reason;  // empty: a release brought it, or nobody said
};

/// The last adoption of each file.
std::map<proof::Digest, VersionAdoption> adoptions_in(const CaseStore& store);

/// What is said to those who do not sit in the office.
Words only_the_office_changes_procedures();

/// Puts every file of the ledger on the shelf. Fails with the findings of a file that this release cannot
/// read.
Result<void> take_adopted_procedures(const CaseStore& store, procedures::ProcedureShelf& shelf);

/// Records the shelf's current files that the ledger does not hold yet, as acts of the program itself. One
/// becomes current unless the office chose a file of its own for that kind.
Result<void> adopt_current_procedures(CaseStore& store, const procedures::ProcedureShelf& shelf,
                                      const OrganisationId& office, Moment now);

}  // namespace bihuan::cases
