// SPDX-License-Identifier: Apache-2.0
// The files that a command is given: read whole, within the bounds of base/limits.h.
#pragma once

#include <filesystem>
#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "offices/directory.h"

namespace bihuan::commands {

/// Fails with not_found or too_large.
Result<std::string> bytes_of(const std::filesystem::path& path,
                             std::size_t bytes_max = limits::document_bytes_max);

/// The organisations of a file: a table as the organisation import takes it, or names, one a line, the full
/// name first and short ones behind tabs. Those of which no day is said are taken to have been there always.
Result<offices::Directory> organisation_tree(const std::filesystem::path& path);

}  // namespace bihuan::commands
