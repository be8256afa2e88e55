// SPDX-License-Identifier: Apache-2.0
// `bihuan read`: what a paper's text says, as JSON (the form of reading/record_json.h), as an outline for
// people, or the text itself. Ends with the status of the failure (commands/outcome.h): 14 for a secret
// paper, 15 for one that is no minutes.
#pragma once

#include <filesystem>

namespace bihuan::commands {

enum class ReadForm { json, outline, text };

struct ReadOptions {
  std::filesystem::path file;
  std::filesystem::path organisations;  // names the reading may rely on, one a line; empty for none
  ReadForm form = ReadForm::json;
};

/// Gives the exit status.
int read(const ReadOptions& options);

}  // namespace bihuan::commands
