// SPDX-License-Identifier: Apache-2.0
// Drafts as JSON, for the store and for programs. Strict: what is unknown, missing or contradictory is
// refused with its place. What is written is read back equal.
#pragma once

#include <boost/json.hpp>

#include "intake/draft.h"

namespace bihuan::intake {

boost::json::value to_json(const Drafts& drafts);
Result<Drafts> drafts_from_json(const boost::json::value& value);

}  // namespace bihuan::intake
