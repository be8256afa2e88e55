// SPDX-License-Identifier: Apache-2.0
// `bihuan init`: makes a data folder.
#pragma once

#include <filesystem>

#include "commands/data_folder.h"

namespace bihuan::commands {

struct InitOptions {
  std::filesystem::path data;
  FolderKind kind = FolderKind::office;
};

/// Gives the exit status.
int init(const InitOptions& options);

}  // namespace bihuan::commands
