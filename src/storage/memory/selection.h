// SPDX-License-Identifier: Apache-2.0
// What a filter and an order of the register mean, in so many words.
#pragma once

#include <set>
#include <string>

#include "cases/row.h"

namespace bihuan::storage::memory {

bool passes(const cases::Row& row, const cases::Filter& filter);

/// What the row is counted under, each once.
std::set<std::string> keys_of(const cases::Row& row, cases::CountedBy key);

/// Whether `a` stands before `b`. Rows without a date or number come last in both directions; the case's id
/// settles what is equal.
bool stands_before(const cases::Row& a, const cases::Row& b, const cases::Paging& paging);

}  // namespace bihuan::storage::memory
