// SPDX-License-Identifier: Apache-2.0
// `bihuan sample`: loads the sample city into a new data folder, through the same doors that the pages use:
// its organisations, some persons, and minutes of which two have been gone through. The third waits for
// whoever opens the pages first.
#pragma once

#include <filesystem>

#include "commands/workplace.h"

namespace bihuan::commands {

struct SampleOptions {
  std::filesystem::path data;
};

/// Gives the exit status. Conflict where minutes have been taken in already.
int sample(const SampleOptions& options);

Result<void> load_sample(Workplace& workplace);

}  // namespace bihuan::commands
