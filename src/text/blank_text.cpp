// SPDX-License-Identifier: Apache-2.0
#include "text/blank_text.h"

#include "text/utf8.h"
#include "text/width.h"

namespace bihuan::text {
namespace {

// With the bytes that go on behind the first one.
std::size_t size_of_first(std::string_view utf8) {
  std::size_t size = 1;
  while (size < utf8.size() && (static_cast<unsigned char>(utf8[size]) & 0xC0) == 0x80) ++size;
  return size;
}

}  // namespace

// Ends at the first character that is none: what is asked about may be a whole file.
bool is_blank_text(std::string_view utf8) {
  while (!utf8.empty()) {
    const std::size_t size = size_of_first(utf8);
    const auto first = from_utf8(utf8.substr(0, size));
    if (!first || !is_blank(first->front())) return false;
    utf8.remove_prefix(size);
  }
  return true;
}

}  // namespace bihuan::text
