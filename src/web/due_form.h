// SPDX-License-Identifier: Apache-2.0
// A due rule as plain form controls, and back. Controls are named PREFIX.when, PREFIX.day …; a rule that is
// shown again after a refusal is shown as it was typed.
#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "calendar/due.h"
#include "http/message.h"
#include "web/language.h"

namespace bihuan::web {

/// Whether any control of the rule was filled in.
bool has_due_form(const http::Parameters& form, std::string_view prefix);

/// All faults at once. A basis that names nobody stands as the text's own words where `words_of_text` are
/// given.
Result<calendar::DueRule> parse_due_form(const http::Parameters& form, std::string_view prefix,
                                         std::string_view words_of_text);

/// What the controls show: the typed values if there are any, else the rule, else nothing.
boost::json::object due_form_model(std::string_view prefix, const std::optional<calendar::DueRule>& rule,
                                   const http::Parameters& typed);

}  // namespace bihuan::web
