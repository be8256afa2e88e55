// SPDX-License-Identifier: Apache-2.0
// The text layer of a PDF, by poppler's pdftotext as a bounded child process: a fault in it ends the child
// and not the server, and its licence stays its own. Lines keep their indent, which is all that marks a
// paragraph on paper.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "papers/child_process.h"

namespace bihuan::papers {

inline constexpr std::string_view pdftotext_path = "/usr/bin/pdftotext";
inline constexpr std::string_view pdfimages_path = "/usr/bin/pdfimages";

/// Fails with scanned, encrypted, malformed, too_large, or unavailable. `program` is a path.
Result<std::string> read_pdf(std::string_view bytes, std::string_view program = pdftotext_path);

/// Whether what pdfimages lists (-list) holds a picture of every page.
bool shows_every_page(std::string_view listing, std::size_t pages);

/// What an end of pdftotext means: the text, or why there is none.
Result<std::string> interpret_pdftotext(const ChildOutcome& outcome);

}  // namespace bihuan::papers
