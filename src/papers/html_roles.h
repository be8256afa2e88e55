// SPDX-License-Identifier: Apache-2.0
// What the elements of a page are to its text: most make lines of their own, some are never seen. Elements
// that nobody knows run on, as <o:p> of word processors does.
#pragma once

#include <gumbo.h>

namespace bihuan::papers {

enum class HtmlRole {
  unseen,
  navigation,
  line_break,
  preformatted,
  table,
  ordered_list,
  list_item,
  block,
  running
};

HtmlRole html_role(const GumboElement& element);

}  // namespace bihuan::papers
