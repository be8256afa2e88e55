// SPDX-License-Identifier: Apache-2.0
// Acts, rows and appends of invented cases, for the tests of storage. Everything follows from the arguments
// but the salts of the commitments.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "cases/store.h"

namespace bihuan::storage::testing {

cases::Act act_of(const CaseId& id, cases::Version version, const CommandKey& key);
cases::Row row_of(const CaseId& id, cases::Version version);

/// One act on a case, whose row goes with it.
cases::Append append_to(const CaseId& id, cases::Version version, const std::string& key);

/// A row with every part drawn from a few values, so that filters meet something.
cases::Row random_row(std::mt19937& random, int n);
cases::Filter random_filter(std::mt19937& random);
cases::Paging random_paging(std::mt19937& random);
cases::PermitsAsked random_asked(std::mt19937& random);
/// One of a few that rows follow.
proof::Digest random_version(std::mt19937& random);

}  // namespace bihuan::storage::testing
