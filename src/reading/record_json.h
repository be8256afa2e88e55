// SPDX-License-Identifier: Apache-2.0
// The record as JSON, the public form of `bihuan read`. Values that are objects carry their own `span`
// ([begin, end) in code points of the text); the places of plain strings stand beside them, in the same
// order, in an object `spans` of the same parent. What is written is read back equal.
#pragma once

#include <boost/json/value.hpp>

#include "base/result.h"
#include "reading/record.h"

namespace bihuan::reading {

boost::json::value to_json(const Record& record);
/// Fails (malformed) on what to_json does not write.
Result<Record> record_from_json(const boost::json::value& json);

}  // namespace bihuan::reading
