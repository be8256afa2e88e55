// SPDX-License-Identifier: Apache-2.0
#include "web/blanks.h"

namespace bihuan::web {

std::string fill_in(std::string_view phrase, const Blanks& blanks) {
  std::string filled;
  while (true) {
    const auto begin = phrase.find('{');
    filled += phrase.substr(0, begin);
    if (begin == std::string_view::npos) return filled;
    phrase.remove_prefix(begin);
    const auto end = phrase.find('}');
    const auto blank = end == std::string_view::npos ? blanks.end() : blanks.find(phrase.substr(1, end - 1));
    filled += blank == blanks.end() ? std::string(phrase.substr(0, 1)) : blank->second;
    phrase.remove_prefix(blank == blanks.end() ? 1 : end + 1);
  }
}

}  // namespace bihuan::web
