// SPDX-License-Identifier: Apache-2.0
// The form of an edit of drafts, read into the edit that it asks for.
#pragma once

#include "http/message.h"
#include "intake/edit.h"

namespace bihuan::web {

/// The field `edit` names it: bearers, choose, due, kind, title, merge, split, drop, restore, mark, add_duty,
/// add_matter. All faults at once.
Result<intake::Edit> parse_edit_form(const http::Parameters& form, const text::SourceText& text);

}  // namespace bihuan::web
