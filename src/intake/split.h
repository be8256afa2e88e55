// SPDX-License-Identifier: Apache-2.0
// Duties cut from the text by a person: one sentence in two, or any stretch as a duty. Every value goes to
// the part that it stands in.
#pragma once

#include <utility>

#include "intake/draft.h"
#include "text/source_text.h"

namespace bihuan::intake {

/// Both keep the bearers where only one of them names any. The second has neither id nor ordinal yet.
std::pair<DutyDraft, DutyDraft> split(const DutyDraft& duty, std::size_t at, const text::SourceText& text);

/// A duty of these words, nobody named; a task, since somebody wants it done.
DutyDraft marked(text::Span span, const text::SourceText& text);

}  // namespace bihuan::intake
