// SPDX-License-Identifier: Apache-2.0
// What stands on a page of an OFD (GB/T 33190-2016, 11.3): the characters of its text objects in their
// places, and whether it is a picture. What is invisible or set aslant, as watermarks are, is left out.
#pragma once

#include <pugixml.hpp>
#include <vector>

#include "papers/page_text.h"

namespace bihuan::papers {

struct OfdPage {
  std::vector<Glyph> glyphs;
  bool is_picture = false;  // an image covers most of it
  bool is_damaged = false;  // holds bytes that are no text
};

/// From the root element of the page's part. `glyphs_max`: what the page has more is cut off; the caller
/// counts.
OfdPage read_ofd_page(const pugi::xml_node& page, std::size_t glyphs_max);

}  // namespace bihuan::papers
