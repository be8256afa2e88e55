// SPDX-License-Identifier: Apache-2.0
// What leads of rounds have asked of the sitter's body: a part of their filings.
#pragma once

#include <boost/json.hpp>

#include "cases/case.h"
#include "web/filing_words.h"

namespace bihuan::web {

/// `[{lead, request, is_given, text}]` in one round; empty where nothing is asked of the sitter.
boost::json::array parts_asked_of_sitter(const cases::Case& round, RoundWords& words, const Context& context);

/// The open rounds in which a part is asked of the sitter's body and not given yet, as a list of the
/// overview.
boost::json::object list_of_parts_asked(const Context& context);

}  // namespace bihuan::web
