// SPDX-License-Identifier: Apache-2.0
// The opening balance: the rows of a ledger that was kept elsewhere become docketed duties of ours, each
// once. A row's case has an id that its words give, so that the same row again is known again, whoever was
// interrupted.
#pragma once

#include "cases/register.h"
#include "intake/ledger.h"

namespace bihuan::intake {

CaseId case_of(const LedgerRow& row);

/// Rows whose case is in the register already become duplicates, which say so.
void tell_known(Ledger& ledger, const cases::CaseRegister& cases);

/// Of the rows that are to be created.
std::vector<cases::Opening> openings_of(const Ledger& ledger);

/// Opens them in pieces that do not hold others up; what was opened before a failure stays open, and taking
/// over again opens the rest. Gives how many were opened.
Result<std::size_t> take_over(const Ledger& ledger, cases::CaseRegister& cases, const cases::Actor& actor);

}  // namespace bihuan::intake
