// SPDX-License-Identifier: Apache-2.0
// What a file is by its first bytes, before anything is parsed, and the words for the kinds that we do not
// read.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"

namespace bihuan::papers {

enum class FileKind { text, pdf, zip, ole, rich_text, web_archive, picture, packed };

FileKind kind_of(std::string_view bytes);

/// Whether an OLE container may hold a document of Word or WPS: it is neither locked nor an old workbook.
bool may_be_document(std::string_view container);

/// Why a file of this kind is not read, and what to do. Not for text, pdf and zip, which may be read.
Failure refuse(FileKind kind, std::string_view bytes);

/// The limits on every file that comes in: why this one is refused, if it is.
std::optional<Failure> refuse_by_size(std::string_view bytes);

}  // namespace bihuan::papers
