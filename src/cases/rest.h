// SPDX-License-Identifier: Apache-2.0
// What a decision has rested on in the store, so that the append can see whether it still stands.
#pragma once

#include <vector>

#include "cases/row.h"

namespace bihuan::cases {

/// A case that a decision rested on: the append is refused as a conflict if it has moved on since.
struct Rest {
  CaseId case_id;
  Version version = 0;

  bool operator==(const Rest&) const = default;
};

/// What a decision found by a filter: the append is refused as a conflict if the filter finds another case
/// now, or one of them has moved on. Versions alone would not tell of a case that was not there.
struct Found {
  Filter filter;
  std::vector<Rest> cases;  // by id
};

/// Of the rows that the filter has given, all of them.
Found found_by(const Filter& filter, const std::vector<Row>& rows);

}  // namespace bihuan::cases
