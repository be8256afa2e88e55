// SPDX-License-Identifier: Apache-2.0
#include "text/shortened.h"

#include "text/utf8.h"

namespace bihuan::text {

std::string shortened(const std::string& words, std::size_t characters_max) {
  auto characters = from_utf8(words);
  if (!characters || characters->size() <= characters_max) return words;
  characters->resize(characters_max);
  return to_utf8(*characters) + "…";
}

}  // namespace bihuan::text
