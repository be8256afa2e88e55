// SPDX-License-Identifier: Apache-2.0
#include "text/names.h"

#include "text/utf8.h"
#include "text/width.h"

namespace bihuan::text {

std::string fold_name(std::string_view utf8) {
  std::u32string name;
  for (char32_t c : from_utf8(utf8).value_or(U"")) {
    if (is_blank(c)) continue;
    c = fold_width(c);
    if (c == U'•' || c == U'・' || c == U'‧' || c == U'∙') c = U'·';
    name.push_back(c);
  }
  return to_utf8(name);
}

}  // namespace bihuan::text
