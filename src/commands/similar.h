// SPDX-License-Identifier: Apache-2.0
// `bihuan similar`: for each problem of a file, the others that are most alike. A line of the file is an id,
// a tab and the text; a line of the answer the id and those of the ten most alike, best first, parted by
// tabs, and as JSON with scores and the places to light up. Ends with status 10 or 16 for a file that is not
// so made, with each line at fault.
#pragma once

#include <filesystem>

namespace bihuan::commands {

struct SimilarOptions {
  std::filesystem::path file;
  std::filesystem::path lexicon;  // in the place of the shipped one
  bool wants_json = false;
};

/// Gives the exit status.
int similar(const SimilarOptions& options);

}  // namespace bihuan::commands
