// SPDX-License-Identifier: Apache-2.0
// The text of a DOCX as it is printed: paragraphs as lines with their automatic numbers, tables row by row
// with tabs between cells (table_text.h), text boxes once, after the paragraph that they hang on. Deleted
// revisions, hidden text, headers, footers and notes are left out.
#pragma once

#include <string>

#include "base/result.h"
#include "papers/office_package.h"

namespace bihuan::papers {

/// A text that would pass text_characters_max is cut off soon after; the caller counts.
Result<std::string> read_docx(OfficePackage& package);

}  // namespace bihuan::papers
