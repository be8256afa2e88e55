// SPDX-License-Identifier: Apache-2.0
// Due rules and dates as JSON, for the ledger. Strict: what is unknown, missing or contradictory is refused
// with its place. What is written is read back equal.
#pragma once

#include <boost/json.hpp>

#include "calendar/due.h"

namespace bihuan::calendar {

boost::json::value to_json(const DueRule& rule);
Result<DueRule> due_rule_from_json(const boost::json::value& value);

boost::json::value to_json(const DueDate& date);
Result<DueDate> due_date_from_json(const boost::json::value& value);

}  // namespace bihuan::calendar
