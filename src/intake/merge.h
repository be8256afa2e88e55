// SPDX-License-Identifier: Apache-2.0
// A duty together with what was merged into it: nothing that any of its sentences says is lost. What the
// office set for the whole holds for the whole.
#pragma once

#include "intake/draft.h"

namespace bihuan::intake {

/// The duty as one: all its sentences, bearers, officials, words of time, channels and steps, each once. The
/// due rule is its own, else the first that a part has. Documents carry it only where they carry every part:
/// one sentence that asks for more keeps the whole from ending with them.
DutyDraft united(const Drafts& drafts, const DutyDraft& duty);

/// Whether parts of it consist of a document's steps, and others do not.
bool is_carried_in_part(const Drafts& drafts, const DutyDraft& duty);

}  // namespace bihuan::intake
