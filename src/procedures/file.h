// SPDX-License-Identifier: Apache-2.0
// A procedure file, read: TOML in, a checked Procedure out, or every finding at once with file, line and
// mend. A file that loads is one that cases can be opened under: nothing is left to be found out later.
#pragma once

#include <string_view>

#include "base/result.h"
#include "procedures/procedure.h"

namespace bihuan::procedures {

/// `file_name` is for the findings only. The sense of the whole (check.h) is judged once every value can be
/// read.
Result<Procedure> load_procedure(std::string_view toml, std::string_view file_name);

/// Of a file that was checked when it was adopted: no more is asked of it than check_is_playable(), so that
/// cases go on under it after a release that checks more.
Result<Procedure> load_kept_procedure(std::string_view toml, std::string_view file_name);

}  // namespace bihuan::procedures
