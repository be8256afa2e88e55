// SPDX-License-Identifier: Apache-2.0
// The form of a filing is filled in with what the bearer filed last, what remained then, and what others gave
// it for this period: asked once, offered again, never who has cleared it.
#pragma once

#include <boost/json.hpp>

#include "cases/decide.h"
#include "http/message.h"
#include "web/filing_words.h"

namespace bihuan::web {

/// How the form of a filing differs from any other: its fields in groups, no day to choose for one's own, and
/// what its filler has to know first: why it was sent back, or what is asked. Where nobody has typed anything
/// yet, also what is offered, if it is clear whose filing it is: the sitter's, the one that the address names
/// with `for`, or the only one that is left; of a part to give, whose it is. Does nothing for other acts.
void shape_filing_form(const cases::Case& subject, const cases::PossibleAct& possible, bool is_untouched,
                       RoundWords& words, const Context& context, boost::json::object& form);

/// Words of the last filing that were left standing in the form of one that has no content.
void drop_what_was_only_offered(const http::Parameters& form, cases::FieldValues& fields);

}  // namespace bihuan::web
