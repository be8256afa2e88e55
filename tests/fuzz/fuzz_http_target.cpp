// SPDX-License-Identifier: Apache-2.0
// Addresses and cookies from any bytes: a path that is taken never leaves its root.
#include <cstdint>
#include <string>

#include "http/header_value.h"
#include "http/percent.h"
#include "http/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(data, data + size);
  const auto target = bihuan::http::parse_target(input);
  if (target) {
    const std::string path = target->path + "/";
    VERIFY(path.starts_with('/') && bihuan::http::is_clean_text(path));
    VERIFY(path.find("/../") == path.npos && path.find("/./") == path.npos && path.find('\\') == path.npos);
    VERIFY(bihuan::http::percent_decode(bihuan::http::percent_encode(path)) == path);
  }
  bihuan::http::parse_cookies(input);
  return 0;
}
