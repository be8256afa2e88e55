// SPDX-License-Identifier: Apache-2.0
// Whether the register is what the ledger makes of it: every row made anew from the case's acts, every
// receipt of a command from the acts under its key, and compared.
#pragma once

#include <vector>

#include "cases/store.h"
#include "procedures/shelf.h"

namespace bihuan::storage {

struct RowFault {
  CaseId case_id;
  Words words;

  bool operator==(const RowFault&) const = default;
};

struct RowReport {
  std::size_t rows = 0;      // made anew
  std::size_t receipts = 0;  // made anew
  std::vector<RowFault> faults;
};

/// Never stops at the first fault. The store should not be written meanwhile.
RowReport check_rows(const cases::CaseStore& store, const procedures::ProcedureShelf& shelf,
                     const Viewer& viewer);

}  // namespace bihuan::storage
