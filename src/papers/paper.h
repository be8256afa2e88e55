// SPDX-License-Identifier: Apache-2.0
// The text of a paper that somebody hands in: TXT, HTML, DOCX, XLSX, PDF and OFD with text; DOC,
// WPS, RTF and ODT where LibreOffice is installed. What a file is, is told by its content; its name only
// serves the messages. Nothing is guessed at: a file that cannot be read whole is refused with the reason and
// with what the clerk can do. Everything from outside is bounded by base/limits.h.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace bihuan::papers {

enum class Format { txt, html, docx, xlsx, pdf, ofd, doc, rtf, odt };

struct Paper {
  Format format = Format::txt;
  std::string encoding;  // of the file as it came: UTF-8, GB18030, UTF-16LE, UTF-16BE
  std::string text;      // UTF-8 without a mark; every line end, page break included, is \n

  bool operator==(const Paper&) const = default;
};

/// Fails with malformed, unsupported, scanned, encrypted, too_large, or with unavailable if this machine
/// lacks a tool.
Result<Paper> read_paper(std::string_view bytes, std::string_view file_name);

}  // namespace bihuan::papers
