// SPDX-License-Identifier: Apache-2.0
// Bytes of any encoding: what is decoded is clean UTF-8, and comes out the same when read again.
#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "papers/encoding.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  auto decoded = bihuan::papers::decode(bytes);
  if (!decoded) return 0;
  VERIFY(bihuan::papers::is_clean_utf8(decoded->text));
  VERIFY(bihuan::papers::decode_as(bihuan::papers::Encoding::utf8, decoded->text) == decoded->text);
  VERIFY(bihuan::papers::with_plain_line_ends(decoded->text).find('\r') == std::string::npos);
  return 0;
}
