// SPDX-License-Identifier: Apache-2.0
// From a record to drafts: a matter for each item, its documents with the way each goes, its duties in the
// order of the text, and the sentences that name no bearer. Pure; nothing is added to what the text says.
#pragma once

#include "intake/draft.h"
#include "text/source_text.h"

namespace bihuan::intake {

/// `text` is the minutes' own, in which the record's spans count.
Drafts make_drafts(const MinutesId& minutes, const reading::Record& record, const text::SourceText& text);

/// A fresh id: `m` for a matter, `f` for a document, `d` for a duty, and a number.
DraftId next_draft_id(Drafts& drafts, char sort);
/// The number behind the last of the item's duties.
int next_ordinal(const Drafts& drafts, int item);

}  // namespace bihuan::intake
