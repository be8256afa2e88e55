// SPDX-License-Identifier: Apache-2.0
// The file of a lexicon (docs/formats/lexicon.md), and the one that travels with the program.
#pragma once

#include <string_view>

#include "base/result.h"
#include "search/lexicon.h"

namespace bihuan::search {

/// Fails with every fault of the file, each with its line; too_large beyond the limits of the format.
Result<Lexicon> parse_lexicon(std::string_view bytes);

/// The one that is shipped. Parsed once.
const Lexicon& shipped_lexicon();

}  // namespace bihuan::search
