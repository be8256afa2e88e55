// SPDX-License-Identifier: Apache-2.0
// The language of the interface: Chinese unless somebody has switched.
#pragma once

#include <string>
#include <string_view>

#include "base/words.h"

namespace bihuan::web {

enum class Language { zh, en };

inline const std::string& say(const Words& words, Language language) {
  return language == Language::en && !words.en.empty() ? words.en : words.zh;
}

inline std::string_view code_of(Language language) {
  return language == Language::en ? "en" : "zh";
}

}  // namespace bihuan::web
