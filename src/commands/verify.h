// SPDX-License-Identifier: Apache-2.0
// `bihuan verify`: whether the ledger of a data folder holds together, and whether the register is what the
// ledger makes of it. docs/formats/ledger.md says what that proves.
#pragma once

#include <filesystem>

namespace bihuan::commands {

struct VerifyOptions {
  std::filesystem::path data;
  bool wants_export = false;  // the ledger goes to standard output, what was checked to standard error
};

/// Prints what it checked and every fault with its place. Gives the exit status, `failed` where there is a
/// fault.
int verify(const VerifyOptions& options);

}  // namespace bihuan::commands
