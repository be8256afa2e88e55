// SPDX-License-Identifier: Apache-2.0
// The forms with which one draft is edited, as the review page shows them for the draft that is open.
#pragma once

#include "web/minutes_model.h"

namespace bihuan::web {

/// `duty` is null for a document, which has neither kind nor sentence.
boost::json::object draft_form_model(const intake::Drafts& drafts, const intake::DraftHead& head,
                                     const intake::Burden& burden, const intake::DutyDraft* duty,
                                     const OpenForm& form, const Context& context);

}  // namespace bihuan::web
