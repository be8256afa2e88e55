// SPDX-License-Identifier: Apache-2.0
// For tests: what somebody in the office of random_history.h may think of doing next.
#pragma once

#include "../cases/draw.h"
#include "random_history.h"

namespace bihuan::storage::testing {

using cases::testing::Draw;

/// Looks at the register as it stands and asks for something, of which much is possible and some is not.
Errand random_errand(cases::CaseRegister& cases, const CommandKey& key, Draw& draw);

}  // namespace bihuan::storage::testing
