// SPDX-License-Identifier: Apache-2.0
// The text of minutes as set paper: paragraphs put together again, and every stretch that a draft rests on
// marked with it. What stands at a place of the source has the anchor `at-<place>`.
#pragma once

#include <boost/json.hpp>

#include "intake/draft.h"
#include "text/source_text.h"

namespace bihuan::web {

/// `[{pieces: [{text, anchor, classes, draft}]}]`; anchor, classes and draft only where there are any.
boost::json::array paragraphs_model(const text::SourceText& text, const intake::Drafts& drafts);

/// The first place of these words in the text, blanks and widths left aside.
std::optional<text::Span> find_words(const text::SourceText& text, std::string_view words);

}  // namespace bihuan::web
