// SPDX-License-Identifier: Apache-2.0
// Words as JSON: both languages, under the names by which every stored and printed form has them.
#pragma once

#include <boost/json/object.hpp>

#include "base/words.h"

namespace bihuan {

inline boost::json::object words_json(const Words& words) {
  return {{"zh", words.zh}, {"en", words.en}};
}

}  // namespace bihuan
