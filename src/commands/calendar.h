// SPDX-License-Identifier: Apache-2.0
// `bihuan calendar import`: the notices of a year, from our form or that of holiday-cn. Says which days and,
// in a data folder, which open dates change; with a data folder and without --preview it adopts them and
// reckons those dates again, which somebody of the office does and says why.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bihuan::commands {

struct ImportCalendarOptions {
  std::vector<std::filesystem::path> files;  // one a year
  std::filesystem::path data;                // empty: compare with the years in the program, write nothing
  bool wants_preview = false;
  bool wants_json = false;
  std::string by;  // a name on the office's roster
  std::string reason;
};

/// Gives the exit status.
int import_calendar(const ImportCalendarOptions& options);

}  // namespace bihuan::commands
