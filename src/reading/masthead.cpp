// SPDX-License-Identifier: Apache-2.0
#include "reading/masthead.h"

#include <algorithm>

namespace bihuan::reading {

text::Range masthead(const Page& page) {
  const auto head = page.chars().substr(0, page.layout.head.end);
  const auto call = std::min(head.find(U"召开"), head.size());
  auto end = std::min(call, page.text.size());
  while (end > 0 && !page.lines.starts_paragraph(end)) --end;
  return {0, end};
}

}  // namespace bihuan::reading
