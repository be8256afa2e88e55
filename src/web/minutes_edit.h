// SPDX-License-Identifier: Apache-2.0
// The form of an edit of drafts, read into the edit that it asks for.
#pragma once

#include "http/message.h"
#include "intake/edit.h"

namespace bihuan::web {

/// The field `edit` names it: bearers, choose, due, kind, title, merge, split, drop, restore, mark, add_duty,
/// add_matter. All faults at once.
Result<intake::Edit> parse_edit_form(const http::Parameters& form, const text::SourceText& text);

/// The version of the drafts that whoever sends the form had before their eyes.
Result<std::uint32_t> version_seen(const http::Parameters& form);

}  // namespace bihuan::web
