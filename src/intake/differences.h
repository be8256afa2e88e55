// SPDX-License-Identifier: Apache-2.0
// Reading again: with a newer reader, a corrected file, or the public version after the internal one. Only
// the differences against what people have already been through are proposed. Sentences are held against each
// other by their words, blind to blanks and widths, and small changes of wording do not make them new.
#pragma once

#include "intake/draft.h"

namespace bihuan::intake {

/// The same minutes read anew: `before` with what is new added as open drafts, and the rest listed.
Drafts with_differences(Drafts before, const Drafts& fresh);

/// Another version of the same meeting's minutes: of `fresh`, only what `earlier` does not have stays open;
/// what is there already is dropped as such, and changed and vanished sentences are listed.
Drafts only_differences(Drafts fresh, const Drafts& earlier);

/// The new reading of a duty with all that people have set on the one they know: bearers, date, kind, title.
DutyDraft following(const DutyDraft& known, DutyDraft offered);

}  // namespace bihuan::intake
