// SPDX-License-Identifier: Apache-2.0
// A page: read, or refused, but never lost in.
#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "papers/html.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  auto page = bihuan::papers::decode_html(bytes);
  if (!page) return 0;
  auto text = bihuan::papers::read_html(page->text);
  VERIFY(text || !text.error().reasons.empty());
  return 0;
}
