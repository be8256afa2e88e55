// SPDX-License-Identifier: Apache-2.0
// Task or guidance: a task names a particular bearer and something that can be seen to be done, or has a step
// or a time limit whoever bears it.
#pragma once

#include <string_view>

#include "reading/clauses.h"
#include "reading/duty_drafts.h"
#include "reading/record.h"

namespace bihuan::reading {

struct FoundKind {
  DutyKind kind = DutyKind::guidance;
  FoundCue cue;
};

/// By bearers and words alone: of a duty without time limit and step.
FoundKind kind_of(std::u32string_view chars, const DutyDraft& draft, const Bracketing& brackets);

/// Sets the kind of a duty whose time limit and steps have been read, with what made it so.
void judge(const text::FoldedText& text, const DutyDraft& draft, const Bracketing& brackets, Duty& duty);

}  // namespace bihuan::reading
