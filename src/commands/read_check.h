// SPDX-License-Identifier: Apache-2.0
// `bihuan read --check`: what the supervision section would stumble over in a draft of minutes.
#pragma once

#include "base/day.h"
#include "commands/read.h"

namespace bihuan::commands {

/// Gives the exit status: `stumbled` where there is anything, else `done`.
int read_check(const ReadOptions& options, Day today);

}  // namespace bihuan::commands
