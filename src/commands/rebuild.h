// SPDX-License-Identifier: Apache-2.0
// `bihuan rebuild`: writes the register and the receipts of a data folder anew from its ledger.
#pragma once

#include <filesystem>

namespace bihuan::commands {

struct RebuildOptions {
  std::filesystem::path data;
};

/// Gives the exit status. Malformed, and nothing is written, where the ledger itself has a fault.
int rebuild(const RebuildOptions& options);

}  // namespace bihuan::commands
