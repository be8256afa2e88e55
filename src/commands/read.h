// SPDX-License-Identifier: Apache-2.0
// `bihuan read`: what a paper's text says, as JSON (the form of reading/record_json.h), as an outline for
// people, with the reason of each value, as what would be stumbled over, or the text itself. Ends with the
// status of the failure (commands/outcome.h): 14 for a secret paper, 15 for one that is no minutes.
#pragma once

#include <filesystem>

namespace bihuan::commands {

enum class ReadForm { record, outline, why, check, text };

struct ReadOptions {
  std::filesystem::path file;
  std::filesystem::path organisations;  // a table, or names one a line (input.h); empty: none
  ReadForm form = ReadForm::record;
  bool wants_json = false;  // of `why` and `check`
};

/// Gives the exit status.
int read(const ReadOptions& options);

}  // namespace bihuan::commands
