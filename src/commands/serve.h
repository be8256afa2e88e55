// SPDX-License-Identifier: Apache-2.0
// `bihuan serve`: opens a data folder and serves its pages until SIGINT or SIGTERM, then finishes what is in
// flight.
#pragma once

#include <filesystem>
#include <optional>

#include "base/day.h"

namespace bihuan::commands {

struct ServeOptions {
  std::filesystem::path data;
  unsigned short port = 8080;
  std::optional<Day> today;  // training folders only
};

/// Gives the exit status.
int serve(const ServeOptions& options);

}  // namespace bihuan::commands
