// SPDX-License-Identifier: Apache-2.0
// What a filter and an order of the register mean, in so many words.
#pragma once

#include "cases/row.h"

namespace bihuan::storage::memory {

bool passes(const cases::Row& row, const cases::Filter& filter);

/// Whether `a` stands before `b`. Rows without a date or number come last in both directions; the case's id
/// settles what is equal.
bool stands_before(const cases::Row& a, const cases::Row& b, const cases::Paging& paging);

}  // namespace bihuan::storage::memory
