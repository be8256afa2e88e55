// SPDX-License-Identifier: Apache-2.0
// Papers of other word processors (DOC, WPS, RTF, ODT), by LibreOffice as a bounded child process that turns
// them into DOCX. It is no part of what we need to run: where it is not installed, the clerk is told what to
// do. Its profile and its files stand in a folder of their own that is gone afterwards.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace bihuan::papers {

inline constexpr std::string_view soffice_path = "/usr/bin/soffice";

/// The bytes of a DOCX. `extension` (doc, rtf, odt) says what the paper is. Fails with unavailable, malformed
/// or too_large. `program` is a path.
Result<std::string> convert_to_docx(std::string_view bytes, std::string_view extension,
                                    std::string_view program = soffice_path);

}  // namespace bihuan::papers
