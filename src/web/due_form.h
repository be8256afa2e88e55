// SPDX-License-Identifier: Apache-2.0
// A due rule as plain form controls, and back. Controls are named PREFIX.when, PREFIX.day …; a rule that is
// shown again after a refusal is shown as it was typed, and said in words where it can be.
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

/// What a rule is tried against before it is recorded.
struct DueTrial {
  calendar::Anchors anchors;  // without a day of docketing: as if docketed today
  Day today;
  const calendar::Calendar& calendar;
  Language language;
};

/// `每月25日前（含当日） · 首期 7月25日（周六，休）· …`, or why the rule gives no date.
Words due_in_words(const calendar::DueRule& rule, const DueTrial& trial);

/// What the controls show: the typed values if there are any, else the rule, else nothing; and, where they
/// make a rule, what it comes to.
boost::json::object due_form_model(std::string_view prefix, const std::optional<calendar::DueRule>& rule,
                                   const http::Parameters& typed, const DueTrial& trial);

}  // namespace bihuan::web
