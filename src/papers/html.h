// SPDX-License-Identifier: Apache-2.0
// The text of a page as saved from a site: blocks as lines, tables row by row with tabs between cells
// (table_text.h), automatic list numbers written out. Scripts, styles, forms and navigation are left out;
// when in doubt a text stays in, for a reader further on passes over a menu, but nobody would notice a lost
// sentence.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "papers/encoding.h"

namespace bihuan::papers {

bool looks_like_html(std::string_view text);

/// The encoding that the page's head names, if it fits the bytes; told by content else. Fails with malformed.
Result<DecodedText> decode_html(std::string_view bytes);

/// Fails with too_large for a page of too many tags or too deeply nested ones.
Result<std::string> read_html(const std::string& utf8);

}  // namespace bihuan::papers
