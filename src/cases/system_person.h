// SPDX-License-Identifier: Apache-2.0
// Under whom the acts stand that the program performs by itself: by the calendar, at the opening of a folder.
#pragma once

#include "base/id.h"

namespace bihuan::cases {

/// In every ledger the same; on no roster.
inline PersonId system_person() {
  return PersonId("bihuan");
}

}  // namespace bihuan::cases
