// SPDX-License-Identifier: Apache-2.0
// A recurrence as an office says it: 每月, 每季度末月, 每半年末月, 每年 or 每周 with its number; any other as
// its RFC 5545 rule. Controls are named PREFIX.every, PREFIX.month_day …
#pragma once

#include <array>
#include <boost/json.hpp>
#include <string_view>

#include "base/result.h"
#include "calendar/recurrence.h"
#include "http/message.h"

namespace bihuan::web {

inline constexpr std::array recurrence_controls = {"every",      "month_day", "quarter_day", "half_day",
                                                   "year_month", "year_day",  "weekday",     "rule"};

/// All faults at once. A rule alone, with no choice made, is taken for what it says.
Result<calendar::Recurrence> parse_recurrence_form(const http::Parameters& form, std::string_view prefix);

/// Sets the controls that say the recurrence: the raw rule only where no choice does.
void show_recurrence(const calendar::Recurrence& recurrence, boost::json::object& model);

}  // namespace bihuan::web
