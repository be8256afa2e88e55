// SPDX-License-Identifier: Apache-2.0
// Why each bearer, step, date and kind of a record was read so, for people: duty by duty, each value with the
// words that decided, their place in the text, and the rule.
#pragma once

#include <string>

#include "reading/record.h"

namespace bihuan::reading {

std::string why_text(const Record& record);

/// For whom the values alone are of interest: written as JSON, nothing then says why.
Record without_cues(Record record);

}  // namespace bihuan::reading
