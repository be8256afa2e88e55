// SPDX-License-Identifier: Apache-2.0
// A file of problems to be compared: one a line, an id, a tab and the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace bihuan::commands {

struct ProblemLine {
  std::string_view id;    // views into the bytes that were read
  std::string_view text;  // may hold tabs
};

/// Empty lines are passed over. Fails with the first faults of the file, each with its line: no tab, no id,
/// an id again, no text, no UTF-8, too long (too_large), and with too_large for too many lines.
Result<std::vector<ProblemLine>> problem_lines(std::string_view bytes);

}  // namespace bihuan::commands
