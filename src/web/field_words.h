// SPDX-License-Identifier: Apache-2.0
// What was recorded in a field, as people say it: the label of a choice, a day in words, names, a figure with
// its unit.
#pragma once

#include <string>

#include "procedures/procedure.h"
#include "web/context.h"

namespace bihuan::web {

std::string recorded_words(const procedures::Field& field, const std::string& recorded,
                           const Context& context);

}  // namespace bihuan::web
