// SPDX-License-Identifier: Apache-2.0
// A cue as JSON: {rule, words, span, zh, en}; null for none. What is written is read back equal.
#pragma once

#include <boost/json/value.hpp>
#include <optional>

#include "reading/cue.h"

namespace bihuan::reading {

boost::json::value to_json(const Cue& cue);
/// Nothing where it is no cue, or one of a rule that is not known.
std::optional<Cue> cue_from_json(const boost::json::value& json);

}  // namespace bihuan::reading
